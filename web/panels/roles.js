// @ts-check
/**
 * Who runs the meeting, where that has changed or nobody does, and what I was asked to do: one kind sentence for each duty, which
 * folds away and can be laid down. Whoever gave the role away finds the way back to it here.
 */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { steppedIn } from '../roles.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').Duty} Duty */

/** @param {HTMLElement} element @param {Session} session */
export function mountRoles(element, session) {
  const standIn = el('p');
  const waits = el('p', { word: 'nobodyRunsWhy' });
  const giveBack = button('giveRoleBack', '', () => session.stepDown());
  const again = button('facilitateAgain', '', () => session.facilitateAgain());
  const change = el('div', { class: 'role-change' }, standIn, waits, giveBack, again);
  const list = el('ul', { class: 'duties' });
  element.append(change, list);
  const draw = keyedList(
    list,
    (/** @type {Duty} */ duty) => duty,
    (duty) => makeDuty(duty, session),
  );

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    const { me } = room;
    setText(standIn, whoStandsIn(room));
    show(standIn, standIn.textContent !== '');
    const unattended = room.still?.cause === 'unattended';
    show(waits, unattended);
    again.className = unattended ? 'main' : '';
    show(giveBack, steppedInMyself(room) && anotherIsHere(room));
    show(again, me.byLink && (!me.facilitator || me.host));
    show(change, [standIn, giveBack, again].some((each) => !each.hidden));
    const duties = me.duties.filter((duty) => duty !== 'deputy' || !me.facilitator);
    draw(duties);
    show(list, duties.length > 0);
    show(element, !change.hidden || !list.hidden);
  };
}

/** @param {RoomView} room */
const steppedInMyself = ({ people }) => people.some((person) => person.me && steppedIn(person));

/** @param {RoomView} room */
const anotherIsHere = ({ people, elsewhere }) => [...people, ...elsewhere].some((person) => person.facilitator && person.here && !person.me);

/** A deputy is shown as such until a facilitator is back. @param {RoomView} room */
function whoStandsIn(room) {
  if (room.still?.cause === 'unattended') return say('nobodyRuns');
  if (steppedInMyself(room)) return anotherIsHere(room) ? say('mayGiveRoleBack') : say('youSteppedIn');
  const runs = [...room.people, ...room.elsewhere].filter((person) => person.facilitator && person.here);
  const deputy = runs.find(steppedIn);
  return deputy && runs.every(steppedIn) ? say('steppedIn', { name: nameOf(deputy) }) : '';
}

/** @param {Duty} duty @param {Session} session */
function makeDuty(duty, session) {
  const node = el(
    'li',
    null,
    el(
      'details',
      { open: '' },
      el('summary', { word: `youAre:${duty}` }),
      el('p', { word: `youMay:${duty}` }),
      button('layDown', 'plain', () => session.layDown(duty)),
    ),
  );
  return { node, update: () => {} };
}
