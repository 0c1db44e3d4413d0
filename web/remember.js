// @ts-check
/**
 * What outlives a reload: the token of this page's seat and the room's address, in `sessionStorage`, which is a file on
 * the disk; so nothing else goes there, and it is erased at leaving, leaving quickly and the end. A second tab of the
 * same browser asks the first for the token, and takes its seat over.
 */

const KEY = 'circlekeeper';
/** How long another tab has to answer. */
const ASK_MS = 150;

export class Remember {
  #storage;
  #channel;
  /** @type {{address: string, token: string}|null} */
  #seat = null;

  /** @param {Storage|null} storage @param {BroadcastChannel|null} channel */
  constructor(storage, channel) {
    this.#storage = storage;
    this.#channel = channel;
    this.#channel?.addEventListener('message', (event) => this.#answer(event.data));
  }

  /** @param {string} address @param {string} token */
  keep(address, token) {
    this.#seat = { address, token };
    try {
      this.#storage?.setItem(KEY, JSON.stringify(this.#seat));
    } catch {
      // A browser that refuses storage only loses the way back after a reload.
    }
  }

  erase() {
    this.#seat = null;
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      // There is no storage, so there is nothing in it.
    }
  }

  /** The token for the seat in that room, from this tab's last load. @param {string} address @returns {string|null} */
  token(address) {
    try {
      const seat = this.#seat ?? JSON.parse(this.#storage?.getItem(KEY) ?? 'null');
      return seat?.address === address && typeof seat?.token === 'string' ? seat.token : null;
    } catch {
      return null;
    }
  }

  /** The same from another tab of this browser. @param {string} address @returns {Promise<string|null>} */
  askOtherTabs(address) {
    const channel = this.#channel;
    if (!channel) return Promise.resolve(null);
    return new Promise((resolve) => {
      const done = (/** @type {string|null} */ token) => {
        clearTimeout(timer);
        channel.removeEventListener('message', hear);
        resolve(token);
      };
      const hear = (/** @type {MessageEvent} */ { data }) => {
        if (data?.type === 'seat' && data.address === address && typeof data.token === 'string') done(data.token);
      };
      const timer = setTimeout(() => done(null), ASK_MS);
      channel.addEventListener('message', hear);
      channel.postMessage({ type: 'who_sits', address });
    });
  }

  /** @param {{type?: unknown, address?: unknown}} data */
  #answer(data) {
    if (data?.type !== 'who_sits' || !this.#seat || data.address !== this.#seat.address) return;
    this.#channel?.postMessage({ type: 'seat', ...this.#seat });
  }
}
