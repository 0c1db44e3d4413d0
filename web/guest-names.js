// @ts-check
/**
 * The names of people without a device: a facilitator's page seals them under the circle key, for the guest's own seat,
 * and again where a new key came without them. Sends through `send`; knows no screen and no socket.
 *
 * @typedef {import('./protocol.js').ClientMessage} ClientMessage
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('./seal.js').Sealer} Sealer
 *
 * @typedef {object} Sent What this page said last of a guest.
 * @property {'add_guest'|'name_guest'} type
 * @property {string} name
 * @property {number} number Of the circle key.
 * @property {boolean} again It came too late for its key: to be sealed again under the next.
 */

import { encode } from './base64url.js';
import { randomBytes } from './links.js';
import { cleanName } from './seal.js';

const SEAT_BYTES = 16;

export class GuestNames {
  #sealer;
  #send;
  /** @type {Map<string, Sent>} */
  #sent = new Map();

  /** @param {Sealer} sealer @param {(message: ClientMessage) => void} send */
  constructor(sealer, send) {
    this.#sealer = sealer;
    this.#send = send;
  }

  /** A new guest seat. @param {string} name @param {number} number Of the current circle key, which is held here. */
  add(name, number) {
    return this.#seal('add_guest', encode(randomBytes(SEAT_BYTES)), cleanName(name), number);
  }

  /** @param {string} seat @param {string} name @param {number} number */
  rename(seat, name, number) {
    return this.#seal('name_guest', seat, cleanName(name), number);
  }

  /** The circle key was a new one already. @param {string} seat */
  keyWasOld(seat) {
    const sent = this.#sent.get(seat);
    if (sent) sent.again = true;
  }

  /**
   * Says again what came too late, and names that went with an earlier key, where this page facilitates and knows them.
   * @param {RoomState} state
   * @param {(seat: string) => string} nameOf
   */
  async settle(state, nameOf) {
    const number = state.circle.circle_key;
    for (const [seat, { type, name, again, number: under }] of [...this.#sent]) {
      if (again && under !== number) await this.#seal(type, seat, name, number);
    }
    if (state.people.find(({ seat }) => seat === state.you)?.role !== 'facilitator') return;
    for (const { seat, card, name } of state.people) {
      const known = nameOf(seat);
      if (card || name || !known || this.#sent.get(seat)?.number === number) continue;
      await this.#seal('name_guest', seat, known, number);
    }
  }

  /** @param {string} seat */
  forget(seat) {
    this.#sent.delete(seat);
  }

  forgetAll() {
    this.#sent.clear();
  }

  /** @param {Sent['type']} type @param {string} seat @param {string} name @param {number} number */
  async #seal(type, seat, name, number) {
    this.#sent.set(seat, { type, name, number, again: false });
    const sealed = await this.#sealer.sealName(seat, number, name);
    this.#send({ type, seat, circle_key: number, sealed });
  }
}
