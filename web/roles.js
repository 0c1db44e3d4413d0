// @ts-check
/** Roles and duties in words. Nothing here knows the page. */
import { say } from './words.js';

/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./view.js').Duty} Duty */
/** @typedef {import('./view.js').PackView} PackView */

/** In the order in which they are offered. @type {readonly Duty[]} */
export const DUTIES = ['deputy', 'timekeeper', 'reader', 'greeter'];

/** A deputy who has the role: nobody else who has it was here. @param {PersonView} person */
export const steppedIn = ({ facilitator, duties }) => facilitator && duties.includes('deputy');

/** The group's word for a duty, or else the page's. @param {PackView | null} pack @param {Duty | 'host'} duty */
export const dutyWord = (pack, duty) => pack?.roles[duty] ?? say(duty === 'host' ? 'hostMark' : `duty:${duty}`);

/**
 * What somebody does here, in the words of the group.
 * @param {PersonView} person
 * @param {PackView | null} pack
 * @returns {string[]}
 */
export function rolesOf(person, pack) {
  const facilitator = pack?.facilitator ?? say('facilitator');
  const duties = person.duties.filter((duty) => duty !== 'deputy' || !person.facilitator);
  const role = steppedIn(person) ? say('steppedInMark', { facilitator }) : facilitator;
  const runs = person.facilitator ? [role] : person.host ? [dutyWord(pack, 'host')] : [];
  return [...runs, ...duties.map((duty) => dutyWord(pack, duty))];
}
