// @ts-check
/** The foot of every page: its language, its light (kept in memory only), and the way to the privacy page. */
import { button, el, show } from '../dom.js';
import { openSheet } from '../sheet.js';
import { language, languages } from '../words.js';

/** @typedef {import('../words.js').Language} Language */

const LIGHTS = /** @type {const} */ (['auto', 'day', 'night']);

/** @param {HTMLElement} element @param {(tag: Language) => void} chooseLanguage */
export function mountFoot(element, chooseLanguage) {
  const tongues = languages.map(({ tag, name }) => {
    const choice = el('button', { type: 'button', class: 'choice', lang: tag, press: () => chooseLanguage(tag) }, name);
    return { tag, choice };
  });
  const lights = LIGHTS.map((light) => ({ light, choice: button(light, 'choice', () => shine(light)) }));
  const texts = el('a', { class: 'button choice', href: '/packs', word: 'allTexts' });
  element.append(
    el('div', { role: 'group', label: 'language' }, ...tongues.map(({ choice }) => choice)),
    el('div', { role: 'group', label: 'light' }, ...lights.map(({ choice }) => choice)),
    button('privacy', 'choice', () => openSheet('privacy')),
    texts,
  );
  shine('auto');

  /** @param {typeof LIGHTS[number]} chosen */
  function shine(chosen) {
    if (chosen === 'auto') delete document.documentElement.dataset.light;
    else document.documentElement.dataset.light = chosen;
    for (const { light, choice } of lights) choice.setAttribute('aria-pressed', String(light === chosen));
  }

  /** @param {import('../view.js').View} view */
  return ({ place }) => {
    show(texts, place === 'home');
    for (const { tag, choice } of tongues) choice.setAttribute('aria-pressed', String(tag === language()));
  };
}
