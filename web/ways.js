// @ts-check
/** How the next is chosen, in words for whoever looks. Nothing here knows the page. */
import { hasTurns } from './segments.js';
import { say } from './words.js';

/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./view.js').Way} Way */
/** @typedef {import('./words.js').Word} Word */

/** The ways, the usual one first: what each is called, and what stands over the list of who comes. */
export const WAYS = /** @type {const} */ ([
  ['hands', 'wayHands', 'hands'],
  ['round', 'wayRound', 'roundOrder'],
  ['facilitator', 'wayFacilitator', 'handsUp'],
  ['holder', 'wayHolder', 'handsUp'],
  ['open', 'wayOpen', 'handsUp'],
]);

/** @param {Way} way @returns {Word} */
export const nameOfWay = (way) => WAYS.find(([each]) => each === way)?.[1] ?? 'wayHands';

/** @param {Way} way @returns {Word} */
export const headOfWay = (way) => WAYS.find(([each]) => each === way)?.[2] ?? 'hands';

/** Who comes, in the order in which they are called; where no order is promised, the hands that are up. @param {RoomView} room */
export const whoComes = ({ choosing: { way, order }, queue }) => (way === 'hands' || way === 'round' ? order : queue);

/** What is to be known of the way where it promises no order; else nothing. @param {RoomView['choosing']} choosing */
export function whatIsPromised({ way }) {
  if (way === 'facilitator') return say('noOrder');
  if (way === 'holder') return say('holderChooses');
  return way === 'open' ? say('floorIsOpen') : '';
}

/** My hand where no order is promised, or as a burning need. @param {RoomView} room */
export function handIsSeen({ me, choosing: { way } }) {
  if (me.burning) return say('needIsSeen');
  if (!me.handUp || me.before !== null) return '';
  return way === 'facilitator' ? say('handIsSeen') : say('handUp');
}

/** I am still to come in a round: there no hand is needed. @param {RoomView} room */
export const comesInRound = ({ me, choosing }) => choosing.way === 'round' && me.before !== null && !me.handUp;

/** I may take the floor now, in one tap. @param {RoomView} room */
export function mayTakeFloor({ agenda, choosing, turn, share, queue, me }) {
  if (!hasTurns(agenda.segment) || choosing.way !== 'open' || turn || me.listening) return false;
  return !share?.mine || queue.every((person) => person.me || !person.here);
}

/** My hand can become a burning need. @param {RoomView} room @param {number} nowMs */
export function mayBurn({ agenda, choosing: { burningFromMs }, me, still }, nowMs) {
  const hasCome = burningFromMs !== null && nowMs >= burningFromMs;
  return hasCome && !still && hasTurns(agenda.segment) && !me.burning && !me.holdsFloor && !me.listening;
}

/** Whom a facilitator can choose where nobody is promised: hands first, then others who would share. @param {RoomView} room */
export function whomToCall({ choosing: { way, choosable }, queue, people }) {
  const able = (/** @type {PersonView} */ person) => person.here && !person.listening && !person.holdsFloor;
  const hands = queue.filter(able);
  const others = (way === 'holder' ? choosable : people).filter((person) => able(person) && !hands.includes(person));
  return [...hands, ...others];
}
