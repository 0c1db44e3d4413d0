// @ts-check
/**
 * One person without a device, as a facilitator sees them on the desk: their hand, the call, the pass, and one step away
 * what is needed seldom. It asks, and knows no rule.
 */
import { button, el, setText } from './dom.js';
import { guestActs, guestMarks } from './guest-acts.js';
import { ask } from './sheet.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./guest-acts.js').Facts} Facts */

/** @param {string} seat @param {Facts} facts @param {Session} session */
export function makeGuestRow(seat, facts, session) {
  let called = '';
  const name = el('bdi', { translate: 'no', id: `guest-${seat}` });
  const marks = el('span', { class: 'aside' });
  const acts = guestActs(seat, name.id, facts, session);
  const away = button('takeAwayDots', 'plain', () =>
    ask({ title: 'takeAwayAsk', text: say('takeAwayText', { name: called }), yes: 'takeAway', no: 'keepSeat' }, () =>
      session.remove(seat, null),
    ),
  );
  away.setAttribute('aria-describedby', name.id);
  const more = el(
    'details',
    null,
    el('summary', { word: 'moreForGuest' }),
    el('div', { class: 'row' }, acts.listen, acts.read, away),
    acts.rename,
  );
  const first = el('div', { class: 'row' }, acts.hand, acts.call, acts.pass);
  const node = el('li', { class: 'guest' }, el('p', null, name, ' ', marks), first, more);

  /** @param {PersonView} person */
  function update(person) {
    called = nameOf(person);
    setText(name, called);
    setText(marks, guestMarks(person).join(', '));
    acts.update(person);
    node.classList.toggle('holds', person.holdsFloor);
  }
  return { node, update };
}
