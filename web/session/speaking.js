// @ts-check
/**
 * What this person says in their turn, on its way: lines go out one after the other, each under a key for those who are
 * in the circle then; one that is refused because the circle changed is sealed again, and one that cannot be said any
 * more goes back to the box. *Take back* and every way to end the turn wait for the lines before them.
 *
 * @typedef {import('../protocol.js').ClientMessage} ClientMessage
 * @typedef {import('../protocol.js').ServerMessage} ServerMessage
 * @typedef {import('../../protocol/messages').Code} Code
 * @typedef {import('../../protocol/messages').Line} Line
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('../keys.js').Keys} Keys
 * @typedef {import('../shares.js').Shares} Shares
 *
 * How a turn is ended by its holder.
 * @typedef {{type: 'finish_turn' | 'pass_turn' | 'ask_me_later'}
 *   | {type: 'choose_next', seat: string, passed: boolean}} Ending
 * @typedef {{kind: 'line', text: string, tries: number} | {kind: 'take_back_line'} | {kind: 'end', how: Ending}} Item
 *
 * @typedef {object} Flight The item that was sent and is not answered yet.
 * @property {number} frame
 * @property {Line|null} line
 * @property {string|null} last The last line on the screen when it was sent.
 *
 * @typedef {object} Listener
 * @property {(message: ClientMessage) => number} send Gives the frame's number, 0 if there is no line.
 * @property {(text: string, why: Code | 'line_kept' | 'not_sealed') => void} onBack Text goes back to the box.
 */

import { KEYS_PER_FRAME, inFrames } from '../protocol.js';
import { lineId } from '../store.js';

/** The line is sealed again under a new key: nothing is lost, nothing is asked. */
const SEAL_AGAIN = new Set(['circle_changed', 'stale_key', 'key_unfinished', 'key_not_new', 'wrong_counter']);
/** After so many times something else is wrong. */
const TRIES = 6;
/** What the person is told as it is; any other refusal of a line means that the turn is over. */
const TOLD = new Set(['turn_full', 'too_many_keys']);

export class Speaking {
  #keys;
  #shares;
  #listener;
  #turn = 0;
  /** @type {Item[]} */
  #items = [];
  /** @type {Flight|null} */
  #flight = null;
  /** The key that the next line may use. @type {{turn: number, readers: string}|null} */
  #key = null;

  /** @param {Keys} keys @param {Shares} shares @param {Listener} listener */
  constructor(keys, shares, listener) {
    this.#keys = keys;
    this.#shares = shares;
    this.#listener = listener;
  }

  /** Lines that are not confirmed yet. */
  get sending() {
    return this.#items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  }

  /** @param {number} turn @param {string[]} lines */
  say(turn, lines) {
    this.#turn = turn;
    this.#items.push(...lines.map((text) => /** @type {Item} */ ({ kind: 'line', text, tries: 0 })));
  }

  /** One that has not gone out yet is simply not sent. @param {number} turn */
  takeBack(turn) {
    const last = this.#items.length - 1;
    if (this.#items[last]?.kind === 'line' && (last > 0 || !this.#flight)) this.#items.pop();
    else this.#then(turn, { kind: 'take_back_line' });
  }

  /** @param {number} turn @param {Ending} how */
  end(turn, how) {
    if (this.#items.at(-1)?.kind !== 'end') this.#then(turn, { kind: 'end', how });
  }

  /** Sends what can be sent now. One call at a time. @param {RoomState} state */
  async pump(state) {
    const item = this.#items[0];
    if (!item) return;
    if (state.turn?.turn !== this.#turn || state.turn.seat !== this.#keys.seat) return this.#giveBack('line_kept');
    if (this.#flight) return;
    if (item.kind === 'line') return this.#sendLine(item.text, state);
    const how = item.kind === 'end' ? item.how : { type: item.kind };
    const frame = this.#listener.send({ ...how, turn: this.#turn });
    const last = state.lines.at(-1);
    if (frame > 0) this.#flight = { frame, line: null, last: last ? lineId(last) : null };
  }

  /** @param {ServerMessage} message */
  heard(message) {
    const flight = this.#flight;
    if (message.type === 'line' && flight?.line && lineId(message.line) === lineId(flight.line)) this.#done();
    if (message.type === 'line_taken_back' && flight && lineId(message) === flight.last) this.#done();
  }

  /** @param {number} frame @param {Code} code @returns {boolean} Whether that frame was of a line. */
  refused(frame, code) {
    const flight = this.#flight;
    if (!flight || flight.frame !== frame) return false;
    const item = this.#items[0];
    if (item?.kind !== 'line') {
      this.#done();
      return false;
    }
    this.#unsent();
    item.tries += 1;
    if (!SEAL_AGAIN.has(code) || item.tries >= TRIES) this.#giveBack(TOLD.has(code) ? code : 'line_kept');
    return true;
  }

  /** A frame of a turn key was refused: some readers may lack it. */
  keyRefused() {
    this.#key = null;
  }

  /**
   * The line was lost and the room came anew: what came through stays, what did not is sealed again.
   * @param {RoomState} state
   */
  cameBack(state) {
    const { line = null, last = null } = this.#flight ?? {};
    this.#key = null;
    if (!this.#flight) return;
    const there = (/** @type {string|null} */ id) => state.lines.some((each) => lineId(each) === id);
    if (line ? there(lineId(line)) : this.#items[0]?.kind === 'take_back_line' && !there(last)) this.#done();
    else this.#unsent();
  }

  forget() {
    this.#items = [];
    this.#flight = null;
    this.#key = null;
  }

  /** @param {string} text @param {RoomState} state */
  async #sendLine(text, state) {
    try {
      await this.#renewKey(state);
      const line = await this.#shares.seal(text);
      const { page: _page, ...sealed } = line;
      const frame = this.#listener.send({ type: 'line', ...sealed });
      this.#flight = { frame, line, last: null };
      if (frame === 0) this.#unsent();
    } catch {
      this.#unsent();
      this.#giveBack('not_sealed');
    }
  }

  /** Makes a new key if the circle's pages are not those that hold the last one. @param {RoomState} state */
  async #renewKey(state) {
    const pages = this.#keys.readers(state);
    const readers = pages.join(' ');
    if (this.#key?.turn === this.#turn && this.#key.readers === readers) return;
    const key = this.#shares.makeKey(this.#turn);
    const parts = inFrames(await this.#shares.keyFor(key, pages), KEYS_PER_FRAME);
    parts.forEach((keys, i) => {
      this.#listener.send({ type: 'turn_key', turn: this.#turn, key, keys, done: i === parts.length - 1 });
    });
    this.#key = { turn: this.#turn, readers };
  }

  /** @param {number} turn @param {Item} item */
  #then(turn, item) {
    if (this.#items.length === 0) this.#turn = turn;
    this.#items.push(item);
  }

  #done() {
    this.#items.shift();
    this.#flight = null;
  }

  /** What is in flight did not arrive. A counter is never used for two texts, so the next line has a new key. */
  #unsent() {
    if (this.#flight?.line) this.#shares.forget(this.#flight.line);
    this.#flight = null;
    this.#key = null;
  }

  /** @param {Code | 'line_kept' | 'not_sealed'} why */
  #giveBack(why) {
    const text = this.sending.join('\n');
    if (this.#flight?.line) this.#shares.forget(this.#flight.line);
    this.forget();
    if (text) this.#listener.onBack(text, why);
  }
}
