// @ts-check
/** States of the page about small groups: a member's own, a host's, who waits, and the facilitators' overview. */

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('../../../web/view.js').RoomView} RoomView */
/** @typedef {import('../../../web/view.js').PersonView} PersonView */
/** @typedef {import('./states.js').Scene} Scene */

/** What every room has of small groups where there are none. @satisfies {Partial<RoomView>} */
export const WHOLE = { elsewhere: [], group: null, groups: null, apart: { asked: [], pairs: [] } };

const GROUPS = [
  [2, 4, 7, 9],
  [3, 5, 8],
  [6, 10],
];

/**
 * @param {(scene: Scene) => View} room
 * @param {number} nowMs
 * @param {string[]} share
 * @returns {Record<string, View>}
 */
export function groupStates(room, nowMs, share) {
  const still = { cause: /** @type {const} */ ('groups'), sinceMs: nowMs, untilMs: nowMs + 12 * 60_000, at: null };
  const parted = (/** @type {Scene} */ scene) => room({ ...scene, more: { still, ...scene.more } });
  return {
    'in-group': inGroup(room({ holder: 4, lines: share, hands: [7] }), nowMs, 12 * 60_000),
    'in-group-soon': inGroup(room({ holder: 4, lines: share, hands: [7] }), nowMs, 40_000),
    'in-group-host': inGroup(room({ me: 2, hands: [7, 4] }), nowMs, 12 * 60_000, true),
    'in-group-visit': overview(inGroup(room({ me: 0, holder: 4, hands: [7] }), nowMs, 12 * 60_000), nowMs, 12 * 60_000),
    'groups-waiting': alone(parted({ me: 11 }), [0, 1, 11]),
    'facilitator-groups': overview(alone(parted({ me: 0, away: [10] }), [0, 1, 11]), nowMs, 12 * 60_000),
    'facilitator-groups-called': overview(alone(parted({ me: 0 }), [0, 1, 11]), nowMs, 45_000),
    'facilitator-parting': room({ me: 0, more: { apart: pair(room({})) } }),
  };
}

/** @param {View} view */
function pair({ room }) {
  const { people = [] } = room ?? {};
  const two = /** @type {[PersonView, PersonView]} */ (people.slice(3, 5));
  return { asked: [], pairs: [two] };
}

/** The first group, as one of it sees it. @param {View} view @param {number} nowMs @param {number} leftMs @param {boolean} [host] */
function inGroup(view, nowMs, leftMs, host = false) {
  const seats = (GROUPS[0] ?? []).map((index) => `seat-${index}`);
  return change(view, (room) => {
    const people = room.people.map((person) => ({ ...person, host: person.seat === 'seat-2' }));
    const here = people.filter(({ seat, me }) => me || seats.includes(seat));
    const segment = room.agenda.segment && { ...room.agenda.segment, name: '' };
    return {
      ...room,
      me: host ? { ...room.me, facilitator: true, host } : room.me,
      people: here,
      elsewhere: people.filter((person) => !here.includes(person)),
      mayCallVote: false,
      agenda: { ...room.agenda, segment, nextIndex: null, nextSegment: null, parts: [], endMs: null },
      group: {
        group: 1, number: 1, sinceMs: nowMs, untilMs: nowMs + leftMs, soon: leftMs <= 60_000,
        hosts: here.filter((person) => person.host),
      },
    };
  });
}

/** With the whole, while the others are out. @param {View} view @param {number[]} stay */
function alone(view, stay) {
  const seats = stay.map((index) => `seat-${index}`);
  return change(view, (room) => ({
    ...room,
    people: room.people.filter(({ seat }) => seats.includes(seat)),
    elsewhere: room.people.filter(({ seat }) => !seats.includes(seat)),
    mayCallVote: false,
  }));
}

/** @param {View} view @param {number} nowMs @param {number} leftMs */
function overview(view, nowMs, leftMs) {
  return change(view, (room) => {
    const all = [...room.people, ...room.elsewhere];
    const mine = room.group ? [room.me.seat] : [];
    const of = (/** @type {string[]} */ seats) => all.filter(({ seat }) => seats.includes(seat));
    const list = GROUPS.map((group, i) => {
      const seats = group.map((index) => `seat-${index}`);
      return { group: i + 1, number: i + 1, people: of(i === 0 ? [...seats, ...mine] : seats), hosts: of(seats.slice(0, 1)) };
    });
    const placed = list.flatMap(({ people }) => people);
    const without = all.filter((person) => !placed.includes(person));
    return { ...room, groups: { untilMs: nowMs + leftMs, called: leftMs <= 60_000, list, without } };
  });
}

/** @param {View} view @param {(room: RoomView) => RoomView} how @returns {View} */
const change = (view, how) => ({ ...view, room: view.room && how(view.room) });
