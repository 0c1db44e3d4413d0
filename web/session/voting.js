// @ts-check
/**
 * What the session can ask for in a group conscience. Each verb names the vote that the last view showed.
 *
 * @typedef {import('./core.js').Core} Core
 * @typedef {import('../question.js').Question} Question
 */

import { checkQuestion, cleanQuestion, optionCount } from '../question.js';

/** @param {Core} core */
export function voting(core) {
  const ofVote = (/** @type {(vote: number) => void} */ act) => {
    const vote = core.room?.voting.vote;
    if (vote && !vote.over) act(vote.number);
    else core.tell('stale_vote');
  };
  return {
    /** @param {Question} asked @param {boolean} aloud @returns {Promise<boolean>} Whether it was sent. */
    callVote: async (asked, aloud) => {
      const verdict = checkQuestion(asked);
      if (verdict !== 'ok') core.tell(verdict);
      let sent = false;
      if (verdict === 'ok') await core.enqueue(async () => (sent = await call(core, cleanQuestion(asked), aloud)));
      return sent;
    },
    /** @param {number} choice */
    castVote: (choice) => ofVote((vote) => core.ask({ type: 'cast_vote', vote, choice })),
    endVote: () => ofVote((vote) => core.ask({ type: 'end_vote', vote })),
    withdrawVote: () => ofVote((vote) => core.ask({ type: 'withdraw_vote', vote })),
    /** @param {number[]} counts */
    countAloud: (counts) => ofVote((vote) => core.ask({ type: 'count_aloud', vote, counts })),
    putVoteAway: () => {
      core.voteAway = core.room?.voting.called ?? 0;
      core.changed();
    },
  };
}

/** @param {Core} core @param {Question} asked @param {boolean} aloud */
async function call(core, asked, aloud) {
  const { here, room } = core;
  if (!here || !room) return false;
  const { circle_key } = room.circle;
  const vote = room.voting.called + 1;
  const sealed = await here.votes.seal(vote, circle_key, asked);
  if (sealed) core.ask({ type: 'call_vote', vote, options: optionCount(asked), aloud, circle_key, sealed });
  else core.tell('not_sealed_yet');
  return sealed !== null;
}
