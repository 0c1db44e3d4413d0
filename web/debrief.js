// @ts-check
/**
 * Lays out the helpers' minutes after a meeting: the questions, who is here, and an open floor, with the room's own
 * panels. It is a place of its own, so that nothing of the meeting stays on the page.
 */
import { makeDock } from './dock.js';
import { el } from './dom.js';
import { mountCircle } from './panels/circle.js';
import { mountDebriefEnd } from './panels/debrief-end.js';
import { mountDebriefQuestions } from './panels/debrief-questions.js';
import { mountFloor } from './panels/floor.js';
import { mountNameWanted } from './panels/name-wanted.js';
import { mountPlace } from './panels/place.js';
import { mountShare } from './panels/share.js';
import { slots } from './slots.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./slots.js').Panel} Panel */

/** @type {Panel[]} */
const NOW = [
  ['name-wanted', mountNameWanted],
  ['debrief-questions', mountDebriefQuestions],
  ['floor-part', mountFloor],
  ['share', mountShare],
];
/** @type {Panel[]} */
const UNDER_THUMB = [
  ['place', mountPlace],
  ['debrief-end', mountDebriefEnd],
];

/** @param {HTMLElement} element @param {Session} session */
export function mountDebrief(element, session) {
  /** @type {import('./slots.js').Update[]} */
  const updates = [];
  const now = el('div', { class: 'now' }, ...slots(NOW, session, updates));
  const around = el('section', { class: 'around', label: 'circle' }, ...slots([['circle', mountCircle]], session, updates));
  const dock = makeDock();
  dock.append(...slots(UNDER_THUMB, session, updates));
  element.append(now, around, dock);

  /** @param {View} view */
  return (view) => {
    const several = (view.room?.people.length ?? 0) > 1;
    element.classList.toggle('several', several);
    for (const update of updates) update(view);
  };
}
