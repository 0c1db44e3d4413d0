// @ts-check
/** The facilitator's bar: *Next*, a big button that says what it will do; everything else is one step away. */
import { button, el, setText, show } from '../dom.js';
import { inHall, onlyDevice } from '../hall.js';
import { icon } from '../icons.js';
import { endsSharingEarly, nextStep, plan } from '../next-step.js';
import { hasTurns } from '../segments.js';
import { minutesToEnd } from '../plan.js';
import { settle } from '../settle.js';
import { ask, openSheet } from '../sheet.js';
import { everySecond } from '../ticker.js';
import { leftMs } from '../turn-time.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').TurnView} TurnView */

/** From here to its end, and after it, a turn may be given *One more minute* in one tap. */
const NEAR_END_MS = 60_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountBar(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  const urgent = el('p', { class: 'bar-urgent' });
  const hands = el('span');
  const times = el('span', { class: 'bar-plan' });
  const minute = button('oneMoreMinute', 'plain', () => session.oneMoreMinute());
  const door = el('button', { type: 'button', class: 'plain', press: () => openSheet('more') });
  const undo = button('undo', 'plain', () => session.undo());
  const back = button('undoMove', 'plain', () => session.undoSegment());
  const next = el('button', { type: 'button', class: 'main next', press: step });
  const freeze = el(
    'button',
    { type: 'button', class: 'more', press: () => session.freeze() },
    icon('freeze'),
    el('span', { word: 'freeze' }),
  );
  const late = el(
    'button',
    { type: 'button', class: 'more', press: () => openSheet('somebodyCame') },
    icon('add'),
    el('span', { word: 'addSomebody' }),
  );
  const more = el(
    'button',
    { type: 'button', class: 'more', press: () => openSheet('more') },
    icon('more'),
    el('span', { word: 'more' }),
  );
  element.append(
    el('h2', { word: 'facilitating', class: 'unseen' }),
    el(
      'div',
      { class: 'bar-top' },
      el('div', { class: 'bar-status' }, urgent, el('p', { class: 'bar-facts' }, hands, ' ', times)),
      el('div', { class: 'bar-asks' }, door, minute, undo, back),
    ),
    el('div', { class: 'bar-acts' }, next, late, freeze, more),
  );
  const settled = settle(element, [next]);
  everySecond(element, drawTime);

  /** What time alone can change. */
  function drawTime() {
    if (!room) return;
    const { turn } = room;
    const now = session.nowMs();
    show(undo, !room.still && isOpen(room.undo));
    show(back, !room.still && !isOpen(room.undo) && isOpen(room.agenda.undo));
    const keepsTime = room.me.duties.includes('timekeeper'); // They have it beside their clock.
    show(minute, !keepsTime && !room.still && turn !== null && !turn.holderIsGone && leftMs(turn, now) <= NEAR_END_MS);
    setText(urgent, (turn && !room.still ? whatPresses(turn, now) : '') || whoNeeds(room));
    show(urgent, urgent.textContent !== '');
    const stands = plan(room, now);
    const left = minutesToEnd(room, now) ?? 0;
    const facts = [
      ...(stands ? [say('planned', { gone: stands.gone, n: stands.minutes })] : []),
      ...(left > 0 ? [say('toTheEnd', { n: left })] : []),
    ];
    setText(times, facts.join(' · '));
    next.classList.toggle('main', endsSharingEarly(room, now) === 0 && room.still?.cause !== 'silence');
  }

  /** @param {{untilMs: number} | null} undone */
  const isOpen = (undone) => undone !== null && session.nowMs() < undone.untilMs;

  function step() {
    const todo = room && nextStep(room);
    if (!room || !todo) return;
    const act = () => todo.act(session, () => openSheet('whoIsNext'));
    const n = room.still ? 0 : endsSharingEarly(room, session.nowMs());
    const waiting = todo.kind === 'segment' && hasTurns(room.agenda.segment) ? room.queue.length : 0;
    if (waiting > 0) {
      ask({ title: 'goThereAsk', text: say('handsWait', { n: waiting }), yes: 'goThere', no: 'notYet' }, act);
    } else if (n > 0) {
      const text = say('endSharingText', { n, segment: room.agenda.nextSegment?.name ?? '' });
      ask({ title: 'endSharingAsk', text, yes: 'endSharing', no: 'notYet' }, act);
    } else if (todo.kind === 'close') openSheet('closeAsk');
    else act();
  }

  /** @param {View} view */
  return (view) => {
    room = view.room;
    show(element, Boolean(room?.me.facilitator));
    if (!room?.me.facilitator) return;
    const todo = nextStep(room);
    const text = todo?.text ?? '…';
    show(next, todo !== null || !room.still);
    const alone = inHall(view) && onlyDevice(room);
    show(late, alone);
    show(freeze, room.still?.cause !== 'frozen' && !alone);
    setText(next, text);
    settled();
    setText(hands, howManyHands(room));
    // Hands in a hall go up in the hall.
    show(hands, !room.still && (!alone || room.choosing.way === 'round' || room.queue.length > 0));
    const { length: knocking } = room.waiting ?? [];
    show(door, knocking > 0);
    setText(door, say('waitingCount', { n: knocking }));
    drawTime();
  };
}

/** @param {TurnView} turn @param {number} nowMs */
function whatPresses(turn, nowMs) {
  const name = nameOf(turn.person);
  if (turn.holderIsGone) return say('chooseForGone', { name });
  if (turn.heldSinceMs !== null) return say('heldFor', { name });
  if (turn.paused) return say('paused');
  if (!turn.timeIsUp && leftMs(turn, nowMs) > 0) return '';
  return turn.person.me ? say('timeIsUpMine') : say('timeIsUpOf', { name });
}

/** A burning need is not to be overlooked. @param {RoomView} room */
function whoNeeds({ queue }) {
  const person = queue.find((each) => each.burning);
  return person ? say('burningFrom', { name: nameOf(person) }) : '';
}

/** @param {RoomView} room */
function howManyHands({ turn, queue, agenda, choosing: { way, order } }) {
  if (way === 'round' && queue.length === 0) return order.length > 0 ? say('roundGoesOn') : say('roundIsOver');
  if (queue.length > 0) return say('handCount', { n: queue.length });
  return hasTurns(agenda.segment) && !turn ? say('noHandYet') : say('noHandUp');
}
