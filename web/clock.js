// @ts-check
/**
 * The server's clock, as this page knows it. It asks by beats and believes the answer with the shortest round trip: no
 * answer can be wrong by more than half its trip. The device's own time of day is never used. Knows no socket.
 */

/** A sample is taken to grow worse by so much a millisecond: two quartz clocks drift apart by less. */
const DRIFT = 0.0001;

export class Clock {
  #now;
  /** When each beat that is not answered yet was sent. @type {number[]} */
  #asked = [];
  /** @type {{offset: number, trip: number, at: number}|null} */
  #best = null;
  #distrusted = false;

  /** @param {() => number} [now] Milliseconds that never jump. */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** A beat goes out. */
  asked() {
    this.#asked.push(this.#now());
  }

  /**
   * The answer to the oldest beat under way.
   * @param {number} serverMs
   * @returns {number|null} By how many milliseconds the clock was set on; null if this answer says nothing.
   */
  answered(serverMs) {
    const sent = this.#asked.shift();
    if (sent === undefined || Number.isNaN(sent)) return null;
    const at = this.#now();
    const trip = at - sent;
    return this.#take({ offset: serverMs + trip / 2 - at, trip, at });
  }

  /** A time that came unasked: good enough until the first answer. @param {number} serverMs */
  hint(serverMs) {
    if (this.#best && !this.#distrusted) return;
    const at = this.#now();
    this.#take({ offset: serverMs - at, trip: Infinity, at });
  }

  /** A new connection: what was under way is lost, and any answer is better than the last. */
  restart() {
    this.#asked = [];
    this.#distrusted = true;
  }

  /** The device may have slept: answers to what was asked before say nothing, and the next one counts. */
  distrust() {
    this.#asked = this.#asked.map(() => NaN);
    this.#distrusted = true;
  }

  /** Server time in milliseconds. */
  nowMs() {
    return this.#now() + (this.#best?.offset ?? 0);
  }

  /** @param {{offset: number, trip: number, at: number}} sample */
  #take(sample) {
    const last = this.#best;
    const better = !last || this.#distrusted || sample.trip <= last.trip + (sample.at - last.at) * DRIFT;
    if (!better) return 0;
    this.#best = sample;
    this.#distrusted = sample.trip === Infinity;
    return last ? sample.offset - last.offset : 0;
  }
}
