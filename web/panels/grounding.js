// @ts-check
/**
 * *A moment to ground yourself*: the group's grounding exercises, one step at a time, for oneself alone. It asks the
 * server for nothing, so nobody learns of it; where one is goes when the page does.
 */
import { button, el, inLanguageOf, setParagraphs, setText, show } from '../dom.js';
import { exerciseAt, stepsOn } from '../exercises.js';
import { sheet } from '../sheet.js';
import { language, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../protocol/messages').ExerciseView} ExerciseView */
/** @typedef {import('../exercises.js').Place} Place */

export function mountGrounding() {
  /** @type {readonly ExerciseView[]} */
  let exercises = [];
  /** @type {Place} */
  let place = null;
  let spoken = '';

  const list = el('ul', { class: 'exercises' });
  const choice = el('div', null, el('p', { word: 'groundingWhy' }), list);
  const name = el('h3', null);
  const where = el('p', { class: 'aside' });
  const words = el('div', { class: 'book' });
  // A screen reader says each step; the keyboard stays on the button that brought it.
  const said = el('div', { class: 'step', 'aria-live': 'polite', 'aria-atomic': 'true', tabindex: '-1' }, where, words);
  const next = button('nextStep', 'main', () => go(1));
  const done = button('groundingDone', 'main', () => {
    go(1);
    made.close();
  });
  const acts = el('div', { class: 'row step-acts' }, button('stepBack', '', () => go(-1)), next, done);
  const exercise = el('div', { class: 'exercise' }, name, said, acts);
  const made = sheet('groundingMoment', { stays: true }, choice, exercise);

  /** @param {number} by */
  function go(by) {
    const { exercise: left } = place ?? {};
    place = stepsOn(exercises, place, by);
    draw();
    if (place && by > 0) (done.hidden ? next : done).focus();
    if (place) return;
    const at = exercises.findIndex((each) => each.exercise === left);
    list.querySelectorAll('button')[at]?.focus();
  }

  /** @param {ExerciseView} chosen */
  function begin(chosen) {
    place = { exercise: chosen.exercise, step: 0 };
    draw();
    made.dialog.scrollTo(0, 0);
    said.focus({ preventScroll: true });
  }

  function draw() {
    const at = exerciseAt(exercises, place);
    show(choice, !at);
    show(exercise, at !== null);
    if (!at || !place) return;
    const last = place.step === at.steps.length - 1;
    setText(name, at.name);
    setText(where, say('stepOf', { n: place.step + 1, all: at.steps.length }));
    setParagraphs(words, at.steps[place.step] ?? []);
    show(next, !last);
    show(done, last);
  }

  /** @param {View} view */
  return (view) => {
    const given = view.pack?.exercises ?? [];
    if (given === exercises && spoken === language()) return;
    exercises = given;
    spoken = language();
    inLanguageOf(view.pack, list, name, words);
    list.replaceChildren(...given.map((each) => el('li', null, offer(each, begin))));
    draw();
  };
}

/** @param {ExerciseView} exercise @param {(chosen: ExerciseView) => void} begin */
function offer(exercise, begin) {
  return el(
    'button',
    { type: 'button', class: 'exercise-offer', press: () => begin(exercise) },
    el('strong', null, exercise.name),
    el('span', { class: 'aside' }, exercise.summary),
  );
}
