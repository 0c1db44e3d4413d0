// @ts-check
/**
 * A screen in the hall: says hello with its link, shows what the server sends, and opens the names on it. It has no
 * seat, asks for nothing, and knows no person's page: whatever it can open came from somebody in the circle.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../view.js').DisplayView} DisplayView
 * @typedef {import('../view.js').FormatView} FormatView
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../../protocol/messages').Door} Door
 * @typedef {import('../../protocol/messages').Screen} Screen
 */

import { orNull } from '../or-null.js';
import { VERSION } from '../protocol.js';
import { Sealer, displayOf, makePage } from '../seal.js';
import { stillView } from './still-view.js';

/** A meeting is brought back within seconds, if somebody can. */
const LOOK_AGAIN_MS = 2_000;

export class Showing {
  #core;
  /** @type {Screen|null} */
  #screen = null;
  /** @type {Sealer|null} */
  #sealer = null;
  /** @type {import('../../protocol/messages').Card|null} */
  #card = null;
  #meeting = '';
  /** Opened names by seat, each with what it was opened from. @type {Map<string, {sealed: string, name: string}>} */
  #names = new Map();

  /** @param {Core} core */
  constructor(core) {
    this.#core = core;
  }

  /** @returns {ClientMessage} */
  hello() {
    return { type: 'hello_display', version: VERSION, screens: this.#link().screens };
  }

  /** @param {ServerMessage} message */
  async hear(message) {
    const core = this.#core;
    switch (message.type) {
      case 'door':
        return this.#show(message.door);
      case 'screen':
        core.arrive('display');
        core.restoring.cameBack();
        core.clock.hint(message.now_ms);
        await this.#open(message.screen);
        this.#screen = message.screen;
        return;
      case 'refused':
        // The link shows nothing any more, or another page of this browser shows it.
        return core.drop('ended');
      case 'no_meeting':
        return core.door && core.door.life !== message.life ? this.#lookAgain() : core.drop('ended');
      case 'replaced':
        return core.drop('replaced');
      case 'ended':
        return core.drop('ended', message.reason);
    }
  }

  /** @param {FormatView|null} format @returns {DisplayView|null} */
  view(format) {
    const screen = this.#screen;
    if (!screen) return null;
    const { agenda, reading, turn, still } = screen;
    const seats = screen.names.map(({ seat }) => seat);
    const nameOf = (/** @type {string|null|undefined} */ seat) =>
      seat && seats.includes(seat) ? this.#names.get(seat)?.name ?? '' : '';
    return {
      segment: format?.segments[agenda.segment] ?? null,
      reading: reading && {
        text: this.#core.pack.reading(reading.reading),
        passage: reading.passage,
        reader: reading.reader === null ? null : { name: nameOf(reading.reader) },
        next: reading.offers[0] === undefined ? null : { name: nameOf(reading.offers[0]) },
      },
      turn: turn && {
        name: nameOf(turn.seat),
        limitMs: turn.limit_ms,
        usedMs: turn.used_ms,
        runningSinceMs: turn.running_since_ms,
      },
      next: screen.next === null ? null : { name: nameOf(screen.next) },
      still: stillView(still, (exercise) => this.#core.pack.exercise(exercise)),
    };
  }

  /** Every key and name goes. */
  forget() {
    this.#sealer?.forgetAll();
    this.#sealer = this.#card = this.#screen = null;
    this.#names.clear();
  }

  /** The server was started anew, and ends this line: the meeting may be there a little later. */
  #lookAgain() {
    const core = this.#core;
    core.restoring.begin();
    setTimeout(() => core.restoring.waits && core.connection.start(), LOOK_AGAIN_MS);
  }

  /** The same page after a blink; after a reload a new one. @param {Door} door */
  async #show(door) {
    const core = this.#core;
    core.door = door;
    core.pack.use(door.pack);
    const { token } = this.#link();
    if (!this.#sealer || this.#meeting !== door.meeting) {
      this.forget();
      this.#meeting = door.meeting;
      const page = await makePage();
      this.#sealer = new Sealer(page, /** @type {import('../links.js').LinkKeys} */ (core.link?.keys).peer, door.meeting);
      this.#card = await this.#sealer.card(await displayOf(door.meeting, token));
    }
    if (this.#card) core.send({ type: 'show', token, card: this.#card });
  }

  /** @param {Screen} screen */
  async #open({ key, names }) {
    const sealer = this.#sealer;
    if (!sealer || !key) return this.#names.clear();
    const number = key.circle_key;
    if (!sealer.holdsCircleKey(number)) {
      await orNull(sealer.acceptCircleKey(await sealer.meet(key.public_key), number, key.sealed));
    }
    const known = this.#names;
    this.#names = new Map();
    for (const { seat, sealed } of names) {
      const before = known.get(seat);
      const name = before?.sealed === sealed ? before.name : await orNull(sealer.openName(seat, number, sealed));
      if (name) this.#names.set(seat, { sealed, name });
    }
  }

  #link() {
    return this.#core.link?.keys.display ?? { screens: '', token: '' };
  }
}
