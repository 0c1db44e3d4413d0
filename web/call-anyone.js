// @ts-check
/** Calls somebody out of turn, and asks first where that would end somebody's share. */
import { ask } from './sheet.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').RoomView} RoomView */

/** @param {Session} session @param {RoomView | null} room @param {string} seat */
export function callAnyone(session, room, seat) {
  const turn = room?.turn;
  const next = room?.people.find((person) => person.seat === seat);
  if (!next || !turn || turn.person.me || turn.holderIsGone) return session.call(seat);
  const text = say('callAskText', { name: nameOf(turn.person), next: nameOf(next) });
  ask({ title: 'callAsk', text, yes: 'callNow', no: 'notYet', stay: true }, () => session.call(seat));
}
