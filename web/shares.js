// @ts-check
/**
 * The lines of the turn on the screen: opens what others say, seals what this person says. Holds their plain text until
 * the next turn begins. Seals and opens through seal.js only; sends nothing.
 *
 * @typedef {import('../protocol/messages').Line} Line
 * @typedef {import('../protocol/messages').Room} Room
 * @typedef {import('../protocol/messages').TurnKey} TurnKey
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./seal.js').Sealer} Sealer
 *
 * @typedef {{seat: string|null, text: string|null}} Said
 */

import { orNull } from './or-null.js';
import { lineId } from './store.js';

export class Shares {
  #sealer;
  #page;
  #seatOfPage;
  /** The turn that is on the screen. @type {number|null} */
  #turn = null;
  /** Who holds or held it: whom the server names, else whose key came first. @type {string|null} */
  #holder = null;
  /** Each line by its id: who said it, and its text or null where it does not open. @type {Map<string, Said>} */
  #said = new Map();

  /** @param {Sealer} sealer @param {string} page This page. @param {(page: string) => string|null} seatOfPage */
  constructor(sealer, page, seatOfPage) {
    this.#sealer = sealer;
    this.#page = page;
    this.#seatOfPage = seatOfPage;
  }

  /** @param {Line} line @returns {string|null} */
  textOf(line) {
    return this.#said.get(lineId(line))?.text ?? null;
  }

  /** The seat that said it; null while that is unknown, undefined if the line is not of this turn. @param {Line} line */
  seatOf(line) {
    return this.#said.get(lineId(line))?.seat;
  }

  /** Who holds the turn on the screen, or held it last; null while it is unknown. */
  get holder() {
    return this.#holder;
  }

  /** Whether this page said it. @param {{page: string}} line */
  isMine(line) {
    return line.page === this.#page;
  }

  /**
   * Opens what a message brings, before the store shows it.
   * @param {ServerMessage} message
   */
  async take(message) {
    switch (message.type) {
      case 'room':
        return this.#takeRoom(message.room);
      case 'turn':
        if (message.turn) this.#begin(message.turn.turn, message.turn.seat);
        return;
      case 'turn_key':
        return this.#takeKey(message.turn_key);
      case 'line':
        return this.#open(message.line);
      case 'line_taken_back':
        return this.forget(message);
    }
  }

  /** A fresh key for this page's lines. @param {number} turn @returns {number} Its number. */
  makeKey(turn) {
    return this.#sealer.makeTurnKey(turn);
  }

  /** @param {number} number Of an own key. @param {string[]} pages */
  keyFor(number, pages) {
    return Promise.all(pages.map(async (page) => ({ page, sealed: await this.#sealer.sealTurnKeyTo(page, number) })));
  }

  /** Seals an own line, and keeps its text for this screen. @param {string} text @returns {Promise<Line>} */
  async seal(text) {
    const line = { page: this.#page, ...(await this.#sealer.sealLine(text)) };
    this.#said.set(lineId(line), { seat: this.#holder, text });
    return line;
  }

  /** @param {{turn: number, page: string, key: number, counter: number}} line */
  forget(line) {
    this.#said.delete(lineId(line));
  }

  /** Keys and lines of the turn go. */
  forgetTurn() {
    this.#sealer.forgetTurn();
    this.#said.clear();
    this.#turn = this.#holder = null;
  }

  /** @param {Room} room */
  async #takeRoom(room) {
    this.#begin(room.turn?.turn ?? room.lines[0]?.turn ?? null, room.turn?.seat ?? null);
    for (const key of room.turn_keys) await this.#takeKey(key);
    for (const line of room.lines) await this.#open(line);
  }

  /**
   * Another turn sweeps keys and texts away, and so does another holder of the same one.
   * @param {number|null} turn @param {string|null} seat Null if the server names nobody.
   */
  #begin(turn, seat) {
    const isAnother = seat !== null && this.#holder !== null && seat !== this.#holder;
    if (turn !== this.#turn || isAnother) this.forgetTurn();
    this.#turn = turn;
    this.#holder ??= seat;
  }

  /** @param {TurnKey} turnKey */
  async #takeKey(turnKey) {
    const holder = this.#holder ?? this.#seatOfPage(turnKey.page);
    if (holder === null || turnKey.turn !== this.#turn) return;
    const taken = await orNull(this.#sealer.acceptTurnKey(turnKey, holder).then(() => true));
    if (taken) this.#holder = holder;
  }

  /** @param {Line} line */
  async #open(line) {
    if (this.textOf(line) !== null) return;
    const holder = this.#holder;
    const text = holder === null ? null : await orNull(this.#sealer.openLine(line, holder));
    const seat = text === null ? this.#seatOfPage(line.page) ?? holder : holder;
    this.#said.set(lineId(line), { seat, text });
  }
}
