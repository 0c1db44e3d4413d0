// @ts-check
/** Who waits at the door, for facilitators and greeters; for facilitators also whether newcomers wait there at all. */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { ask } from '../sheet.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').WaitingView} WaitingView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskLobby(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  const list = el('ul', { class: 'rows' });
  const nobody = el('p', { class: 'aside', word: 'nobodyWaits' });
  const on = el('input', { type: 'checkbox' });
  const all = button('letAllIn', 'main', () => {
    for (const { seat } of room?.waiting ?? []) session.admit(seat);
  });
  const option = el('label', { class: 'option' }, on, el('span', { word: 'lobbyOn' }));
  const stays = el('p', { class: 'aside', word: 'no:lobby_stays_on' });
  on.addEventListener('change', () => session.setLobby(on.checked));
  element.append(
    el('h3', { word: 'lobby' }),
    list,
    all,
    nobody,
    option,
    stays,
  );
  const draw = keyedList(
    list,
    (/** @type {WaitingView} */ { seat }) => seat,
    (waiting) => makeWaiting(waiting, session, () => Boolean(room?.me.facilitator)),
  );

  /** @param {View} view */
  return (view) => {
    room = view.room;
    if (!room) return;
    const waiting = room.waiting ?? [];
    draw(waiting);
    show(list, waiting.length > 0);
    show(all, waiting.length > 1);
    show(nobody, waiting.length === 0 && (room.settings.lobby || !room.me.facilitator));
    show(option, room.me.facilitator);
    on.checked = room.settings.lobby;
    on.disabled = room.settings.lobbyStaysOn;
    show(stays, room.settings.lobbyStaysOn && room.me.facilitator);
  };
}

/** @param {WaitingView} waiting @param {Session} session @param {() => boolean} removes Whether I may remove. */
function makeWaiting({ seat }, session, removes) {
  let called = '';
  const name = el('bdi', { translate: 'no', id: `waiting-${seat}` });
  const marks = el('span', { class: 'aside' });
  const turnAway = () =>
    ask(
      { title: 'removeAsk', text: say('removeAskText', { name: called }), yes: 'remove', no: 'keepThem', removes: true },
      () => session.remove(seat),
    );
  const remove = button('removeDots', 'plain removes', turnAway);
  const acts = [
    button('letIn', '', () => session.admit(seat)),
    button('sayNotNow', '', () => session.notNow(seat)),
    remove,
  ];
  for (const each of acts) each.setAttribute('aria-describedby', name.id);
  const node = el('li', null, el('p', null, name, ' ', marks), el('div', { class: 'row' }, ...acts));
  return {
    node,
    /** @param {WaitingView} now */
    update(now) {
      called = nameOf(now);
      show(remove, removes());
      setText(name, called);
      setText(marks, [now.listening ? say('listening') : '', now.here ? '' : say('away')].filter(Boolean).join(', '));
    },
  };
}
