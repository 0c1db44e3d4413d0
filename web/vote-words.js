// @ts-check
/** A vote in words: what one can choose, and how it came out. */
import { say } from './words.js';

/** @typedef {import('./view.js').VoteView} VoteView */

/**
 * What one can choose: each option, then to abstain.
 * @param {VoteView} vote
 * @returns {string[]}
 */
export function choicesOf({ question, named, options, over }) {
  const yesNo = [say('voteYes'), say('voteNo')];
  const unread = Array.from({ length: options }, (_, at) => say('optionN', { n: at + 1 }));
  return [...(named ?? (question === null ? unread : yesNo)), over ? say('abstained') : say('abstain')];
}

/** @param {VoteView} vote */
export function resultInWords(vote) {
  if (!vote.totals) return say('voteUntold');
  const { totals } = vote;
  return `${choicesOf(vote).map((choice, at) => `${choice}: ${totals[at] ?? 0}`).join('; ')}.`;
}
