// @ts-check
/**
 * The lines of the turn on the screen: opens what others say, seals what this person says. Holds their plain text until
 * the next turn begins. Seals and opens through seal.js only; sends nothing.
 *
 * @typedef {import('../protocol/messages').Line} Line
 * @typedef {import('../protocol/messages').Room} Room
 * @typedef {import('../protocol/messages').TurnKey} TurnKey
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('./seal.js').Sealer} Sealer
 */

import { orNull } from './or-null.js';
import { lineId } from './store.js';

export class Shares {
  #sealer;
  #page;
  #seatOfPage;
  /** The text of each line by its id; null where it does not open. @type {Map<string, string|null>} */
  #texts = new Map();

  /** @param {Sealer} sealer @param {string} page This page. @param {(page: string) => string|null} seatOfPage */
  constructor(sealer, page, seatOfPage) {
    this.#sealer = sealer;
    this.#page = page;
    this.#seatOfPage = seatOfPage;
  }

  /** @param {Line} line @returns {string|null} */
  textOf(line) {
    return this.#texts.get(lineId(line)) ?? null;
  }

  /** Whether this page said it. @param {{page: string}} line */
  isMine(line) {
    return line.page === this.#page;
  }

  /**
   * Opens what a message brings, before the store shows it.
   * @param {ServerMessage} message
   * @param {RoomState|null} state As it was before the message.
   */
  async take(message, state) {
    switch (message.type) {
      case 'room':
        return this.#takeRoom(message.room, state);
      case 'turn':
        if (message.turn && message.turn.turn !== state?.share?.turn) this.forgetTurn();
        return;
      case 'turn_key':
        return this.#takeKey(message.turn_key, state?.share?.seat ?? null);
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
    this.#texts.set(lineId(line), text);
    return line;
  }

  /** @param {{turn: number, page: string, key: number, counter: number}} line */
  forget(line) {
    this.#texts.delete(lineId(line));
  }

  /** Keys and lines of the turn go. */
  forgetTurn() {
    this.#sealer.forgetTurn();
    this.#texts.clear();
  }

  /** @param {Room} room @param {RoomState|null} before */
  async #takeRoom(room, before) {
    const turn = room.turn?.turn ?? room.lines[0]?.turn ?? null;
    const same = turn !== null && turn === before?.share?.turn;
    if (!same) this.forgetTurn();
    const holder = room.turn?.seat ?? (same ? before.share?.seat ?? null : null);
    for (const key of room.turn_keys) await this.#takeKey(key, holder);
    for (const line of room.lines) await this.#open(line);
  }

  /** @param {TurnKey} turnKey @param {string|null} holder Null when this page does not know who held that turn. */
  async #takeKey(turnKey, holder) {
    const seat = holder ?? this.#seatOfPage(turnKey.page);
    if (seat !== null) await orNull(this.#sealer.acceptTurnKey(turnKey, seat));
  }

  /** @param {Line} line */
  async #open(line) {
    const id = lineId(line);
    if ((this.#texts.get(id) ?? null) !== null) return;
    this.#texts.set(id, await orNull(this.#sealer.openLine(line)));
  }
}
