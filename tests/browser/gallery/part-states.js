// @ts-check
/** Parts of a meeting of every kind, and the plan of a meeting as its facilitator sees it. */
import { NOW_MS, room } from './states.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').SegmentView} SegmentView */
/** @typedef {import('./pack.js').Language} Language */

/** @param {Language} language @param {string[]} lines @returns {Record<string, View>} */
export function partStates(language, lines) {
  return {
    reading: room(language, { kind: 'reading', reader: 3, offers: [5] }),
    'reading-mine': room(language, { kind: 'reading', reader: 2, offers: [5, 6] }),
    'reading-facilitator': room(language, { kind: 'reading', reader: 3, offers: [5], me: 0 }),
    'reading-start': room(language, { kind: 'reading', reader: null, passage: 0 }),
    'reading-away': room(language, { kind: 'reading', reader: 3, passage: 1, readingAway: true }),
    'reading-end': room(language, { kind: 'reading', reader: null, passage: 3 }),
    'check-in': room(language, { segment: part(language, 'check_in'), hands: [4] }),
    dialogue: room(language, { segment: part(language, 'dialogue'), holder: 1, hands: [4], lines }),
    silence: room(language, { kind: 'welcome', segment: part(language, 'silence') }),
    'silence-facilitator': room(language, { me: 0, kind: 'welcome', segment: part(language, 'silence') }),
    'facilitator-moved': room(language, { me: 0, agenda: { undo: { change: 3, untilMs: NOW_MS + 9000 } } }),
    'facilitator-end-near': room(language, { me: 0, hands: [4], agenda: { endMs: NOW_MS + 9.5 * 60_000, endIsNear: 10 } }),
    'facilitator-end-near-turn': room(language, {
      me: 0,
      holder: 1,
      hands: [4],
      lines,
      agenda: { endMs: NOW_MS + 4.5 * 60_000, endIsNear: 5 },
    }),
    'facilitator-time-short': room(language, {
      me: 0,
      hands: [4, 2, 7, 5, 6],
      agenda: { endMs: NOW_MS + 17 * 60_000 },
    }),
  };
}

/** Parts that the gallery's pack does not have. @param {Language} language @param {'check_in'|'dialogue'|'silence'} kind */
function part(language, kind) {
  const parts = /** @type {Record<string, Partial<SegmentView>>} */ ({
    check_in: { name: language === 'es' ? 'Ronda de llegada' : 'Check-in', share_seconds: 60 },
    dialogue: { name: language === 'es' ? 'Conversación' : 'Talking together', speak: 'dialogue', share_seconds: 150 },
    silence: { name: language === 'es' ? 'Silencio' : 'Quiet', silence_seconds: 120 },
  });
  return { ...parts[kind], kind };
}
