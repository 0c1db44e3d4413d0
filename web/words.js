// @ts-check
/**
 * The words of the page, in the language that it speaks now. One file per language in `words/`; only the chosen one is
 * loaded. `{name}` in a sentence is filled in; a sentence with a number has one form for each plural of its language.
 */

/** @typedef {keyof typeof import('./words/en.js').words} Word */
/** @typedef {string | ({other: string} & {[plural in Intl.LDMLPluralRule]?: string})} Sentence */
/** @typedef {Record<Word, Sentence>} Words What each language file gives: a missing word does not type-check. */

const LANGUAGES = {
  en: { name: 'English', load: () => import('./words/en.js') },
  es: { name: 'Español', load: () => import('./words/es.js') },
};
/** @typedef {keyof typeof LANGUAGES} Language */

/** The languages of the page, each by its own name. */
export const languages = Object.entries(LANGUAGES).map(([tag, { name }]) => ({
  tag: /** @type {Language} */ (tag),
  name,
}));

/** @type {Words | null} */
let words = null;
/** @type {Language} */
let spoken = 'en';

/** @returns {Language} */
export const language = () => spoken;

/**
 * The first language of the browser that the page speaks, else English.
 * @param {readonly string[]} wanted
 * @returns {Language}
 */
export function chooseLanguage(wanted) {
  const tags = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return languages.find(({ tag }) => tag === tags.find((t) => t in LANGUAGES))?.tag ?? 'en';
}

/** Loads a language; from then on the page speaks it. @param {Language} tag */
export async function speak(tag) {
  words = (await LANGUAGES[tag].load()).words;
  spoken = tag;
  document.documentElement.lang = tag;
}

/**
 * A sentence in the page's language.
 * @param {Word} word
 * @param {Record<string, string | number>} [values] `n` chooses the plural.
 */
export function say(word, values = {}) {
  const sentence = words?.[word] ?? '';
  const form = typeof sentence === 'string' ? sentence : pluralOf(sentence, Number(values['n']));
  return form.replace(/\{(\w+)\}/g, (_, key) => isolate(String(values[key] ?? '')));
}

/** @param {Exclude<Sentence, string>} sentence @param {number} n */
function pluralOf(sentence, n) {
  return sentence[new Intl.PluralRules(spoken).select(n)] ?? sentence.other;
}

/** Keeps a name in a right-to-left script from turning the sentence around it. @param {string} text */
function isolate(text) {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** The page's language, as people write it where the browser is from. */
export const locale = () => new Intl.Locale(spoken, { region: new Intl.Locale(navigator.language).region });

/** The time of day where this page is. @param {number} ms As `Date.now()` has it. */
export const clockTime = (ms) => new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(ms);

/** Names as a list in prose: "Ben, Carla and Dee". @param {string[]} names */
export const listed = (names) => new Intl.ListFormat(spoken).format(names);

/**
 * Why somebody is not with the others just now; nothing if they are.
 * @param {{me: boolean, here: boolean, onBreak: boolean}} person
 */
export function absence({ me, here, onBreak }) {
  return onBreak && !me ? say('onABreak') : here ? '' : say('away');
}

/** What to call somebody whose name may not have come yet. @param {{name: string} | null} person */
export const nameOf = (person) => person?.name || say('somebody');
