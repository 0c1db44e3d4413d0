// @ts-check
/**
 * The words of the page, in the language that it speaks now. Each language has them in four files in `words/`, by when
 * they are needed: at the door, in the room, on the desk, on the privacy sheet; only those of the chosen language are
 * loaded. `{name}` in a sentence is filled in; a sentence with a number has one form for each plural of its language.
 */
import { fetched } from './fetched.js';

/**
 * @typedef {object} Parts A missing word does not type-check.
 * @property {keyof typeof import('./words/en/door.js').words} door With the first load.
 * @property {keyof typeof import('./words/en/room.js').words} room With the room, and with what else follows the door.
 * @property {keyof typeof import('./words/en/desk.js').words} desk For facilitators and those with a duty.
 * @property {keyof typeof import('./words/en/privacy.js').words} privacy For whoever opens that sheet.
 */
/** @typedef {keyof Parts} Part */
/** @typedef {Parts[Part]} Word */
/** @typedef {string | ({other: string} & {[plural in Intl.LDMLPluralRule]?: string})} Sentence */
/** @template {Part} P @typedef {Record<Parts[P], Sentence>} WordsOf What a file of a language gives. */
/** @typedef {WordsOf<Part>} Words */
/** @typedef {'en' | 'es'} Language */

/** @type {Record<Language, {name: string, parts: Record<Part, () => Promise<{words: Partial<Words>}>>}>} */
const LANGUAGES = {
  en: {
    name: 'English',
    parts: {
      door: () => import('./words/en/door.js'),
      room: () => import('./words/en/room.js'),
      desk: () => import('./words/en/desk.js'),
      privacy: () => import('./words/en/privacy.js'),
    },
  },
  es: {
    name: 'Español',
    parts: {
      door: () => import('./words/es/door.js'),
      room: () => import('./words/es/room.js'),
      desk: () => import('./words/es/desk.js'),
      privacy: () => import('./words/es/privacy.js'),
    },
  },
};

/** Each with those before it, but for the last, which stands by itself. @type {readonly Part[]} */
export const PARTS = ['door', 'room', 'desk', 'privacy'];

/** The languages of the page, each by its own name. */
export const languages = Object.entries(LANGUAGES).map(([tag, { name }]) => ({
  tag: /** @type {Language} */ (tag),
  name,
}));

/** @type {Partial<Words>} */
let words = {};
/** @type {Language} */
let spoken = 'en';
/** What the page needs by now. @type {Set<Part>} */
const needed = new Set(['door']);
/** One after the other, so that no language comes with less than the page needs. */
let loading = Promise.resolve();

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

/** Loads a language, as far as the page needs it; from then on the page speaks it. @param {Language} tag */
export const speak = (tag) => load(() => tag);

/** The page needs the words of this part from now on, and of those before. Comes when they are there. @param {Part} part */
export function alsoSay(part) {
  const more = part === 'privacy' ? [part] : PARTS.slice(0, PARTS.indexOf(part) + 1);
  if (more.every((each) => needed.has(each))) return loading;
  for (const each of more) needed.add(each);
  return load(language);
}

/** @param {() => Language} choose Asked when what was wanted before is there. */
function load(choose) {
  loading = loading.then(async () => {
    const tag = choose();
    const parts = await Promise.all([...needed].map((part) => fetched(LANGUAGES[tag].parts[part])));
    words = Object.assign({}, ...parts.map((part) => part.words));
    spoken = tag;
    document.documentElement.lang = tag;
  });
  return loading;
}

/**
 * A sentence in the page's language.
 * @param {Word} word
 * @param {Record<string, string | number>} [values] `n` chooses the plural.
 */
export function say(word, values = {}) {
  const sentence = words[word] ?? '';
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
