// @ts-check
/** In a rehearsal: says that the people are made up, and lets the facilitator ask for what is hard to practise. */
import { button, el, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').Scene} Scene */
/** @typedef {import('../words.js').Word} Word */

/** @type {Record<Scene, Word>} */
const WORDS = { knock: 'sceneKnock', drop: 'sceneDrop', overrun: 'sceneOverrun', disrupt: 'sceneDisrupt' };

/** @param {HTMLElement} element @param {Session} session */
export function mountRehearsal(element, session) {
  const scenes = /** @type {[Scene, Word][]} */ (Object.entries(WORDS)).map(([scene, word]) => ({
    scene,
    press: button(word, '', () => session.play?.(scene)),
  }));
  element.append(
    el(
      'details',
      { class: 'rehearsal-card' },
      el('summary', { word: 'rehearsal' }),
      el('p', { word: 'rehearsalWhat' }),
      el('div', { class: 'row' }, ...scenes.map(({ press }) => press)),
    ),
  );

  /** @param {View} view */
  return ({ rehearsal }) => {
    show(element, Boolean(rehearsal));
    for (const { scene, press } of scenes) {
      press.disabled = !rehearsal?.scenes.some((each) => each.scene === scene && each.possible);
    }
  };
}
