// @ts-check
/** A real line that can be lost for a while, as on a bus. */

/** @typedef {import('../edges.js').Edges} Edges */

/** How a browser says that a line ended without a word. */
const NO_LINE = 1006;
/** A line that does not come up says so soon. */
const DEAD_AFTER_MS = 50;

export class Line {
  #edges;
  #lostUntil = -Infinity;
  /** @type {WebSocket|null} */
  #socket = null;

  /** @param {Edges} edges */
  constructor(edges) {
    this.#edges = edges;
  }

  get isLost() {
    return this.#edges.now() < this.#lostUntil;
  }

  /** @param {number} ms */
  lose(ms) {
    this.#lostUntil = this.#edges.now() + ms;
    this.#socket?.close();
  }

  /** @returns {WebSocket} */
  socket() {
    if (!this.isLost) {
      this.#socket = this.#edges.socket();
      return this.#socket;
    }
    const dead = /** @type {WebSocket} */ (/** @type {unknown} */ ({ readyState: 3, close() {} }));
    setTimeout(() => dead.onclose?.(/** @type {CloseEvent} */ ({ code: NO_LINE })), DEAD_AFTER_MS);
    return dead;
  }
}
