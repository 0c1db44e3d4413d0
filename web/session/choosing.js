// @ts-check
/**
 * Who is next, and how that is chosen: what the view says of it, and the verbs that ask for it.
 *
 * @typedef {import('../view.js').ChoosingView} ChoosingView
 * @typedef {import('../view.js').PersonView} PersonView
 * @typedef {import('../view.js').Way} Way
 * @typedef {import('../view.js').FirstTime} FirstTime
 * @typedef {import('../store.js').RoomState} RoomState
 * @typedef {import('./core.js').Core} Core
 */

/** Seats in the order in which they will be called; none where no order is promised. @param {RoomState['queue']} queue */
export function orderOf({ way, hands, round }) {
  return way === 'hands' ? hands : round ?? [];
}

/**
 * @param {RoomState['queue']} queue
 * @param {(seats: string[]) => PersonView[]} found
 * @returns {ChoosingView}
 */
export function choosingView(queue, found) {
  return {
    way: queue.way,
    order: found(orderOf(queue)),
    choosable: found(queue.choosable),
    mayAskLater: queue.may_ask_later,
    burningFromMs: queue.burning_need_from_ms,
  };
}

/**
 * What this page may know of somebody: what they say to all, and to facilitators what they say to them.
 * @param {RoomState} state
 * @param {{seat: string, first_time: boolean}} person
 */
export function needOf({ you, own, needs, people }, person) {
  // Whoever does not facilitate any more forgets what they were told.
  const facilitates = people.some(({ seat, role }) => seat === you && role === 'facilitator');
  const said = person.seat === you ? own : facilitates && needs?.find((need) => need.seat === person.seat);
  return {
    firstTime: person.first_time || (said ? said.first_time !== 'no' : false),
    burning: said ? said.burning_need : false,
  };
}

/** What anybody may ask for, and facilitators. Ending a turn is not here: that waits for the lines. @param {Core} core */
export function choosing(core) {
  const inSegment = (/** @type {(segment: number) => void} */ act) => {
    if (core.room) act(core.room.agenda.segment);
  };
  return {
    burningNeed: () => core.ask({ type: 'burning_need' }),
    /** @param {FirstTime} said */
    firstTime: (said) => core.ask({ type: 'first_time', first_time: said }),
    takeFloor: () => core.ask({ type: 'take_floor' }),
    /** @param {Way} way */
    setWay: (way) => inSegment((segment) => core.ask({ type: 'set_way', segment, way })),
    /** @param {string|null} from */
    beginRound: (from) => inSegment((segment) => core.ask({ type: 'begin_round', segment, from })),
  };
}
