// @ts-check
/** The texts of the pack: which language, and that each is fetched once. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pack, bestLanguage } from '../../web/pack.js';
import { settled } from './fakes.js';

/** @param {Record<string, unknown>} texts */
function packOf(texts, { language = 'es-MX', practises = false } = {}) {
  /** @type {string[]} */
  const asked = [];
  let changes = 0;
  const fetchJson = async (/** @type {string} */ path) => {
    asked.push(path);
    if (path in texts) return texts[path];
    throw new Error('none');
  };
  const pack = new Pack(fetchJson, language, () => (changes += 1), practises);
  return { pack, asked, changes: () => changes };
}

const title = (/** @type {string} */ pack, practice = false) =>
  ({ pack, languages: ['en', 'es'], names: [`${pack} in English`, `${pack} en español`], practice });
const CURRENT = { '/packs.json': { packs: [title('new')] } };

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
  assert.deepEqual(asked, ['/packs.json', '/pack/new/es.json']);
});

test('a meeting has its own pack and readings, also when the server has a newer one', async () => {
  const { pack } = packOf({
    ...CURRENT,
    '/pack/old.json': title('old'),
    '/pack/old/es.json': { name: 'Viejo' },
    '/pack/old/es/a%2Fb.json': { title: 'Leer' },
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
  assert.deepEqual(asked, ['/packs.json']);
  t.mock.timers.tick(3_000);
  pack.view();
  assert.deepEqual(asked, ['/packs.json', '/packs.json']);
});

test('of several packs the first is suggested, and another can be chosen', async () => {
  const { pack } = packOf({
    '/packs.json': { packs: [title('ours'), title('yours')] },
    '/pack/ours/es.json': { name: 'Nuestro' },
    '/pack/yours/es.json': { name: 'Vuestro' },
  });
  await settled(() => pack.view()?.name === 'Nuestro');
  assert.deepEqual(pack.choices(), [
    { pack: 'ours', name: 'ours en español', language: 'es', chosen: true },
    { pack: 'yours', name: 'yours en español', language: 'es', chosen: false },
  ]);
  pack.choose('yours');
  await settled(() => pack.view()?.name === 'Vuestro');
  assert.equal(pack.current, 'yours');
});

test('in a rehearsal a pack that has a format for it is suggested', async () => {
  const texts = { '/packs.json': { packs: [title('ours'), title('practice', true)] } };
  const [rehearsing, meeting] = [true, false].map((practises) => packOf(texts, { practises }).pack);
  await settled(() => rehearsing?.current !== null && meeting?.current !== null);
  assert.equal(rehearsing?.current, 'practice');
  assert.equal(meeting?.current, 'ours');
});

test('when packs are others, whoever had chosen one has the one in its place', async () => {
  const texts = /** @type {Record<string, unknown>} */ ({ '/packs.json': { packs: [title('ours'), title('yours')] } });
  const { pack } = packOf(texts);
  await settled(() => pack.current !== null);
  pack.choose('yours');
  texts['/packs.json'] = { packs: [title('ours'), title('yours-2')] };
  pack.renew();
  assert.equal(pack.current, 'yours', 'until the new ones have come');
  await settled(() => pack.current === 'yours-2');
});

test('where the server has the pack of a meeting no more, another helps, and nothing is asked for again', async () => {
  const { pack, asked } = packOf({
    '/packs.json': { packs: [title('new')] }, '/pack/new/es.json': { name: 'Nuevo' }, '/pack/old.json': null,
  });
  pack.use('old');
  await settled(() => pack.view()?.name === 'Nuevo');
  const before = asked.length;
  pack.view();
  await settled(() => pack.view() !== null);
  assert.equal(asked.length, before);
});
