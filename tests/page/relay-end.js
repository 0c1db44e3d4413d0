// @ts-check
/** How a meeting ends at the relay: for some of those in it, or for all. */

/** @typedef {import('./relay-conn.js').Seat} Seat */
/** @typedef {import('./relay.js').Relay} Relay */

/** @param {Seat} seat */
export const helps = ({ facilitator, duties, lobby }) => !lobby && (facilitator || duties.length > 0);

/** The others, if there are any, stay in a room with nothing in it. @param {Relay} relay @param {Seat[]} people */
export function over(relay, people) {
  for (const { conn } of people) {
    conn?.tell({ type: 'ended', reason: 'closed' });
    conn?.cut(4410);
  }
  relay.people = relay.people.filter((each) => !people.includes(each));
  relay.door = relay.people.length > 0 ? { ...relay.door, debrief: true } : null;
  relay.turn = relay.still = null;
  relay.keys = relay.lines = [];
}
