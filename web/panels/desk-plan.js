// @ts-check
/** The facilitator's desk: the plan. What has been, what is now, what is to come; one tap goes there. */
import { el, inLanguageOf, setText } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { endsSharingEarly } from '../next-step.js';
import { leftOut } from '../plan.js';
import { hasTurns } from '../segments.js';
import { ask, closeSheet } from '../sheet.js';
import { listed, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').PartView} PartView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskPlan(element, session) {
  const list = el('ol', { class: 'parts' });
  element.append(el('details', null, el('summary', { word: 'goToPart' }), list));
  /** @type {RoomView | null} */
  let room = null;
  /** @type {View['pack']} */
  let pack = null;
  const draw = keyedList(
    list,
    (/** @type {PartView} */ { index }) => String(index),
    ({ index }) => makePart(() => room && go(room, index, session), () => pack),
  );

  /** @param {View} view */
  return (view) => {
    ({ room, pack } = view);
    if (room) draw(room.agenda.parts);
  };
}

/** @param {() => void} press @param {() => View['pack']} pack Whose words the parts are. */
function makePart(press, pack) {
  const name = el('span');
  const facts = el('span', { class: 'aside' });
  const choice = el('button', { type: 'button', press }, name, facts);
  return {
    node: el('li', null, choice),
    /** @param {PartView} part */
    update({ segment, state }) {
      inLanguageOf(pack(), name);
      setText(name, segment.name);
      const minutes = say('minutes', { n: segment.minutes });
      setText(facts, state === 'to_come' ? minutes : `${say(`part:${state}`)} · ${minutes}`);
      choice.dataset.state = state;
      if (state === 'now') choice.setAttribute('aria-current', 'step');
      else choice.removeAttribute('aria-current');
    },
  };
}

/**
 * Goes there, and asks first where that takes something away: minutes of the sharing, raised hands, parts that lie
 * between; or where that part has been. @param {RoomView} room @param {number} to @param {Session} session
 */
function go(room, to, session) {
  const { agenda, queue, turn } = room;
  const part = agenda.parts[to];
  if (!part) return;
  const moves = (/** @type {() => void} */ act) => () => {
    closeSheet('more');
    act();
  };
  const straight = moves(() => session.goToSegment(to));
  const between = leftOut(room, to).map(({ segment }) => segment.name);
  const waiting = hasTurns(agenda.segment) && !turn ? queue.length : 0;
  const early = waiting === 0 ? endsSharingEarly(room, session.nowMs()) : 0;
  const segment = part.segment.name;
  const next = agenda.nextSegment?.name ?? '';
  const text = [
    part.state === 'done' ? say('partAgain', { segment }) : '',
    waiting > 0 ? say('handsWait', { n: waiting }) : '',
    early > 0 ? say('endSharingText', { n: early, segment }) : '',
    between.length > 0 ? say('liesBetween', { names: listed(between), next }) : '',
  ].filter(Boolean);
  if (text.length === 0) return straight();
  const forward = { word: /** @type {const} */ ('bringForward'), act: moves(() => session.bringForward(to)) };
  const skips = between.length > 0;
  const yes = skips ? 'leaveOutAndGo' : 'goThere';
  ask({ title: 'goThereAsk', text: text.join(' '), yes, no: 'notYet', also: skips ? forward : undefined }, straight);
}
