// @ts-check
/** The states in which the meeting stands still, for the gallery. */

/** @typedef {import('./states.js').Scene} Scene */
/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').StillView} StillView */

/** How long it has stood still. */
const GONE_MS = 9_000;

/** @param {(scene: Scene) => View} room @param {number} nowMs @returns {Record<string, View>} */
export function stillStates(room, nowMs) {
  /** @param {StillView['cause']} cause @param {number|null} lengthMs @returns {StillView} */
  const still = (cause, lengthMs) => {
    const sinceMs = nowMs - GONE_MS;
    return { cause, sinceMs, untilMs: lengthMs && sinceMs + lengthMs };
  };
  const pause = still('pause', 30_000);
  const silence = still('silence', 300_000);
  const frozen = still('frozen', null);
  const unattended = still('unattended', null);
  return {
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
