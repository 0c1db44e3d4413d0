// @ts-check
/** Choosing among many: a dozen formats of several themes and lengths. */
import { pack } from './pack.js';

/** @typedef {import('../../../web/view.js').View} View */
/** @typedef {import('./pack.js').Language} Language */

/** Theme in English and Spanish, and the minutes of its formats. @type {[string | null, string | null, number[]][]} */
const THEMES = [
  ['Open sharing', 'Compartir abierto', [60, 30, 90]],
  ['Newcomers', 'Personas nuevas', [45]],
  ['Couples, side by side', 'Parejas, lado a lado', [60, 90]],
  ['By text only', 'Solo por texto', [60, 30, 75]],
  [null, null, [120]],
];

/** @param {Language} language @param {(language: Language, more: Partial<View>) => View} view @returns {Record<string, View>} */
export function choiceStates(language, view) {
  const [first] = pack(language).formats;
  if (!first) throw new Error('the pack has a format');
  const formats = THEMES.flatMap(([en, es, lengths]) =>
    lengths.map((minutes, i) => {
      const theme = language === 'es' ? es : en;
      return { ...first, format: `${en}-${i}`, theme, minutes, name: i ? `${theme ?? first.name} ${i + 1}` : theme ?? first.name };
    }),
  );
  return { 'start-many': view(language, { place: 'start', pack: { ...pack(language), formats } }) };
}
