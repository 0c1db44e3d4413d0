// @ts-check
/**
 * One piece of advice above the facilitator's bar: that the end is near, or that turns could be shorter so that all who
 * wait have one. It can be put away, and it does nothing by itself.
 */
import { button, el, setText, show } from '../dom.js';
import { closingPart, endNotice, shareSuggestion } from '../plan.js';
import { timeInWords } from '../segments.js';
import { everySecond } from '../ticker.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {{about: string, text: string, act: string, run: () => void}} Advice `act` is empty where there is nothing to do. */

/** @param {HTMLElement} element @param {Session} session */
export function mountAdvice(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  /** @type {Advice | null} */
  let shown = null;
  let away = '';
  const text = el('p');
  const act = el('button', { type: 'button', press: () => shown?.run() });
  const dismiss = button('notNowAdvice', 'plain', () => {
    away = shown?.about ?? '';
    draw();
  });
  element.append(
    el('section', { class: 'advice-card', label: 'advice' }, text, el('div', { class: 'row' }, act, dismiss)),
  );
  everySecond(element, draw);

  function draw() {
    const found = room?.me.facilitator ? advice(room, session) : null;
    shown = found && found.about !== away ? found : null;
    show(element, shown !== null);
    if (!shown) return;
    setText(text, shown.text);
    setText(act, shown.act);
    show(act, shown.act !== '');
  }

  /** @param {View} view */
  return (view) => {
    room = view.room;
    draw();
  };
}

/** @param {RoomView} room @param {Session} session @returns {Advice | null} */
function advice(room, session) {
  const now = session.nowMs();
  const notice = endNotice(room, now);
  const closing = notice === null ? null : closingPart(room);
  if (notice !== null && closing) {
    const about = `end ${notice} ${room.agenda.endMs}`;
    const said = notice === 0 ? say('endHasCome') : say('endIsNear', { n: notice });
    const segment = closing.segment.name;
    if (room.turn) return { about, text: `${said} ${say('afterThisTurn', { segment })}`, act: '', run() {} };
    return { about, text: said, act: say('goOnTo', { segment }), run: () => session.goToSegment(closing.index) };
  }
  const suggestion = shareSuggestion(room, now);
  if (!suggestion) return null;
  const { seconds, waiting, minutes } = suggestion;
  return {
    about: `turns ${room.agenda.index} ${room.agenda.sinceMs}`,
    text: say('timeIsShort', { n: waiting, minutes: say('minutes', { n: minutes }) }),
    act: say('turnsOf', { time: timeInWords(seconds) }),
    run: () => session.setShareLength(seconds),
  };
}
