// @ts-check
/** A small made-up pack in both languages, enough to show every state of the page. */
import en from './pack.en.json' with { type: 'json' };
import es from './pack.es.json' with { type: 'json' };

/** @typedef {import('../../../protocol/messages').PackView} PackView */
/** @typedef {import('../../../protocol/messages').ReadingView} ReadingView */
/** @typedef {'en'|'es'} Language */
/** @type {Record<Language, {pack: PackView, reading: ReadingView}>} */
const packs = /** @type {any} */ ({ en, es });

/** @param {Language} language @returns {PackView} */
export const pack = (language) => packs[language].pack;

/** @param {Language} language @returns {import('../../../web/view.js').PackChoice[]} */
export const choices = (language) => [
  { pack: 'p2', name: 'Los martes', language: 'es', chosen: false },
  { pack: 'p1', name: pack(language).name, language, chosen: true },
];

/** @param {Language} language @returns {ReadingView} */
export const reading = (language) => packs[language].reading;
