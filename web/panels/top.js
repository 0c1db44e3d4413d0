// @ts-check
/** The bar on top of every page: *Help now*, *Leave* where there is something to leave, and *Leave quickly*. */
import { button, el, setWord, show } from '../dom.js';
import { icon } from '../icons.js';
import { leaveQuickly } from '../quick-exit.js';
import { ask, openSheet } from '../sheet.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** What is said of the line. */
const STATUS = /** @type {const} */ ({ fine: null, connecting: 'connecting', lost: 'lineLost', restarted: 'restarted' });
const CAN_LEAVE = new Set(['not-open', 'threshold', 'lobby', 'not-now', 'room', 'debrief']);

/** @param {HTMLElement} element @param {Session} session */
export function mountTop(element, session) {
  /** @type {View | null} */
  let now = null;
  const help = el(
    'button',
    { type: 'button', class: 'help-now', press: () => openSheet('helpNow') },
    icon('help'),
    el('span', { word: 'helpNow' }),
  );
  const leave = button('leave', 'plain', () => {
    if (now?.place !== 'room') return session.leave();
    ask({ title: 'leaveAsk', text: whatLeavingDoes(now), yes: 'leave', no: 'stay', stay: true }, () => session.leave());
  });
  const quickly = el(
    'button',
    { type: 'button', class: 'quickly', press: () => leaveQuickly(() => session.forget()) },
    icon('exit'),
    el('span', { word: 'leaveQuickly' }),
  );
  const line = el('p', { class: 'line-status' });
  element.append(help, el('div', { class: 'ways-out' }, leave, quickly), line);

  /** @param {View} view */
  return (view) => {
    now = view;
    show(leave, CAN_LEAVE.has(view.place));
    const status = view.slept && (view.line === 'fine' || view.line === 'connecting') ? 'slept' : STATUS[view.line];
    show(line, status !== null);
    if (status) setWord(line, status);
  };
}

/** @param {View} view */
function whatLeavingDoes({ room }) {
  const others = [...(room?.people ?? []), ...(room?.elsewhere ?? [])].filter((person) => person.here && !person.me);
  const alone = room?.me.facilitator && !room.me.host && !others.some((person) => person.facilitator);
  const deputy = alone && others.some((person) => person.duties.includes('deputy'));
  return say(deputy ? 'leaveAskDeputy' : alone ? 'leaveAskAlone' : 'leaveAskText');
}
