// @ts-check
/** A whole page without a screen, on a real socket: the session as browsers run it, with a memory of its own. */
import { createSession } from '../../web/session.js';

/** @typedef {import('../../web/view.js').View} View */
/** @typedef {import('../../web/view.js').RoomView} RoomView */

/** Longer than anything takes here. */
const PATIENCE_MS = 20_000;

/** Waits until it is so. @param {() => unknown} is @param {string | (() => string)} what @param {number} [atMostMs] */
export async function until(is, what, atMostMs = PATIENCE_MS) {
  const since = performance.now();
  while (!is()) {
    if (performance.now() - since > atMostMs) throw new Error(`never: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export class Page {
  /** When its line was lost last. */
  lostAt = 0;
  /** When it was told the room on the line of now; 0 before that. */
  toldAt = 0;
  /** What the tab keeps over a reload. */
  tab;
  /** The device says that the network has changed, or the page is seen again. */
  wake = () => {};
  /** @type {WebSocket | null} */
  #current = null;

  /** @param {{port: number}} server @param {string | null} link @param {Map<string, string>} [tab] */
  constructor(server, link, tab = new Map()) {
    this.tab = tab;
    const { session, view } = createSession({
      language: 'en',
      onChange: () => {},
      edges: {
        fit: true,
        origin: 'http://localhost',
        link: () => link,
        showAddress: () => {},
        socket: () => this.#socket(server.port),
        fetchJson: async (path) => {
          const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
          if (!answer.ok) throw new Error('no such text');
          return answer.json();
        },
        storage: /** @type {any} */ ({
          getItem: (/** @type {string} */ key) => tab.get(key) ?? null,
          setItem: (/** @type {string} */ key, /** @type {string} */ value) => tab.set(key, value),
          removeItem: (/** @type {string} */ key) => tab.delete(key),
        }),
        channel: null,
        now: () => performance.now(),
        wall: () => Date.now(),
        onWake: (/** @type {() => void} */ wake) => {
          this.wake = wake;
        },
      },
    });
    this.session = session;
    this.view = view;
  }

  /** @param {number} port */
  #socket(port) {
    const host = `127.0.0.1:${port}`;
    // Browsers say by themselves where a page is from.
    const options = /** @type {any} */ ({ headers: { origin: `http://${host}` } });
    const socket = new WebSocket(`ws://${host}/socket`, options);
    // One that went dead may close long after the next was opened.
    this.#lost();
    this.#current = socket;
    let isClosed = false;
    socket.addEventListener('close', () => {
      isClosed = true;
      if (socket === this.#current) this.#lost();
    });
    // Browsers close a socket that could not be opened. Node 20 only says that something was wrong, and the page
    // would wait for ten seconds.
    socket.addEventListener('error', () => setTimeout(() => {
      if (!isClosed) socket.dispatchEvent(Object.assign(new Event('close'), { code: 1006 }));
    }));
    socket.addEventListener('message', ({ data }) => {
      if (/^{"type":"(room|screen)"/.test(data)) this.toldAt = performance.now();
    });
    return socket;
  }

  #lost() {
    this.lostAt = this.toldAt > 0 ? performance.now() : this.lostAt;
    this.toldAt = 0;
  }

  get room() {
    return /** @type {RoomView} */ (this.view().room);
  }

  get seat() {
    return this.room.me.seat;
  }

  get invite() {
    return /** @type {string} */ (this.view().links?.invite);
  }

  /** In the room, or showing it, by a line that is fine. */
  get isBack() {
    return this.toldAt > 0 && ['room', 'display'].includes(this.view().place) && this.view().line === 'fine';
  }

  lines() {
    return this.room.share?.lines.map(({ text }) => text) ?? [];
  }

  /** @param {View['place']} place */
  at(place) {
    return until(() => this.view().place === place, `a page at ${place}, which is at ${this.view().place}`);
  }

  end() {
    this.session.forget();
  }
}
