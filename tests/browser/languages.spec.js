// @ts-check
/** A pack that has not the page's language: wherever one of its texts stands by itself, the page says which it is in. */
import { expect, test } from '@playwright/test';
import { pack, reading } from './gallery/pack.js';
import { serveGallery } from './gallery/serve.mjs';

/** What the gallery's own script leaves on the window. @typedef {{go: (state: string) => void, names: string[]}} Gallery */

/** Words that the page has within its own sentences, and what is no text. */
const WITHIN = new Set(['facilitator', 'roles', 'licence', 'source', 'language', 'pack', 'checked_on']);
/** Too short to be known as the pack's. */
const SHORT = 4;

/** Every text in a pack's view. @param {unknown} value @returns {string[]} */
function textsIn(value) {
  if (typeof value === 'string') return value.length > SHORT ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (WITHIN.has(key) ? [] : textsIn(each)));
}

test('every text of a pack in another language says which language it is in', async ({ page }) => {
  const server = await serveGallery(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await page.goto(`http://localhost:${port}/gallery.html?language=es&page=en`);
  await page.waitForSelector('html[data-ready]');
  const texts = textsIn([pack('es'), reading('es')]);
  const { found, faults } = await page.evaluate(async (ofPack) => {
    const { gallery } = /** @type {Window & {gallery: Gallery}} */ (/** @type {unknown} */ (window));
    const known = new Set(ofPack);
    const found = /** @type {string[]} */ ([]);
    const faults = /** @type {string[]} */ ([]);
    for (const state of gallery.names) {
      gallery.go(state);
      // What the place needs may have to be fetched first.
      do await new Promise((again) => setTimeout(again, 10));
      while (state !== 'arriving' && document.querySelector('.place-arriving'));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        // In the list of people the group's words stand among the page's.
        if (!known.has(text) || node.parentElement?.closest('.people')) continue;
        found.push(text);
        const within = node.parentElement?.closest('[lang]');
        if (within?.getAttribute('lang') === 'es') continue;
        faults.push(`${state}: ${text.slice(0, 40)} (${node.parentElement?.tagName}.${node.parentElement?.className})`);
      }
    }
    return { found: [...new Set(found)], faults: [...new Set(faults)] };
  }, texts);
  expect(faults).toEqual([]);
  // Of each kind there is one: so the test looks where the texts are.
  const view = pack('es');
  for (const text of [
    view.name, view.agreements[0], view.formats[0]?.name, view.formats[0]?.summary, view.formats[0]?.theme,
    view.readings[1]?.title, view.exercises[0]?.name, view.help_lines[0]?.name, view.help_lines[0]?.lines[0]?.reach,
    view.grounding[0], view.crosstalk[0], view.debrief[0], view.reminders[0], view.crisis[0]?.title, view.gestures.with_you,
  ]) expect(found).toContain(text);
  server.close();
});
