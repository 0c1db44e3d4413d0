// @ts-check
/** The states of the gallery in which the circle votes. */
import { room } from './states.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').VoteView} VoteView */
/** @typedef {import('./pack.js').Language} Language */

const DAYS = { en: ['Monday', 'Wednesday', 'Stay as we are'], es: ['Lunes', 'Miércoles', 'Quedarnos como estamos'] };
const counting = { vote: 1, cast: 5, missing: 7, aloud: [3, 1, 0] };
const over = { over: true, isIn: true };

/** A vote that is on. @param {Language} language @param {string[]} [named] @returns {VoteView} */
const vote = (language, named) => ({
  number: 1,
  caller: room(language, {}).room?.people[1] ?? null,
  mine: false,
  question: language === 'es' ? '¿Cambiamos la hora de la reunión?' : 'Shall we change the time of our meeting?',
  named: named ?? null,
  options: named?.length ?? 2,
  over: false,
  isIn: false,
  totals: null,
  counting: null,
});

/**
 * @param {Language} language
 * @param {string[]} share What somebody shares meanwhile.
 * @returns {Record<string, View>}
 */
export function voteStates(language, share) {
  return {
    vote: room(language, { more: { vote: vote(language) } }),
    'vote-options': room(language, { holder: 1, hands: [4], lines: share, more: { vote: vote(language, DAYS[language]) } }),
    'vote-in': room(language, { more: { vote: { ...vote(language), isIn: true } } }),
    'vote-two': room(language, { people: 2, me: 1, more: { vote: vote(language) } }),
    'vote-unread': room(language, { more: { vote: { ...vote(language), question: null } } }),
    'vote-facilitator': room(language, { me: 0, more: { mayCallVote: false, vote: { ...vote(language), counting } } }),
    'vote-mine': room(language, { more: { mayCallVote: false, vote: { ...vote(language), mine: true, isIn: true } } }),
    'vote-over': room(language, { more: { vote: { ...vote(language, DAYS[language]), ...over, totals: [5, 3, 2, 1] } } }),
    'vote-untold': room(language, { more: { vote: { ...vote(language), ...over } } }),
  };
}
