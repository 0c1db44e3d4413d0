// @ts-check
/** The votes of the relay: one at a time, sums told at the end. The real rules are tested against the real server. */

/** @typedef {import('./relay.js').Relay} Relay */
/** @typedef {import('./relay-conn.js').Seat} Seat */

const MESSAGES = ['call_vote', 'cast_vote', 'end_vote', 'withdraw_vote', 'count_aloud'];

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

  /** @param {Relay} relay @param {Seat} me @param {any} m @returns {string|null} */
  take(relay, me, m) {
    if (!MESSAGES.includes(m.type)) return 'not_understood';
    const refused = m.type === 'call_vote' ? this.#call(me, m, relay.circle.circle_key) : this.#about(me, m);
    if (!refused) this.#tell(relay);
    return refused;
  }

  /** The vote that is on. @param {Seat} me @param {any} m @returns {string|null} */
  #about(me, m) {
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

  /** @param {Relay} relay @param {number} circleKey @param {any} question */
  sealAnew(relay, circleKey, question) {
    if (question?.vote !== this.vote?.number || !question) return;
    this.vote = { ...this.vote, circle_key: circleKey, question: question.sealed };
    this.#tell(relay);
  }

  /** @param {Relay} relay */
  #tell(relay) {
    relay.version += 1;
    const counting = this.counting(relay.people);
    for (const { conn, lobby, facilitator } of relay.people) {
      if (!lobby) conn?.tell({ type: 'voting', version: relay.version, voting: this.voting() });
      if (facilitator) conn?.tell({ type: 'counting', version: relay.version, counting });
    }
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
