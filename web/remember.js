// @ts-check
/**
 * What outlives a reload: the token of this page's seat and the room's address, in `sessionStorage`, which is a file on
 * the disk; so nothing else goes there but what kept-key.js says, and it is erased at leaving, leaving quickly and the
 * end. A second tab of the same browser asks the first for the token, and takes its seat over: with the facilitator
 * link and the name, which go from memory to memory and are not stored.
 *
 * @typedef {import('./kept-key.js').KeptKey} KeptKey
 *
 * @typedef {object} Along What goes along to another tab of this browser.
 * @property {string|null} facilitator The fragment of the facilitator link.
 * @property {string|null} name
 *
 * @typedef {Along & {token: string, circleKey: KeptKey|null}} Handed
 */

import { keptKeyIn } from './kept-key.js';

const KEY = 'circlekeeper';
/** How long another tab has to answer. */
const ASK_MS = 150;

export class Remember {
  #storage;
  #channel;
  /** @type {(() => Along)|null} */
  #along = null;
  /** @type {{address: string, token: string}|null} */
  #seat = null;
  /** @type {KeptKey|null} */
  #circleKey = null;

  /** @param {Storage|null} storage @param {BroadcastChannel|null} channel */
  constructor(storage, channel) {
    this.#storage = storage;
    this.#channel = channel;
    this.#channel?.addEventListener('message', (event) => this.#answer(event.data));
  }

  /**
   * @param {string} address
   * @param {string} token
   * @param {() => Along} along What goes along, as it is when another tab asks.
   */
  keep(address, token, along) {
    this.#along = along;
    this.#seat = { address, token };
    this.#write();
  }

  /** @param {KeptKey|null} circleKey As kept-key.js has it. */
  keepCircleKey(circleKey) {
    const same = circleKey?.meeting === this.#circleKey?.meeting && circleKey?.number === this.#circleKey?.number;
    if (same || !this.#seat) return;
    this.#circleKey = circleKey;
    this.#write();
  }

  erase() {
    this.#seat = this.#along = this.#circleKey = null;
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      // There is no storage, so there is nothing in it.
    }
  }

  /** The seat in that room, from this tab's last load. @param {string} address @returns {Handed|null} */
  seat(address) {
    try {
      const seat = this.#note() ?? JSON.parse(this.#storage?.getItem(KEY) ?? 'null');
      if (seat?.address !== address || typeof seat?.token !== 'string') return null;
      this.#circleKey = keptKeyIn(seat.circle_key);
      return { token: seat.token, circleKey: this.#circleKey, facilitator: null, name: null };
    } catch {
      return null;
    }
  }

  /** The seat there of another tab of this browser. @param {string} address @returns {Promise<Handed|null>} */
  askOtherTabs(address) {
    const channel = this.#channel;
    if (!channel) return Promise.resolve(null);
    return new Promise((resolve) => {
      const done = (/** @type {Handed|null} */ handed) => {
        clearTimeout(timer);
        channel.removeEventListener('message', hear);
        resolve(handed);
      };
      const hear = (/** @type {MessageEvent} */ { data }) => {
        if (data?.type !== 'seat' || data.address !== address || typeof data.token !== 'string') return;
        const circleKey = keptKeyIn(data.circle_key);
        done({ token: data.token, circleKey, facilitator: textOrNull(data.facilitator), name: textOrNull(data.name) });
      };
      const timer = setTimeout(() => done(null), ASK_MS);
      channel.addEventListener('message', hear);
      channel.postMessage({ type: 'who_sits', address });
    });
  }

  #note() {
    return this.#seat && { ...this.#seat, ...(this.#circleKey && { circle_key: this.#circleKey }) };
  }

  #write() {
    try {
      this.#storage?.setItem(KEY, JSON.stringify(this.#note()));
    } catch {
      // A browser that refuses storage only loses the way back after a reload.
    }
  }

  /** @param {{type?: unknown, address?: unknown}} data */
  #answer(data) {
    if (data?.type !== 'who_sits' || !this.#seat || data.address !== this.#seat.address) return;
    this.#channel?.postMessage({ type: 'seat', ...this.#note(), ...this.#along?.() });
  }
}

/** @param {unknown} value */
const textOrNull = (value) => (typeof value === 'string' ? value : null);
