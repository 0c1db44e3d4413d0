// @ts-check
/**
 * What votes ask: opens the question of the vote that stands, and seals it anew when a next circle key is made. Holds
 * its plain text while the vote stands. Sends nothing.
 *
 * @typedef {import('../protocol/messages').QuestionOf} QuestionOf
 * @typedef {import('./protocol.js').ServerMessage} ServerMessage
 * @typedef {import('./question.js').Question} Question
 * @typedef {import('./seal.js').Sealer} Sealer
 * @typedef {import('./store.js').RoomState} RoomState
 */

import { orNull } from './or-null.js';
import { openQuestion, optionCount, sealQuestion } from './question.js';

export class Votes {
  #sealer;
  /** What the vote of that number asks. What was read once stays as it was read. */
  #number = 0;
  /** @type {Question|null} */
  #asked = null;

  /** @param {Sealer} sealer */
  constructor(sealer) {
    this.#sealer = sealer;
  }

  /** Null where it does not open, or does not fit the vote. @param {number} vote @returns {Question|null} */
  asked(vote) {
    return vote === this.#number ? this.#asked : null;
  }

  /**
   * Opens what the vote asks, once the key is here.
   * @param {ServerMessage} message @param {RoomState|null} state As it was before the message.
   */
  async take(message, state) {
    const voting = message.type === 'room' ? message.room.voting
      : message.type === 'voting' ? message.voting
      : message.type === 'circle_key' ? state?.voting : null;
    if (!voting) return;
    const { vote } = voting;
    if (vote?.number !== this.#number) this.forget();
    if (!vote || this.#asked || !this.#sealer.holdsCircleKey(vote.circle_key)) return;
    const asked = await orNull(openQuestion(this.#sealer, vote.number, vote.circle_key, vote.question));
    this.#number = vote.number;
    this.#asked = asked && optionCount(asked) === vote.options ? asked : null;
  }

  /** For a new vote. @param {number} vote @param {number} number Of the circle key. @param {Question} asked */
  seal(vote, number, asked) {
    return orNull(sealQuestion(this.#sealer, vote, number, asked));
  }

  /** Under the next circle key; null if there is nothing to bring along. @param {number} number */
  async sealAnew(number) {
    const sealed = this.#asked && (await this.seal(this.#number, number, this.#asked));
    return sealed ? { vote: this.#number, sealed } : null;
  }

  forget() {
    this.#number = 0;
    this.#asked = null;
  }
}
