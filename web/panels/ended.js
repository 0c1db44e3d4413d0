// @ts-check
/** After the meeting: this room is gone, words to come back to the ground, and help lines. */
import { button, el, inLanguageOf, setParagraphs, setWord, show } from '../dom.js';
import { openSheet } from '../sheet.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountEnded(element) {
  const why = el('p', { class: 'lead' });
  const grounding = el('div', { class: 'book' });
  const ground = el('section', null, el('h2', { word: 'grounding' }), grounding);
  element.append(
    el('h1', { word: 'endedTitle', tabindex: '-1' }),
    why,
    el('p', { word: 'roomIsGone' }),
    ground,
    el('p', { word: 'ifItIsHeavy' }),
    el(
      'div',
      { class: 'row' },
      button('helpNow', '', () => openSheet('helpNow')),
      el('a', { class: 'button', href: '/', word: 'toFirstPage' }),
    ),
  );

  /** @param {View} view */
  return (view) => {
    setWord(why, `ended:${view.ended ?? 'closed'}`);
    const words = view.ended === 'server_stopping' ? [] : (view.pack?.grounding ?? []);
    show(ground, words.length > 0);
    inLanguageOf(view.pack, grounding);
    setParagraphs(grounding, words);
  };
}
