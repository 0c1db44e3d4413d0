// @ts-check
/** The page's dress: what comes is put on, what does not come or is no colour leaves the page as it was made. */

import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';

/** @typedef {import('../../web/dress.js').Dress} Dress */

/** What was set on the page. @type {Record<string, string>} */
let styles = {};
/** An element that there is. */
class Fake {
  dataset = {};
  hidden = true;
  textContent = '';
  src = '';
  /** How it is styled. @type {Record<string, string>} */
  styles = {};
  style = { setProperty: (/** @type {string} */ name, /** @type {string} */ value) => (this.styles[name] = value) };
  /** What it does when it cannot be shown. */
  fail = () => {};
  setAttribute() {}
  append() {}
  /** @param {string} _ @param {boolean} on */
  toggleAttribute(_, on) { this.hidden = on; }
  /** @param {string} _ @param {() => void} fail */
  addEventListener(_, fail) { this.fail = fail; }
}
/** Each by its tag: one of each is made. */
const made = { img: new Fake(), span: new Fake(), p: new Fake() };
const { img: picture, span: nameBeside, p: letterhead } = made;
const style = { setProperty: (/** @type {string} */ name, /** @type {string} */ value) => (styles[name] = value) };
const page = { title: 'Circle', documentElement: { style }, createElement: (/** @type {keyof typeof made} */ tag) => made[tag] };
Object.assign(globalThis, { document: page });
const { dressed } = await import('../../web/dress.js');

beforeEach(() => {
  styles = {};
  page.title = 'Circle';
  for (const each of Object.values(made)) Object.assign(each, { textContent: '', hidden: true, src: '' });
});

/** @param {() => Promise<unknown>} json */
const answers = (json) => Object.assign(globalThis, { fetch: async () => ({ json }) });

test('what the server names is put on', async () => {
  const dress = { name: 'Nuevos Comienzos', logo: null, tab_title: 'Notas', language: 'es', accent: { day: '#7a1fa2', night: '#d0b0e8' } };
  answers(async () => dress);
  assert.deepEqual(await dressed(), dress);
  assert.deepEqual(styles, { '--accent-day': '#7a1fa2', '--accent-night': '#d0b0e8' });
  assert.equal(page.title, 'Notas');
  assert.deepEqual([nameBeside.textContent, letterhead.hidden], ['Nuevos Comienzos', false]);
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

test('a logo of this server stands beside the name, with its place kept', async () => {
  answers(async () => ({ name: 'Nuevos Comienzos', logo: { path: '/logo.svg', width: 1000, height: 400 } }));
  await dressed();
  const { src, styles: own, hidden } = picture;
  assert.deepEqual([src, own, hidden, letterhead.hidden], ['/logo.svg', { '--wide': '2.5' }, false, false]);
  picture.fail();
  assert.deepEqual([picture.hidden, letterhead.hidden], [true, false], 'what cannot be shown leaves no hole');
});

test('a picture from elsewhere is not put on', async () => {
  for (const path of ['https://elsewhere.example/logo.svg', '//elsewhere.example/logo.svg', '/privacy', 'data:,']) {
    answers(async () => ({ name: 'Nuevos Comienzos', logo: { path, width: 1, height: 1 } }));
    await dressed();
    assert.deepEqual([picture.src, picture.hidden], ['', true], path);
  }
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
  assert.deepEqual([nameBeside.textContent, letterhead.hidden], ['Late', false]);
  mock.timers.reset();
});
