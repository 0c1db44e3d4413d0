// @ts-check
/** After the meeting, for the helpers: who is still here, the group's questions, and how long there is left. */
import { el, inLanguageOf, setParagraphs, setText } from '../dom.js';
import { everySecond } from '../ticker.js';
import { leftInWords } from '../turn-time.js';
import { listed, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountDebriefQuestions(element, session) {
  const who = el('p', { class: 'lead' });
  const questions = el('ol', { class: 'book' });
  const time = el('p', { class: 'debrief-time' });
  element.append(
    el('h1', { word: 'debriefTitle', tabindex: '-1' }),
    who,
    questions,
    el('p', { class: 'aside', word: 'debriefStays' }),
    time,
  );

  /** @type {number | null} */
  let endMs = null;
  everySecond(element, drawTime);

  function drawTime() {
    if (endMs !== null) setText(time, leftInWords(endMs - session.nowMs()));
  }

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    const others = room.people.filter((person) => !person.me).map(nameOf);
    setText(who, others.length > 0 ? say('debriefWho', { names: listed([say('you'), ...others]) }) : say('debriefAlone'));
    inLanguageOf(pack, questions);
    setParagraphs(questions, pack?.debrief ?? [], 'li');
    endMs = room.agenda.endMs;
    drawTime();
  };
}
