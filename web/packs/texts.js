// @ts-check
/** Fetches a pack as a whole: which packs there are, which of them and in which language, and all of its readings. */
import { bestLanguage } from '../pack.js';

/**
 * @typedef {import('../../protocol/messages').PackTitle} PackTitle
 * @typedef {import('../../protocol/messages').PackView} PackView
 * @typedef {import('../../protocol/messages').ReadingView} ReadingView
 * @typedef {{packs: PackTitle[], title: PackTitle, view: PackView, readings: ReadingView[]}} Texts
 */

/**
 * The pack and the language that the address names (`?pack=…&language=es`), as far as they are there: else the first
 * pack, and the language of the browser.
 * @param {PackTitle[]} packs At least one.
 * @param {string} search
 * @param {string} browser Its language.
 */
export function chosenIn(packs, search, browser) {
  const asked = new URLSearchParams(search);
  const title = packs.find(({ pack }) => pack === asked.get('pack')) ?? packs[0];
  return title ? { title, language: bestLanguage(title.languages, asked.get('language') ?? browser) } : null;
}

/** @param {string} search @param {string} browser @returns {Promise<Texts>} Rejects where anything does not come. */
export async function allTexts(search, browser) {
  const { packs } = /** @type {{packs: PackTitle[]}} */ (await json('/packs.json'));
  const chosen = chosenIn(packs, search, browser);
  if (!chosen) throw new Error('no pack');
  const root = `/pack/${encodeURIComponent(chosen.title.pack)}/${encodeURIComponent(chosen.language)}`;
  const view = /** @type {PackView} */ (await json(`${root}.json`));
  const paths = view.readings.map(({ reading }) => `${root}/${encodeURIComponent(reading)}.json`);
  return { packs, title: chosen.title, view, readings: /** @type {ReadingView[]} */ (await Promise.all(paths.map(json))) };
}

/** @param {string} path */
async function json(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(path);
  return response.json();
}
