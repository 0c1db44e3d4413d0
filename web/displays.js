// @ts-check
/**
 * The screens in the hall as a page of the circle knows them: whose card verifies may be handed the circle key, while
 * names are shown. Knows no screen of its own and no socket.
 *
 * @typedef {import('../protocol/messages').Displays} DisplaysNow
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('./seal.js').Sealer} Sealer
 */

export class Displays {
  #sealer;
  /** The newest verified page of each. @type {Map<string, string|null>} */
  #pages = new Map();

  /** @param {Sealer} sealer */
  constructor(sealer) {
    this.#sealer = sealer;
  }

  /** @param {ServerMessage} message */
  async take(message) {
    if (message.type === 'room') await this.#takeAll(message.room.displays);
    if (message.type === 'displays') await this.#takeAll(message.displays);
  }

  /** Pages that may be given the circle key now. @param {RoomState} state @returns {string[]} */
  readers({ displays }) {
    const here = displays.names ? displays.list.filter((each) => each.here) : [];
    return here.flatMap(({ display }) => this.#pages.get(display) ?? []);
  }

  /** @param {DisplaysNow} displays */
  async #takeAll({ list }) {
    this.#pages.clear();
    for (const { display, card } of list) {
      this.#pages.set(display, card && (await this.#sealer.checkDisplay(display, card)));
    }
  }
}
