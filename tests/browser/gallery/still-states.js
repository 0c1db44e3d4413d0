// @ts-check
/** The states in which the meeting stands still, for the gallery. */
import { pack } from './pack.js';

/** @typedef {import('./states.js').Scene} Scene */
/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').StillView} StillView */
/** @typedef {import('./pack.js').Language} Language */

/** How long it has stood still. */
const GONE_MS = 9_000;

/** A step of the pack's first exercise. @param {Language} language @param {number} step @returns {StillView['at']} */
export function stepOf(language, step, satOut = false) {
  return { exercise: pack(language).exercises[0] ?? null, step, satOut };
}

/**
 * @param {(scene: Scene) => View} room @param {number} nowMs @param {Language} language
 * @returns {Record<string, View>}
 */
export function stillStates(room, nowMs, language) {
  /** @param {StillView['cause']} cause @param {number|null} lengthMs @returns {StillView} */
  const still = (cause, lengthMs) => {
    const sinceMs = nowMs - GONE_MS;
    return { cause, sinceMs, untilMs: lengthMs && sinceMs + lengthMs, at: null };
  };
  const pause = still('pause', 30_000);
  const silence = still('silence', 300_000);
  const frozen = still('frozen', null);
  const unattended = still('unattended', null);
  const grounding = (/** @type {StillView['at']} */ at) => ({ ...still('grounding', null), at });
  const last = (pack(language).exercises[0]?.steps.length ?? 1) - 1;
  return {
    restarted: { ...room({ holder: 1, hands: [4] }), line: 'restarted' },
    grounding: room({ holder: 1, more: { still: grounding(stepOf(language, 1)) } }),
    'grounding-sat-out': room({ more: { still: grounding(stepOf(language, 1, true)) } }),
    'grounding-facilitator': room({ me: 0, more: { still: grounding(stepOf(language, 1)) } }),
    'grounding-last': room({ me: 0, more: { still: grounding(stepOf(language, last)) } }),
    pause: room({ holder: 1, hands: [4], more: { still: pause } }),
    'pause-holder': room({ holder: 2, hands: [4], more: { still: pause } }),
    'silence-runs': room({ more: { still: silence } }),
    'silence-runs-facilitator': room({ me: 0, more: { still: silence } }),
    'pause-facilitator': room({ me: 0, holder: 1, more: { still: pause } }),
    frozen: room({ holder: 1, more: { still: frozen } }),
    'frozen-facilitator': room({ me: 0, holder: 1, away: [6], more: { still: frozen } }),
    unattended: room({ away: [0], more: { still: unattended } }),
  };
}
