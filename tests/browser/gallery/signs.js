// @ts-check
/** What people say without a word, in private and aside: the states of gestures, signals and a quiet word. */
import { room } from './states.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('./pack.js').Language} Language */

/** @param {Language} language @param {string[]} share Lines of a share. @returns {Record<string, View>} */
export function signs(language, share) {
  return {
    gestures: room(language, {
      holder: 1,
      hands: [4, 7],
      lines: share,
      gestures: { 2: 'with_you', 5: 'thank_you', 6: 'hand_on_heart', 9: 'thank_you' },
    }),
    'gestures-thirty': room(language, { people: 30, holder: 8, gestures: { 3: 'with_you', 9: 'thank_you' } }),
    'gestures-facilitator': room(language, { me: 0, holder: 1, hands: [4], gestures: { 0: 'hand_on_heart' } }),
    'signal-sent': room(language, { holder: 1, signals: [[2, 'check_on_me', 0]], lines: share }),
    'signal-seen': room(language, { holder: 1, lines: share, more: { seen: { kind: 'check_on_me', by: null } } }),
    'signals-facilitator': room(language, {
      me: 0,
      holder: 1,
      hands: [4],
      onBreak: [6],
      signals: [
        [5, 'check_on_me', 130_000],
        [6, 'need_a_break', 70_000],
        [9, 'that_was_crosstalk', 4_000],
      ],
    }),
    'quiet-word-asked': room(language, { holder: 1, lines: share, quietWord: { with: 0, begun: false } }),
    'quiet-word-offered': room(language, { me: 0, holder: 1, quietWord: { with: 5, begun: false } }),
    'quiet-word': room(language, { holder: 1, lines: share, quietWord: { with: 0, begun: true } }),
    'quiet-word-over': room(language, {
      holder: 1,
      lines: share,
      more: { quietWordOver: { reason: 'lost', begun: true, offeredByMe: false } },
    }),
    'on-a-break': room(language, { holder: 1, hands: [2, 4], onBreak: [2], lines: share }),
    'crosstalk-reminder': room(language, { holder: 1, hands: [4], lines: share, more: { reminder: true } }),
  };
}
