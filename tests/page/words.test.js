// @ts-check
/** The words of the page: every language says all of it, with the same blanks; every code of the protocol has words. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { modulesOf } from './modules.js';
import { alsoSay, chooseLanguage, clockTime, languages, listed, PARTS, say, speak } from '../../web/words.js';

/** @typedef {Record<string, import('../../web/words.js').Sentence>} Sentences */

const ROOT = new URL('../../', import.meta.url);
const files = readdirSync(new URL('web/words/', ROOT), { recursive: true }).map(String).filter((path) => path.endsWith('.js'));
/** By path below `web/words/`. @type {Record<string, Sentences>} */
const written = Object.fromEntries(
  await Promise.all(files.map(async (file) => [file, (await import(`../../web/words/${file}`)).words])),
);
/** All words of each language. @type {[string, Sentences][]} */
const spoken = languages.map(({ tag }) => [tag, Object.assign({}, ...PARTS.map((part) => written[`${tag}/${part}.js`]))]);
const english = Object.fromEntries(spoken)['en'] ?? {};

// The one thing of the browser that choosing a language touches.
Object.assign(globalThis, { document: { documentElement: {} } });

/** @param {import('../../web/words.js').Sentence} sentence */
const forms = (sentence) => (typeof sentence === 'string' ? [sentence] : Object.values(sentence));

/** The names of the blanks in all forms. @param {import('../../web/words.js').Sentence} sentence */
const blanks = (sentence) => [...new Set(forms(sentence).flatMap((form) => form?.match(/\{\w+\}/g) ?? []))].sort();

test('each language that the page offers has a file for each part, and no other', () => {
  assert.deepEqual(files.sort(), languages.flatMap(({ tag }) => PARTS.map((part) => `${tag}/${part}.js`)).sort());
});

test('no language lacks a word in any part or has one too many, and no word is in two parts', () => {
  for (const part of PARTS) {
    const words = Object.keys(written[`en/${part}.js`] ?? {}).sort();
    for (const { tag } of languages) assert.deepEqual(Object.keys(written[`${tag}/${part}.js`] ?? {}).sort(), words, `${tag}, ${part}`);
  }
  const counts = PARTS.map((part) => Object.keys(written[`en/${part}.js`] ?? {}).length);
  assert.equal(counts.reduce((sum, count) => sum + count), Object.keys(english).length);
});

test('each word comes with what says it first', () => {
  let left = Object.keys(english);
  for (const part of PARTS) {
    const code = modulesOf(part).map((path) => readFileSync(new URL(`web/${path}`, ROOT), 'utf8')).join('\n');
    const says = (/** @type {string} */ word) =>
      code.includes(`'${word}'`) || (word.includes(':') && code.includes(`\`${word.split(':')[0]}:\${`));
    assert.deepEqual(left.filter(says).sort(), Object.keys(written[`en/${part}.js`] ?? {}).sort(), part);
    left = left.filter((word) => !says(word));
  }
  assert.deepEqual(left, []);
});

test('no word is empty, and each sentence has the same blanks in every language', () => {
  for (const [tag, words] of spoken) {
    for (const [word, sentence] of Object.entries(words)) {
      for (const form of forms(sentence)) assert.ok(form?.trim(), `${tag}: ${word}`);
      assert.deepEqual(blanks(sentence), blanks(english[word] ?? ''), `${tag}: ${word}`);
    }
  }
});

test('a language has a form for each plural that it counts with, and no other', () => {
  for (const [tag, words] of spoken) {
    const counts = new Intl.PluralRules(tag);
    const plurals = new Set(Array.from({ length: 300 }, (_, n) => counts.select(n)));
    for (const [word, sentence] of Object.entries(words)) {
      if (typeof sentence !== 'string') assert.deepEqual(new Set(Object.keys(sentence)), plurals, `${tag}: ${word}`);
    }
  }
});

test('every code of the protocol and every end of a meeting has its words', () => {
  const declared = readFileSync(new URL('protocol/messages.d.ts', ROOT), 'utf8');
  for (const [type, prefix] of [
    ['Code', 'no:'],
    ['EndReason', 'ended:'],
  ]) {
    const codes = declared.match(new RegExp(`export type ${type} = ([^;]+);`))?.[1]?.match(/[a-z_]+(?=")/g) ?? [];
    assert.ok(codes.length > 0, type);
    for (const code of codes) assert.ok(`${prefix}${code}` in english, `${prefix}${code}`);
  }
});

test('every word is said somewhere, and every word that is said is there', () => {
  const sources = readdirSync(new URL('web/', ROOT), { recursive: true }).map(String);
  const code = sources
    .filter((path) => path.endsWith('.js') && !path.startsWith('words/'))
    .map((path) => readFileSync(new URL(`web/${path}`, ROOT), 'utf8'))
    .join('\n');
  for (const word of Object.keys(english)) {
    if (!word.includes(':')) assert.ok(code.includes(`'${word}'`), `nobody says ${word}`);
  }
  for (const [, word] of code.matchAll(/(?:\bsay\('|word: '|label: ')([^'$]+)'/g))
    assert.ok(word && word in english, word);
});

test('a part is said once it has come, and in every language from then on', async () => {
  await speak('en');
  assert.equal(say('closeForAll'), '');
  await Promise.all([alsoSay('desk'), speak('es')]);
  assert.equal(say('closeForAll'), 'Cerrar para todo el grupo');
  assert.equal(say('helpNow'), 'Ayuda ahora');
  await speak('en');
  assert.equal(say('closeForAll'), 'Close for everyone');
});

test('blanks are filled, and a number chooses its form', async () => {
  await speak('en');
  assert.equal(say('thankThenCall', { name: 'Ben', next: 'Carla' }), 'Thank Ben, then call Carla');
  assert.equal(say('handCount', { n: 1 }), '1 hand up');
  assert.equal(say('handCount', { n: 2 }), '2 hands up');
  await speak('es');
  assert.equal(say('handCount', { n: 2 }), '2 manos levantadas');
  assert.equal(listed(['Ana', 'Ben', 'Carla']), 'Ana, Ben y Carla');
});

test('a name that looks like a blank is only a name', async () => {
  await speak('en');
  assert.equal(say('thankThenCall', { name: '{next}', next: '$&' }), 'Thank {next}, then call $&');
});

test('a name in a script from right to left does not turn the sentence around', async () => {
  await speak('en');
  assert.equal(say('call', { name: 'נועה' }), 'Call \u2068נועה\u2069');
});

test('a time of day is as people write it where the browser is from, in the language of the page', async () => {
  const afternoon = new Date(2026, 10, 1, 13, 59).getTime();
  for (const [from, language, time] of /** @type {const} */ ([
    ['en-GB', 'en', '13:59'],
    ['en-US', 'en', '1:59'],
    ['de-DE', 'en', '13:59'],
    ['en-US', 'es', '1:59'],
    ['es', 'es', '13:59'],
  ])) {
    Object.defineProperty(globalThis, 'navigator', { value: { language: from }, configurable: true });
    await speak(language);
    assert.equal(clockTime(afternoon).replace(/[^\d:]/g, ''), time, `${from}, ${language}`);
  }
});

test('the page speaks the first language of the browser that it can, else English', () => {
  assert.equal(chooseLanguage(['es-MX', 'en']), 'es');
  assert.equal(chooseLanguage(['fr-FR', 'es']), 'es');
  assert.equal(chooseLanguage(['EN-gb', 'es']), 'en');
  assert.equal(chooseLanguage(['fr']), 'en');
  assert.equal(chooseLanguage([]), 'en');
});
