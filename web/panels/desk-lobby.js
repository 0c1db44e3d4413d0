// @ts-check
/** Who waits at the door, for facilitators and greeters; for facilitators also whether newcomers wait there at all. */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { askToSendOut } from '../send-out.js';
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
  const letIn = (/** @type {(waiting: WaitingView) => boolean} */ whom) =>
    session.admitAll((room?.waiting ?? []).filter(whom).map(({ seat }) => seat));
  const known = button('letKnownIn', 'main', () => letIn(({ wasHere }) => wasHere));
  const all = button('letAllIn', '', () => letIn(() => true));
  const option = el('label', { class: 'option' }, on, el('span', { word: 'lobbyOn' }));
  const stays = el('p', { class: 'aside', word: 'no:lobby_stays_on' });
  on.addEventListener('change', () => session.setLobby(on.checked));
  element.append(
    el('h3', { word: 'lobby' }),
    list,
    known,
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
    const { length: before } = waiting.filter(({ wasHere }) => wasHere);
    show(known, before > 0 && waiting.length > 1);
    show(all, waiting.length > 1 && before < waiting.length);
    all.classList.toggle('main', before === 0);
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
  const turnAway = () => askToSendOut(called, { back: null, remove: (reason) => session.remove(seat, reason) });
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
      const said = [now.wasHere ? say('wasHere') : '', now.listening ? say('listening') : '', now.here ? '' : say('away')];
      setText(marks, said.filter(Boolean).join(', '));
    },
  };
}
