// @ts-check
/**
 * A quiet word between two pages: what was said in it, in this page's memory only, and gone when it ends. Seals and
 * opens through seal.js; knows no screen, and sends through what it is given.
 *
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../../protocol/messages').QuietWord} Begun
 * @typedef {import('../../protocol/messages').QuietEndReason} QuietEndReason
 * @typedef {import('../seal.js').Sealer} Sealer
 *
 * @typedef {object} Means
 * @property {(message: ClientMessage) => number} send Gives 0 if there is no line.
 * @property {(seat: string) => string|null} pageOf The newest verified page of a seat.
 */

import { orNull } from '../or-null.js';

export class QuietWord {
  #sealer;
  #seat;
  #means;
  /** @type {Begun|null} */
  #now = null;
  /** @type {{mine: boolean, text: string|null}[]} Text is null where it cannot be opened. */
  lines = [];
  /**
   * How the last one ended, until it is put away.
   * @type {{reason: QuietEndReason, begun: boolean, offeredByMe: boolean}|null}
   */
  ended = null;

  /** @param {Sealer} sealer @param {string} seat This page's own. @param {Means} means */
  constructor(sealer, seat, means) {
    this.#sealer = sealer;
    this.#seat = seat;
    this.#means = means;
  }

  /** @param {ServerMessage} message */
  async take(message) {
    switch (message.type) {
      case 'room':
        if (this.#now && message.room.quiet_word?.quiet_word !== this.#now.quiet_word) this.#end('lost');
        this.#now = message.room.quiet_word;
        return;
      case 'quiet_word':
        this.#now = message.quiet_word;
        this.ended = null;
        return;
      case 'quiet_word_ended':
        if (message.quiet_word === this.#now?.quiet_word) this.#end(message.reason);
        return;
      case 'quiet_line':
        return this.#hear(message);
    }
  }

  /**
   * Seals and sends lines to the other; what is sent stands here at once.
   * @param {string[]} lines @returns {Promise<boolean>} Whether all was sent.
   */
  async say(lines) {
    const now = this.#now;
    const page = now?.begun ? this.#means.pageOf(this.#other(now)) : null;
    if (!now || !page) return false;
    for (const text of lines) {
      const sealed = await this.#sealer.sealQuietLineTo(page, text);
      if (now !== this.#now) return false;
      if (this.#means.send({ type: 'quiet_line', quiet_word: now.quiet_word, ...sealed }) === 0) return false;
      this.lines = [...this.lines, { mine: true, text }];
    }
    return true;
  }

  putAway() {
    this.ended = null;
  }

  forget() {
    this.#now = this.ended = null;
    this.lines = [];
  }

  /** @param {Extract<ServerMessage, {type: 'quiet_line'}>} line */
  async #hear({ quiet_word: number, page, counter, sealed }) {
    const now = this.#now;
    if (!now?.begun || now.quiet_word !== number || !this.#sealer.isOf(page, this.#other(now))) return;
    const text = await orNull(this.#sealer.openQuietLineFrom(page, counter, sealed));
    this.lines = [...this.lines, { mine: false, text }];
  }

  /** @param {QuietEndReason} reason */
  #end(reason) {
    const { begun = false, facilitator = '' } = this.#now ?? {};
    this.ended = { reason, begun, offeredByMe: facilitator === this.#seat };
    this.#now = null;
    this.lines = [];
  }

  /** @param {Begun} now */
  #other({ facilitator, person }) {
    return facilitator === this.#seat ? person : facilitator;
  }
}
