// @ts-check
/** In a rehearsal: says that the people are made up, and lets the facilitator ask for what is hard to practise. */
import { button, el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').Scene} Scene */
/** @typedef {import('../words.js').Word} Word */

/** @type {[Word, Scene[]][]} */
const GROUPS = [
  ['scenesComing', ['knock', 'drop', 'need_a_break', 'own_line']],
  ['scenesSharing', ['overrun', 'that_was_crosstalk', 'burning_need']],
  ['scenesCircle', ['check_on_me', 'pause', 'vote', 'disrupt']],
];
/** Not by surprise: a facilitator who is away sees nothing. */
/** @type {Scene[]} */
const ASKED_FOR = ['own_line'];

/** @param {HTMLElement} element @param {Session} session */
export function mountRehearsal(element, session) {
  /** @type {Scene[]} */
  let possible = [];
  const surprises = () => possible.filter((scene) => !ASKED_FOR.includes(scene));
  /** What follows is to be seen, so the card folds. @param {Scene | undefined} scene */
  function play(scene) {
    if (scene) session.play?.(scene);
    card.open = false;
    summary.focus({ preventScroll: true });
  }
  const any = button('sceneAny', '', () => play(surprises()[Math.floor(Math.random() * surprises().length)]));
  const groups = GROUPS.map(([title, scenes]) => ({
    title,
    presses: scenes.map((scene) => ({ scene, press: button(`scene:${scene}`, '', () => play(scene)) })),
  }));
  const summary = el('summary', { word: 'rehearsal' });
  const card = el(
    'details',
    { class: 'rehearsal-card' },
    summary,
    el('p', { word: 'rehearsalWhat' }),
    el('div', { class: 'row' }, any),
    ...groups.map(({ title, presses }) =>
      el('section', null, el('h3', { word: title }), el('div', { class: 'row' }, ...presses.map(({ press }) => press))),
    ),
  );
  element.append(card);

  /** @param {View} view */
  return ({ rehearsal }) => {
    show(element, Boolean(rehearsal));
    possible = rehearsal?.possible ?? [];
    any.disabled = surprises().length === 0;
    for (const { presses } of groups) {
      for (const { scene, press } of presses) press.disabled = !possible.includes(scene);
    }
  };
}
