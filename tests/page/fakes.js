// @ts-check
/**
 * Stand-ins for the browser: a socket that a test drives by hand, a clock that it moves. Nothing here knows the rules.
 */

/** What the page sees as a WebSocket; the test plays the server. */
export class FakeSocket {
  readyState = 0;
  /** @type {any[]} */
  sent = [];
  closed = false;
  /** @type {(() => void)|null} */
  onopen = null;
  /** @type {((event: {data: unknown}) => void)|null} */
  onmessage = null;
  /** @type {((event: {code: number}) => void)|null} */
  onclose = null;

  /** @param {string} text */
  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
    this.closed = true;
  }

  // The server's side

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  /** @param {unknown} message */
  says(message) {
    this.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) });
  }

  /** @param {number} code */
  drops(code) {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** @param {string} type */
  count(type) {
    return this.sent.filter((message) => message.type === type).length;
  }
}

/** Lets all that is waiting for WebCrypto or a queue run. @param {() => unknown} until */
export async function settled(until) {
  const started = Date.now();
  while (!until()) {
    if (Date.now() - started > 5_000) throw new Error(`not reached: ${until}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A queue with nobody in it, called by hands. @returns {import('../../protocol/messages').Queue} */
export const queueWith = (more = {}) => ({
  way: 'hands', hands: [], round: null, next: null, choosable: [], may_ask_later: false, burning_need_from_ms: null,
  undo: null, ...more,
});
