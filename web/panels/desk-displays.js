// @ts-check
/** The facilitator's desk: screens in the hall, to make a link for, to see, and to take away; and their names. */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { screenLink } from '../screen-link.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {RoomView['displays']['list'][number]} Display */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskDisplays(element, session) {
  const link = screenLink(session);
  const list = el('ul', { class: 'rows' });
  const names = el('input', { type: 'checkbox' });
  names.addEventListener('change', () => session.showNames(names.checked));
  element.append(
    el(
      'details',
      null,
      el('summary', { word: 'displays' }),
      el(
        'div',
        { class: 'inside' },
        el('p', { class: 'aside', word: 'displayWhy' }),
        el('label', { class: 'option' }, names, el('span', { word: 'displayNames' })),
        list,
        el('div', { class: 'row' }, link.make),
        link.node,
      ),
    ),
  );
  const draw = keyedList(
    list,
    (/** @type {Display} */ { display }) => display,
    ({ display }) => makeDisplayRow(display, session),
  );

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    names.checked = room.displays.names;
    draw(room.displays.list);
    show(list, room.displays.list.length > 0);
    // The link of a screen that was taken away leads nowhere.
    if (room.displays.list.length === 0) link.forget();
  };
}

/** @param {string} display @param {Session} session */
function makeDisplayRow(display, session) {
  const state = el('p', { id: `display-${display}` });
  const away = button('displayAway', '', () => session.takeDisplayAway(display));
  away.setAttribute('aria-describedby', state.id);
  return {
    node: el('li', null, state, el('div', { class: 'row' }, away)),
    /** @param {Display} now */
    update(now) {
      setText(state, say(now.here ? 'displayOn' : 'displayDark'));
    },
  };
}
