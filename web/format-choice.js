// @ts-check
/**
 * Choosing a format by its theme and its length: the suggested one first, the others under their themes, and lengths to
 * narrow them down where there are many.
 */
import { el, show } from './dom.js';
import { say } from './words.js';

/** @typedef {import('../protocol/messages').FormatView} FormatView */

/** Minutes that a format may take at most, as people think of their evening. */
const LENGTHS = [30, 60];
/** As many are seen at one glance. */
const FEW = 4;

/** By theme, in the order in which the themes come first. @param {FormatView[]} formats */
export function byTheme(formats) {
  /** @type {Map<string, FormatView[]>} */
  const themes = new Map();
  for (const format of formats) themes.set(format.theme ?? '', [...(themes.get(format.theme ?? '') ?? []), format]);
  return [...themes];
}

/** The lengths that part these formats: some fit and some do not. @param {FormatView[]} formats */
export function lengthsFor(formats) {
  if (formats.length <= FEW) return [];
  const fits = (/** @type {number} */ most) => formats.filter(({ minutes }) => minutes <= most).length;
  return LENGTHS.filter((most, i) => fits(most) > fits(LENGTHS[i - 1] ?? 0) && fits(most) < formats.length);
}

/** Goes within a form, where the choice is called `format`. */
export function formatChoice() {
  const lengths = el('div', { class: 'lengths', role: 'radiogroup', label: 'length' });
  const list = el('div', { class: 'formats' });
  const node = el('fieldset', null, el('legend', { word: 'chooseFormat' }), lengths, list);
  /** @type {FormatView[]} */
  let formats = [];
  let lang = '';
  let most = Infinity;
  let chosen = '';
  list.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && (chosen = target.value));

  function draw() {
    const fitting = formats.filter(({ minutes }) => minutes <= most);
    if (!fitting.some(({ format }) => format === chosen)) chosen = fitting[0]?.format ?? '';
    const themes = byTheme(fitting);
    list.replaceChildren(
      ...themes.map(([theme, inTheme], index) => {
        const options = inTheme.map((format) => option(format, format === formats[0]));
        // What is suggested needs no heading to be found by.
        if (themes.length === 1 || (index === 0 && !theme)) return el('div', { class: 'choices' }, ...options);
        const head = el('h2', { class: 'theme', id: `theme-${index}`, lang: theme && lang }, theme || say('otherFormats'));
        return el('div', { class: 'choices', role: 'group', 'aria-labelledby': head.id }, head, ...options);
      }),
    );
  }

  /** @param {FormatView} format @param {boolean} first */
  function option({ format, name, summary, minutes }, first) {
    const facts = [say('minutes', { n: minutes }), first && formats.length > 1 && say('suggested')].filter(Boolean);
    return el(
      'label',
      { class: 'option' },
      el('input', { type: 'radio', name: 'format', value: format, checked: format === chosen }),
      el(
        'span',
        null,
        el('strong', { lang }, name),
        el('span', { class: 'aside' }, facts.join(' · ')),
        el('span', { class: 'aside about', lang }, summary),
      ),
    );
  }

  /** @param {FormatView[]} offered The suggested one first. @param {string} language Theirs. */
  function update(offered, language) {
    formats = offered;
    lang = language;
    const offers = lengthsFor(formats);
    if (!offers.includes(most)) most = Infinity;
    lengths.replaceChildren(
      ...[Infinity, ...offers].map((minutes) => {
        const input = el('input', { type: 'radio', name: 'length', value: minutes, checked: minutes === most });
        input.addEventListener('change', () => {
          most = minutes;
          draw();
        });
        const word = minutes === Infinity ? say('anyLength') : say('upToMinutes', { n: minutes });
        return el('label', { class: 'option' }, input, el('span', null, word));
      }),
    );
    show(lengths, offers.length > 0);
    draw();
  }
  return { node, update };
}
