// @ts-check
/** Roles and duties in words. Nothing here knows the page. */
import { say } from './words.js';

/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./view.js').Duty} Duty */

/** In the order in which they are offered. @type {readonly Duty[]} */
export const DUTIES = ['deputy', 'timekeeper', 'reader', 'greeter'];

/** A deputy who has the role: nobody else who has it was here. @param {PersonView} person */
export const steppedIn = ({ facilitator, duties }) => facilitator && duties.includes('deputy');

/**
 * What somebody does here, in words.
 * @param {PersonView} person
 * @param {string} facilitator The group's word for it.
 * @returns {string[]}
 */
export function rolesOf(person, facilitator) {
  const duties = person.duties.filter((duty) => duty !== 'deputy' || !person.facilitator);
  const role = steppedIn(person) ? say('steppedInMark', { facilitator }) : facilitator;
  const runs = person.facilitator ? [role] : person.host ? [say('hostMark')] : [];
  return [...runs, ...duties.map((duty) => say(`duty:${duty}`))];
}
