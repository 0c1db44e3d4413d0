// @ts-check
/** The helpers' minutes after a meeting. */
import { NOW_MS, room } from './states.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('./states.js').Scene} Scene */
/** @typedef {import('./pack.js').Language} Language */

/** @param {Language} language @param {string[]} lines @returns {Record<string, View>} */
export function debriefStates(language, lines) {
  /** @param {Scene} scene */
  const debrief = (scene) => {
    const { agenda, ...rest } = scene;
    const end = { endMs: NOW_MS + 4 * 60_000, ...agenda };
    const segment = /** @type {const} */ ({ kind: 'dialogue', speak: 'dialogue', name: '', share_seconds: 120 });
    const choosing = /** @type {const} */ ({ way: 'open' });
    const duties = /** @type {Scene['duties']} */ ({ 1: ['timekeeper'], 2: ['greeter'] });
    const turn = { limitMs: 120_000, usedMs: 30_000 };
    return room(language, { people: 3, segment, choosing, duties, turn, ...rest, agenda: end }, { place: 'debrief' });
  };
  return {
    'facilitator-close-helpers': room(language, { me: 0, kind: 'closing', duties: { 1: ['timekeeper'], 4: ['deputy'] } }),
    'debrief-alone': debrief({ people: 1, me: 0 }),
    debrief: debrief({}),
    'debrief-facilitator': debrief({ me: 0, holder: 1, lines: lines.slice(0, 1) }),
    'debrief-holder': debrief({ holder: 2, lines: lines.slice(0, 1), agenda: { endMs: NOW_MS + 50_000, endIsNear: 1 } }),
  };
}
