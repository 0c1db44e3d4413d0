// @ts-check
/** The facilitator's desk: choose what is read, by its theme and its length; one tap chooses. */
import { el, inLanguageOf, show } from '../dom.js';
import { themeOf } from '../reading-blocks.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PackView} PackView */
/** @typedef {PackView['readings'][number]} ReadingTitle */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskScript(element, session) {
  const list = el('ul', { class: 'parts' });
  const none = el('p', { word: 'noSuchReading', 'aria-live': 'polite' });
  const theme = el('select');
  const length = el('select');
  const narrows = el(
    'div',
    { class: 'narrow' },
    el('label', { class: 'field' }, el('span', { word: 'theme' }), theme),
    el('label', { class: 'field' }, el('span', { word: 'length' }), length),
  );
  narrows.addEventListener('change', narrow);
  element.append(el('details', null, el('summary', { word: 'chooseReading' }), narrows, none, list));
  /** @type {PackView | null} */
  let pack = null;
  /** @type {{title: ReadingTitle, node: HTMLElement}[]} */
  let rows = [];

  function narrow() {
    for (const { title, node } of rows) show(node, fits(title, theme.value, Number(length.value)));
    show(none, rows.every(({ node }) => node.hidden));
  }

  /** @param {ReadingTitle} title */
  function row(title) {
    const press = () => session.chooseReading(title.reading);
    const theme = el('span', null, themeOf(title));
    const name = el('span', null, title.title);
    inLanguageOf(pack, name, theme);
    const facts = el('span', { class: 'aside' }, theme, ` · ${say('minutes', { n: title.minutes })}`);
    return { title, node: el('li', null, el('button', { type: 'button', press }, name, facts)) };
  }

  /** @param {View} view */
  return (view) => {
    if (view.pack !== pack) {
      pack = view.pack;
      const titles = pack?.readings ?? [];
      const { themes, lengths } = choicesOf(titles);
      const options = themes.map((each) => option(each, each));
      inLanguageOf(pack, ...options);
      theme.replaceChildren(option('', say('anyTheme')), ...options);
      const upTo = lengths.map((n) => option(n, say('upToMinutes', { n })));
      length.replaceChildren(option('', say('anyLength')), ...upTo);
      rows = titles.map(row);
      list.replaceChildren(...rows.map(({ node }) => node));
      narrow();
    }
    for (const { title, node } of rows) {
      const here = title.reading === view.room?.reading?.text?.reading;
      if (here) node.firstElementChild?.setAttribute('aria-current', 'step');
      else node.firstElementChild?.removeAttribute('aria-current');
    }
    show(element, view.room?.agenda.segment?.kind === 'reading');
  };
}

const option = (/** @type {string | number} */ value, /** @type {string} */ text) => el('option', { value }, text);

/** @param {ReadingTitle} title @param {string} [theme] Empty is any. @param {number} [most] Minutes; 0 is any. */
export const fits = (title, theme, most) => (!theme || title.theme === theme) && (!most || title.minutes <= most);

/** The themes in the order of the pack, and the lengths that leave some readings out. @param {ReadingTitle[]} titles */
export function choicesOf(titles) {
  const themes = [...new Set(titles.map(({ theme }) => theme))];
  const lengths = [...new Set(titles.map(({ minutes }) => minutes))].sort((a, b) => a - b).slice(0, -1);
  return { themes, lengths };
}
