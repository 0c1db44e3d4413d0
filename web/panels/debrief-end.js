// @ts-check
/** In the helpers' minutes, for whoever facilitated: thanking somebody for a turn, and ending it before its time. */
import { button, el, setText, show } from '../dom.js';
import { ask } from '../sheet.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountDebriefEnd(element, session) {
  let alone = false;
  const thank = el('button', { type: 'button', press: () => session.thank() });
  const end = button('debriefEnd', 'plain', () => {
    if (alone) return session.closeMeeting();
    ask({ title: 'debriefEndAsk', text: say('debriefEndText'), yes: 'debriefEnd', no: 'notYet' }, () => session.closeMeeting());
  });
  element.append(el('div', { class: 'row calm-row' }, thank, end));

  /** @param {View} view */
  return ({ room }) => {
    show(element, Boolean(room?.me.facilitator));
    if (!room) return;
    alone = room.people.length === 1;
    show(thank, room.turn !== null && !room.turn.person.me);
    if (room.turn) setText(thank, say('thank', { name: nameOf(room.turn.person) }));
  };
}
