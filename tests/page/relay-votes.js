// @ts-check
/** The votes of the relay: one at a time, sums told at the end. The real rules are tested against the real server. */

/** @typedef {import('./relay-conn.js').Seat} Seat */

export class Ballots {
  called = 0;
  /** @type {any} */
  vote = null;
  /** @type {number[]} */
  sums = [];
  /** @type {number[]|null} */
  aloud = null;
  /** @type {Set<string>} */
  voted = new Set();

  /** @param {Seat} me @param {any} m @param {number} circleKey @returns {string|null} */
  take(me, m, circleKey) {
    if (m.type === 'call_vote') return this.#call(me, m, circleKey);
    if (m.vote !== this.vote?.number || this.vote.over) return 'stale_vote';
    if (m.type === 'cast_vote') {
      if (this.voted.has(me.seat)) return 'already_voted';
      this.voted.add(me.seat);
      this.sums[m.choice] = (this.sums[m.choice] ?? 0) + 1;
      me.conn?.tell({ type: 'vote_is_in', vote: m.vote });
    } else if (m.type === 'count_aloud') this.aloud = m.counts;
    else if (m.type === 'end_vote') {
      const totals = this.sums.map((sum, at) => sum + (this.aloud?.[at] ?? 0));
      this.vote = { ...this.vote, over: true, totals };
    } else this.vote = null;
    return null;
  }

  /** @param {Seat} me @param {any} m @param {number} circleKey */
  #call(me, m, circleKey) {
    if (this.vote && !this.vote.over) return 'vote_is_on';
    if (m.circle_key !== circleKey) return 'stale_key';
    this.called = m.vote;
    this.sums = Array.from({ length: m.options + 1 }, () => 0);
    this.aloud = m.aloud ? [...this.sums] : null;
    this.voted.clear();
    this.vote = {
      number: m.vote, caller: me.seat, options: m.options, circle_key: m.circle_key, question: m.sealed, over: false,
      totals: null,
    };
    return null;
  }

  /** @param {number} circleKey @param {any} question */
  sealAnew(circleKey, question) {
    if (question?.vote !== this.vote?.number || !question) return;
    this.vote = { ...this.vote, circle_key: circleKey, question: question.sealed };
  }

  voting() {
    return { called: this.called, vote: this.vote };
  }

  /** @param {Seat} me */
  isIn(me) {
    return this.voted.has(me.seat);
  }

  /** @param {Seat[]} people */
  counting(people) {
    if (!this.vote || this.vote.over) return null;
    const missing = people.filter(({ seat, conn }) => conn && !this.voted.has(seat)).length;
    return { vote: this.vote.number, cast: this.voted.size, missing, aloud: this.aloud };
  }
}
