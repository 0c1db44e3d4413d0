// @ts-check
/** The page's dress: what comes is put on, what does not come or is no colour leaves the page as it was made. */

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

/** @typedef {import('../../web/dress.js').Dress} Dress */

/** What was set on the page. @type {Record<string, string>} */
let styles = {};
/** The one element that there is: the letterhead. */
const letterhead = {
  dataset: {}, textContent: '', hidden: true, setAttribute() {},
  /** @param {string} _ @param {boolean} on */
  toggleAttribute(_, on) { this.hidden = on; },
};
const style = { setProperty: (/** @type {string} */ name, /** @type {string} */ value) => (styles[name] = value) };
const page = { title: 'Circle', documentElement: { style }, createElement: () => letterhead };
Object.assign(globalThis, { document: page });
const { dressed } = await import('../../web/dress.js');

beforeEach(() => {
  styles = {};
  page.title = 'Circle';
  Object.assign(letterhead, { textContent: '', hidden: true });
});

/** @param {() => Promise<unknown>} json */
const answers = (json) => Object.assign(globalThis, { fetch: async () => ({ json }) });

test('what the server names is put on', async () => {
  const dress = { name: 'Nuevos Comienzos', tab_title: 'Notas', language: 'es', accent: { day: '#7a1fa2', night: '#d0b0e8' } };
  answers(async () => dress);
  assert.deepEqual(await dressed(), dress);
  assert.deepEqual(styles, { '--accent-day': '#7a1fa2', '--accent-night': '#d0b0e8' });
  assert.equal(page.title, 'Notas');
  assert.deepEqual([letterhead.textContent, letterhead.hidden], ['Nuevos Comienzos', false]);
});

test('without a name, a title and a colour the page stays as it was made', async () => {
  answers(async () => ({ name: null, tab_title: null, language: null, accent: null }));
  await dressed();
  assert.deepEqual([styles, page.title, letterhead.hidden], [{}, 'Circle', true]);
});

test('what is no colour is not put on', async () => {
  answers(async () => ({ accent: { day: 'url(https://elsewhere.example)', night: '#FFF' } }));
  await dressed();
  assert.deepEqual(styles, {});
});

test('where nothing comes, the page does not wait', async () => {
  answers(async () => { throw new TypeError('the line is lost'); });
  assert.deepEqual(await dressed(), {});
});

test('what comes late is put on late', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {(dress: Dress) => void} */
  let come = () => {};
  answers(() => new Promise((resolve) => (come = resolve)));
  const first = dressed();
  await null;
  mock.timers.tick(2_000);
  assert.deepEqual(await first, {});
  come({ name: 'Late' });
  await new Promise((soon) => setImmediate(soon));
  assert.deepEqual([letterhead.textContent, letterhead.hidden], ['Late', false]);
  mock.timers.reset();
});
