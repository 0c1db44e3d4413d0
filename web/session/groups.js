// @ts-check
/**
 * Small groups: what the view says of them, and the verbs that ask for them.
 *
 * @typedef {import('../view.js').RoomView} RoomView
 * @typedef {import('../view.js').PersonView} PersonView
 * @typedef {import('../view.js').FormatView} FormatView
 * @typedef {import('../view.js').SegmentView} SegmentView
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('./core.js').Core} Core
 */

/** With so much time left all are told, by each page's clock. */
const NOTICE_MS = 60_000;
const MORE_MS = 5 * 60_000;

/** What runs in a small group, where the format says nothing else. */
const PLAIN = /** @type {SegmentView} */ ({
  kind: 'sharing', speak: 'holder', name: '', minutes: 15, words: [], share_seconds: 180, silence_seconds: null,
  reading: null, exercise: null,
});

/** The part that runs here: of the meeting, or of my small group. @param {RoomState} state @param {FormatView|null} format */
export function segmentHere({ group, agenda }, format) {
  if (group) return format && (format.groups ?? PLAIN);
  return format?.segments[agenda.segment] ?? null;
}

/** @param {RoomState} state @param {PersonView[]} people Here with me. @param {number} nowMs @returns {RoomView['group']} */
export function groupView({ group }, people, nowMs) {
  return group && {
    group: group.group,
    number: group.number,
    sinceMs: group.since_ms,
    untilMs: group.until_ms,
    soon: group.until_ms - nowMs <= NOTICE_MS,
    hosts: people.filter((person) => person.host),
  };
}

/**
 * Whoever does not facilitate any more forgets what they were told.
 * @param {RoomState} state @param {PersonView[]} everybody @param {number} nowMs
 * @returns {RoomView['groups']}
 */
export function groupsView({ you, groups }, everybody, nowMs) {
  if (!groups || !everybody.some(({ seat, facilitator }) => seat === you && facilitator)) return null;
  const of = (/** @type {string[]} */ seats) => everybody.filter(({ seat }) => seats.includes(seat));
  const placed = groups.list.flatMap(({ seats }) => seats);
  return {
    untilMs: groups.until_ms,
    called: groups.until_ms - nowMs <= NOTICE_MS,
    list: groups.list.map(({ group, number, seats, hosts }) => ({ group, number, people: of(seats), hosts: of(hosts) })),
    without: everybody.filter(({ seat }) => !placed.includes(seat)),
  };
}

/** @param {RoomState} state @param {(seat: string) => PersonView|null} find @returns {RoomView['apart']} */
export function apartView({ apart }, find) {
  /** @type {RoomView['apart']['pairs']} */
  const pairs = [];
  for (const { one, other } of apart.pairs) {
    const [a, b] = [find(one), find(other)];
    if (a && b) pairs.push([a, b]);
  }
  return { asked: apart.asked, pairs };
}

/** What anybody may ask for, and facilitators. @param {Core} core */
export function grouping(core) {
  const endAt = (/** @type {number} */ ms) => core.ask({ type: 'set_groups_end', end_ms: Math.max(0, Math.round(ms)) });
  const move = (/** @type {string} */ seat, /** @type {number|null} */ group) =>
    core.ask({ type: 'move_to_group', seat, group });
  return {
    /** @param {string} seat @param {boolean} on */
    keepApart: (seat, on) => core.ask({ type: 'keep_apart', seat, on }),
    /** @param {string[][]} groups @param {number} minutes */
    openGroups: (groups, minutes) => core.ask({ type: 'open_groups', groups, minutes }),
    moveToGroup: move,
    callGroupsBack: () => endAt(core.clock.nowMs() + NOTICE_MS),
    bringGroupsBack: () => endAt(core.clock.nowMs()),
    giveGroupsTime: () => {
      const until = core.room?.groups?.until_ms;
      if (until !== undefined) endAt(until + MORE_MS);
    },
  };
}
