// @ts-check
/** The facilitator's desk: anyone in the circle, to call out of turn or to send out. */
import { callAnyone } from '../call-anyone.js';
import { button, el, nameWith, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { personRoles } from '../person-roles.js';
import { rolesOf } from '../roles.js';
import { hasTurns } from '../segments.js';
import { askToSendOut } from '../send-out.js';
import { absence, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */
/** @typedef {Pick<View, 'room' | 'pack'>} Facts */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskPeople(element, session) {
  const list = el('ul', { class: 'rows' });
  /** @type {Facts} */
  const facts = { room: null, pack: null };
  element.append(el('details', null, el('summary', { word: 'anyone' }), list));
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => makePerson(seat, facts, session),
  );

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    facts.room = room;
    facts.pack = pack;
    draw(room.people.filter((person) => !person.guest)); // They have a list of their own.
  };
}

/** @param {string} seat @param {Facts} facts @param {Session} session */
function makePerson(seat, facts, session) {
  let called = '';
  const name = el('bdi', { translate: 'no', id: `person-${seat}` });
  const marks = el('span', { class: 'aside' });
  const call = button('callThem', '', () => callAnyone(session, facts.room, seat));
  const quiet = button('quietWord', '', () => session.offerQuietWord(seat));
  const out = button('sendOut', 'plain removes', () =>
    askToSendOut(called, {
      back: () => session.backToLobby(seat),
      remove: (reason) => session.remove(seat, reason),
    }),
  );
  for (const each of [call, quiet, out]) nameWith(each, name);
  const roles = personRoles(seat, name.id, session);
  const node = el(
    'li',
    { class: 'person' },
    el('p', null, name, ' ', marks),
    el('div', { class: 'row' }, call, quiet, out),
    roles.node,
  );
  return {
    node,
    /** @param {PersonView} person */
    update(person) {
      called = nameOf(person);
      setText(name, called);
      setText(
        marks,
        [
          person.me ? say('you') : '',
          ...rolesOf(person, facts.pack),
          absence(person),
          person.listening ? say('listening') : '',
          person.firstTime ? say('firstTimeHere') : '',
        ]
          .filter(Boolean)
          .join(', '),
      );
      show(call, hasTurns(facts.room?.agenda.segment) && person.here && !person.holdsFloor && !person.listening);
      const whole = !facts.room?.me.host; // What concerns the whole meeting is not a host's.
      show(quiet, whole && !person.me && person.here && person.verified && !person.holdsFloor);
      show(out, whole && !person.me && !person.facilitator && !person.byLink);
      show(roles.node, whole);
      if (facts.room) roles.update(person, facts.room.me, facts.pack);
    },
  };
}
