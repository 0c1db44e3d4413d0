// @ts-check
/** The facilitator's desk: who comes, to call; and raised hands, to move later where they are in order, to take down. */
import { callAnyone } from '../call-anyone.js';
import { button, el, setText, setWord, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { headOfWay, whoComes } from '../ways.js';
import { absence, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PersonView} PersonView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskHands(element, session) {
  const list = el('ol', { class: 'rows' });
  const head = el('h3', { word: 'hands' });
  const none = el('p', { class: 'aside', word: 'noHands' });
  element.append(head, none, list);
  let inOrder = true;
  /** @type {View['room']} */
  let room = null;
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => {
      const name = el('bdi', { translate: 'no', id: `hand-${seat}` });
      const away = el('span', { class: 'aside' });
      const later = button('later', '', () => session.moveLater(seat));
      const down = button('takeDown', '', () => session.takeDownHand(seat));
      const acts = [button('callThem', '', () => callAnyone(session, room, seat)), later, down];
      for (const each of acts) each.setAttribute('aria-describedby', name.id);
      const node = el('li', null, el('p', null, name, ' ', away), el('div', { class: 'row' }, ...acts));
      return {
        node,
        /** @param {PersonView} person */
        update(person) {
          setText(name, nameOf(person));
          const marks = [
            absence(person),
            person.burning ? say('burning') : '',
            person.firstTime ? say('firstTimeHere') : '',
          ];
          setText(away, marks.filter(Boolean).join(', '));
          show(later, inOrder);
          show(down, person.handUp);
        },
      };
    },
  );

  /** @param {View} view */
  return (view) => {
    room = view.room;
    if (!room) return;
    const coming = whoComes(room);
    inOrder = room.choosing.way === 'hands';
    setWord(head, headOfWay(room.choosing.way));
    setWord(none, room.choosing.way === 'round' ? 'roundIsOver' : 'noHands');
    show(none, coming.length === 0);
    show(list, coming.length > 0);
    draw(coming);
  };
}
