// @ts-check
/** States of the page about roles: duties, a deputy who stepped in, a room that nobody runs. */

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('./states.js').Scene} Scene */

const UNATTENDED = { cause: /** @type {const} */ ('unattended'), sinceMs: 9_995_000, untilMs: null, at: null };
const WAITS = { seat: 'w1', name: 'Mo', here: true, listening: true, wasHere: false };

/**
 * @param {(scene: Scene) => View} room
 * @param {string[]} share
 * @returns {Record<string, View>}
 */
export function roleStates(room, share) {
  return {
    timekeeper: room({ holder: 1, hands: [4], lines: share, duties: { 2: ['timekeeper'] } }),
    greeter: room({
      holder: 1,
      hands: [4],
      duties: { 2: ['greeter'], 5: ['deputy'] },
      more: { waiting: [WAITS] },
    }),
    'all-duties': room({
      holder: 1,
      duties: { 2: ['deputy', 'timekeeper', 'reader', 'greeter'] },
      more: { waiting: [WAITS] },
    }),
    'deputy-stepped-in': room({ away: [0], run: [0, 4], duties: { 4: ['deputy'] } }),
    'stepped-in': room({ me: 4, run: [0, 4], duties: { 4: ['deputy'] } }),
    unattended: room({
      away: [0],
      holder: 1,
      lines: share,
      turn: { runningSinceMs: null },
      more: { still: UNATTENDED },
    }),
    'unattended-mine': room({
      me: 0,
      run: [4],
      away: [4],
      more: { still: UNATTENDED },
    }),
    'gave-role-away': room({ me: 0, run: [4], holder: 1 }),
    'facilitator-roles': room({
      me: 0,
      run: [0, 3, 6],
      byLink: [0, 3],
      duties: { 1: ['timekeeper'], 4: ['deputy', 'greeter'], 6: ['reader'] },
    }),
  };
}
