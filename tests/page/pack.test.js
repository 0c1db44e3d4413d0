// @ts-check
/** The texts of the pack: which language, and that each is fetched once. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pack, bestLanguage } from '../../web/pack.js';
import { settled } from './fakes.js';

/** @param {Record<string, unknown>} texts */
function packOf(texts, language = 'es-MX') {
  /** @type {string[]} */
  const asked = [];
  let changes = 0;
  const fetchJson = async (/** @type {string} */ path) => {
    asked.push(path);
    if (path in texts) return texts[path];
    throw new Error('none');
  };
  const pack = new Pack(fetchJson, language, () => (changes += 1));
  return { pack, asked, changes: () => changes };
}

const CURRENT = { '/pack.json': { pack: 'new', languages: ['en', 'es'] } };

test('the page\'s language is chosen, else one of its kind, else the pack\'s own', () => {
  assert.equal(bestLanguage(['en', 'es'], 'ES'), 'es');
  assert.equal(bestLanguage(['en', 'es'], 'es-MX'), 'es');
  assert.equal(bestLanguage(['en', 'pt-BR', 'pt'], 'pt'), 'pt');
  assert.equal(bestLanguage(['en', 'es'], 'fr'), 'en');
});

test('the pack for new meetings comes by itself, and each text is fetched once', async () => {
  const { pack, asked } = packOf({ ...CURRENT, '/pack/new/es.json': { name: 'Nuevo' } });
  assert.equal(pack.view(), null);
  await settled(() => pack.view() !== null);
  assert.equal(pack.view()?.name, 'Nuevo');
  assert.equal(pack.current, 'new');
  assert.deepEqual(asked, ['/pack.json', '/pack/new/es.json']);
});

test('a meeting has its own pack and readings, also when the server has a newer one', async () => {
  const { pack } = packOf({
    ...CURRENT, '/pack/old/es.json': { name: 'Viejo' }, '/pack/old/es/a%2Fb.json': { title: 'Leer' },
  });
  pack.use('old');
  await settled(() => pack.view() !== null && pack.reading('a/b') !== null);
  assert.equal(pack.view()?.name, 'Viejo');
  assert.equal(pack.reading('a/b')?.title, 'Leer');
});

test('another language is fetched when the page changes to it', async () => {
  const both = { '/pack/new/es.json': { name: 'Nuevo' }, '/pack/new/en.json': { name: 'New' } };
  const { pack, changes } = packOf({ ...CURRENT, ...both });
  await settled(() => pack.view() !== null);
  const before = changes();
  pack.setLanguage('en');
  assert.equal(changes(), before + 1);
  await settled(() => pack.view()?.name === 'New');
});

test('a text that did not come is asked for again, and not all the time', async (t) => {
  const texts = /** @type {Record<string, unknown>} */ ({});
  const { pack, asked } = packOf(texts);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  pack.view();
  await new Promise((resolve) => setImmediate(resolve));
  pack.view();
  pack.view();
  assert.deepEqual(asked, ['/pack.json']);
  t.mock.timers.tick(3_000);
  pack.view();
  assert.deepEqual(asked, ['/pack.json', '/pack.json']);
});
