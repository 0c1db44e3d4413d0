// @ts-check
/** The ways to choose who is next, as states of the gallery. */
import { part } from './parts.js';
import { NOW_MS, room } from './states.js';

/** @typedef {import('./pack.js').Language} Language */

/** @param {Language} language @param {string[]} share The lines of whoever shares. */
export const choosingStates = (language, share) => ({
  round: room(language, { choosing: { way: 'round' }, order: [1, 2, 3, 4, 5, 0], holder: 11, away: [7] }),
  'round-holder': room(language, {
    choosing: { way: 'round', mayAskLater: true },
    order: [3, 4, 5, 0, 1],
    holder: 2,
  }),
  'round-facilitator': room(language, {
    me: 0,
    choosing: { way: 'round' },
    order: [3, 4, 5, 2],
    holder: 1,
    firstTime: 4,
  }),
  'facilitator-calls': room(language, { choosing: { way: 'facilitator' }, hands: [4, 2] }),
  'facilitator-chooses': room(language, { me: 0, choosing: { way: 'facilitator' }, hands: [4, 2], holder: 1 }),
  'holder-chooses': room(language, { choosing: { way: 'holder' }, choosable: [1, 3, 4, 8], holder: 2, lines: share }),
  'open-floor': room(language, { choosing: { way: 'open' }, segment: part(language, 'dialogue'), hands: [4] }),
  'burning-need': room(language, { choosing: { burningFromMs: NOW_MS - 1000 }, holder: 1, hands: [4], lines: share }),
  'burning-need-facilitator': room(language, {
    me: 0,
    choosing: { burningFromMs: NOW_MS - 1000 },
    holder: 1,
    hands: [4, 2],
    burning: 4,
    lines: share,
  }),
});
