// @ts-check
/**
 * A proxy that is a bad line: slow, delayed, now and then silent while what was lost is sent again, half open, or cut.
 * Where the kernel has no `netem`, this is what pages notice of a network that loses packets.
 */
import { createServer, connect } from 'node:net';
import { once } from 'node:events';

/** What TCP does about a lost packet: all that follows waits until it was sent again. */
const SENT_AGAIN_MS = [200, 1_000];
/** What one packet carries. */
const PACKET_BYTES = 1_400;

/**
 * @typedef {object} Pair
 * @property {import('node:net').Socket} page
 * @property {import('node:net').Socket} server
 * @property {boolean} halfOpen Nothing passes any more, and neither side hears of it.
 */

export class BadLine {
  port = 0;
  /** One way. */
  delayMs = 0;
  /** Each way; 0 for as fast as it goes. */
  bitsPerSecond = 0;
  /** Of packets, from 0 to 1. */
  loss = 0;
  /** From where the server sees it come. */
  source = '127.0.0.1';
  /** While it is, new connections reach nobody. */
  shut = false;
  /** @type {Set<Pair>} */
  #pairs = new Set();
  #proxy = createServer({ allowHalfOpen: true }, (page) => this.#carry(page));

  /** @param {{port: number}} to @param {() => number} chance From 0 to 1. */
  constructor(to, chance) {
    this.to = to;
    this.chance = chance;
  }

  async open() {
    this.#proxy.listen(0, '127.0.0.1');
    await once(this.#proxy, 'listening');
    this.port = /** @type {import('node:net').AddressInfo} */ (this.#proxy.address()).port;
    return this;
  }

  /** Connections of now carry nothing any more, as when a phone leaves the Wi-Fi. */
  halfOpen() {
    for (const pair of this.#pairs) pair.halfOpen = true;
  }

  /** Connections of now are gone, and both sides hear of it. */
  cut() {
    for (const { page, server } of this.#pairs) {
      page.destroy();
      server.destroy();
    }
  }

  close() {
    this.cut();
    this.#proxy.close();
  }

  /** @param {import('node:net').Socket} page */
  #carry(page) {
    const server = connect({ port: this.to.port, host: '127.0.0.1', localAddress: this.source, allowHalfOpen: true });
    /** @type {Pair} */
    const pair = { page, server, halfOpen: this.shut };
    this.#pairs.add(pair);
    const end = () => {
      if (pair.halfOpen) return;
      page.destroy();
      server.destroy();
      this.#pairs.delete(pair);
    };
    for (const [from, to] of /** @type {const} */ ([[page, server], [server, page]])) {
      let freeAt = 0;
      let last = Promise.resolve();
      from.on('data', (bytes) => {
        if (pair.halfOpen) return;
        const now = performance.now();
        freeAt = Math.max(now, freeAt) + this.#takesMs(bytes.length);
        const arrives = new Promise((resolve) => setTimeout(resolve, freeAt + this.delayMs - now));
        last = Promise.all([last, arrives]).then(() => {
          if (!pair.halfOpen && !to.destroyed) to.write(bytes);
        });
      });
      from.on('error', end).on('end', () => last.then(end)).on('close', () => last.then(end));
    }
  }

  /** How long the line is busy with so many bytes. @param {number} bytes */
  #takesMs(bytes) {
    let ms = this.bitsPerSecond > 0 ? (bytes * 8_000) / this.bitsPerSecond : 0;
    const [least, most] = /** @type {[number, number]} */ (SENT_AGAIN_MS);
    for (let sent = 0; sent < bytes; sent += PACKET_BYTES) {
      if (this.chance() < this.loss) ms += least + this.chance() * (most - least);
    }
    return ms;
  }
}
