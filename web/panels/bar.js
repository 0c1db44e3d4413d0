// @ts-check
/** The facilitator's bar: *Next*, a big button that says what it will do; everything else is one step away. */
import { button, el, setText, show } from '../dom.js';
import { icon } from '../icons.js';
import { nextStep } from '../next-step.js';
import { ask, openSheet } from '../sheet.js';
import { everySecond } from '../ticker.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */

/** A second tap meant for what the button said before must not do what it says now. */
const SETTLE_MS = 600;

/** @param {HTMLElement} element @param {Session} session */
export function mountBar(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  const status = el('p', { class: 'bar-status' });
  const door = el('button', { type: 'button', class: 'plain', press: () => openSheet('more') });
  const undo = button('undo', 'plain', () => session.undo());
  const next = el('button', { type: 'button', class: 'main next', press: step });
  const more = el(
    'button',
    { type: 'button', class: 'more', press: () => openSheet('more') },
    icon('more'),
    el('span', { word: 'more' }),
  );
  element.append(
    el('h2', { word: 'facilitating', class: 'unseen' }),
    el('div', { class: 'bar-top' }, status, door, undo),
    el('div', { class: 'bar-acts' }, next, more),
  );
  everySecond(element, () => room && show(undo, canUndo(room)));

  /** @param {RoomView} now */
  const canUndo = (now) => now.undo !== null && session.nowMs() < now.undo.untilMs;

  function step() {
    const todo = room && nextStep(room);
    if (!todo || next.getAttribute('aria-disabled') === 'true') return;
    if (todo.kind !== 'close') return todo.act(session);
    ask({ title: 'closeAsk', text: say('closeAskText'), yes: 'closeForAll', no: 'notYet' }, () => todo.act(session));
  }

  let settling = 0;
  /** @param {View} view */
  return (view) => {
    room = view.room;
    show(element, Boolean(room?.me.facilitator));
    if (!room?.me.facilitator) return;
    const text = nextStep(room)?.text ?? '…';
    if (next.textContent !== text) {
      next.textContent = text;
      next.setAttribute('aria-disabled', 'true');
      window.clearTimeout(settling);
      settling = window.setTimeout(() => next.removeAttribute('aria-disabled'), SETTLE_MS);
    }
    setText(status, barStatus(room));
    const { length: knocking } = room.waiting ?? [];
    show(door, knocking > 0);
    setText(door, say('waitingCount', { n: knocking }));
    show(undo, canUndo(room));
  };
}

/** @param {RoomView} room */
function barStatus({ turn, queue }) {
  return [
    turn?.holderIsGone ? say('chooseForGone', { name: nameOf(turn.person) }) : '',
    queue.length > 0 ? say('handCount', { n: queue.length }) : say('noHandUp'),
  ]
    .filter(Boolean)
    .join(' · ');
}
