// @ts-check
/**
 * The outside call link under the circle key: seals and sends what a facilitator sets, and opens what is set. Seals and
 * opens through seal.js only; what is to be sent goes through `send`.
 *
 * @typedef {import('./protocol.js').ClientMessage} ClientMessage
 * @typedef {import('./seal.js').Sealer} Sealer
 * @typedef {import('./store.js').RoomState} RoomState
 */

import { orNull } from './or-null.js';

export class CallLink {
  #sealer;
  #send;
  /** @type {string|null} */
  url = null;
  /** The last that this page sent. @type {{url: string|null, number: number}|null} */
  #sent = null;
  #refused = false;
  #sealed = '';

  /** @param {Sealer} sealer @param {(message: ClientMessage) => void} send */
  constructor(sealer, send) {
    this.#sealer = sealer;
    this.#send = send;
  }

  /** @param {string|null} url @param {number} number Of the current circle key, which is held here. */
  async set(url, number) {
    const sealed = url === null ? null : await this.#sealer.sealCallLink(number, url);
    this.#sent = { url, number };
    this.#refused = false;
    this.#send({ type: 'set_call_link', circle_key: number, sealed });
  }

  /** It was sealed under a key that is no longer the current one: it is sealed again when the next has come. */
  refused() {
    this.#refused = true;
  }

  /** Seals again what was refused, once there is another key. @param {number} number */
  async settle(number) {
    const sent = this.#sent;
    if (sent && this.#refused && sent.number !== number) await this.set(sent.url, number);
  }

  /** @param {RoomState} state */
  async open({ circle }) {
    if (circle.call_link === null) {
      this.url = null;
      this.#sealed = '';
      return;
    }
    if (circle.call_link === this.#sealed) return;
    this.url = await orNull(this.#sealer.openCallLink(circle.circle_key, circle.call_link));
    this.#sealed = circle.call_link;
  }

  forget() {
    this.url = this.#sent = null;
    this.#sealed = '';
  }
}
