// @ts-check
/**
 * What a person asked for while the line was lost: it is sent when the line is back, unless it has grown old meanwhile.
 *
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 */

const OLD_MS = 20_000;

export class Asked {
  /** @type {{message: ClientMessage, at: number}[]} */
  #kept = [];

  /** @param {ClientMessage} message @param {number} now */
  keep(message, now) {
    this.#kept.push({ message, at: now });
  }

  /** What is to be sent now, and whether anything is too old for that. @param {number} now */
  take(now) {
    const fresh = this.#kept.filter(({ at }) => now - at <= OLD_MS).map(({ message }) => message);
    const late = fresh.length < this.#kept.length;
    this.forget();
    return { fresh, late };
  }

  forget() {
    this.#kept = [];
  }
}
