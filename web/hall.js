// @ts-check
/**
 * A meeting in one hall, where the facilitator's page serves people without a device: what follows from that. Nothing
 * here knows the page.
 */
import { hasTurns } from './segments.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PersonView} PersonView */

/** This page serves a hall. @param {Pick<View, 'room'|'format'>} view */
export const inHall = ({ room, format }) => Boolean(format?.hall && room?.me.facilitator);

/** Nobody else has a page: what is for other pages steps out of the way. @param {RoomView} room */
export const onlyDevice = ({ people }) => people.every((person) => person.me || person.guest);

/** Nothing has happened yet: there is time for the screen and the names. @param {RoomView} room */
export const isGettingReady = ({ agenda, turn }) => agenda.index === 0 && turn === null;

/** In a round that runs: they have had their turn in it. @param {RoomView} room @param {PersonView} person */
export function hadTurn({ agenda, choosing: { way, order } }, person) {
  if (way !== 'round' || !hasTurns(agenda.segment) || person.holdsFloor || person.listening) return false;
  return order.every(({ seat }) => seat !== person.seat);
}

/**
 * The person without a device on the chair before, if the two can change places: only their names do, so all else must
 * be the same for both.
 * @param {RoomView} room @param {PersonView} person
 */
export function swapsWith(room, person) {
  const before = room.people.slice(0, room.people.indexOf(person)).findLast(({ guest }) => guest);
  if (!before || !person.guest) return null;
  const reads = (/** @type {PersonView} */ { seat }) =>
    [room.reading?.reader, ...(room.reading?.offers ?? [])].some((each) => each?.seat === seat);
  const busy = (/** @type {PersonView} */ each) => each.holdsFloor || each.handUp || reads(each);
  if (busy(before) || busy(person)) return null;
  return before.listening === person.listening && hadTurn(room, before) === hadTurn(room, person) ? before : null;
}
