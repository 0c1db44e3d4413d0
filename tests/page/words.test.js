// @ts-check
/** The words of the page: every language says all of it, with the same blanks; every code of the protocol has words. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chooseLanguage, clockTime, languages, listed, say, speak } from '../../web/words.js';

/** @typedef {import('../../web/words.js').Words} Words */

const ROOT = new URL('../../', import.meta.url);
const files = readdirSync(new URL('web/words/', ROOT));
/** @type {[string, Record<string, import('../../web/words.js').Sentence>][]} */
const spoken = await Promise.all(
  files.map(async (file) => /** @type {[string, Words]} */ ([file, (await import(`../../web/words/${file}`)).words])),
);
const english = Object.fromEntries(spoken)['en.js'] ?? {};

// The one thing of the browser that choosing a language touches.
Object.assign(globalThis, { document: { documentElement: {} } });

/** @param {import('../../web/words.js').Sentence} sentence */
const forms = (sentence) => (typeof sentence === 'string' ? [sentence] : Object.values(sentence));

/** The names of the blanks in all forms. @param {import('../../web/words.js').Sentence} sentence */
const blanks = (sentence) => [...new Set(forms(sentence).flatMap((form) => form?.match(/\{\w+\}/g) ?? []))].sort();

test('each language file is one that the page offers', () => {
  assert.deepEqual(files.sort(), languages.map(({ tag }) => `${tag}.js`).sort());
});

test('no language lacks a word or has one too many', () => {
  for (const [file, words] of spoken) assert.deepEqual(Object.keys(words).sort(), Object.keys(english).sort(), file);
});

test('no word is empty, and each sentence has the same blanks in every language', () => {
  for (const [file, words] of spoken) {
    for (const [word, sentence] of Object.entries(words)) {
      for (const form of forms(sentence)) assert.ok(form?.trim(), `${file}: ${word}`);
      assert.deepEqual(blanks(sentence), blanks(english[word] ?? ''), `${file}: ${word}`);
    }
  }
});

test('a language has a form for each plural that it counts with, and no other', () => {
  for (const [file, words] of spoken) {
    const counts = new Intl.PluralRules(file.slice(0, 2));
    const plurals = new Set(Array.from({ length: 300 }, (_, n) => counts.select(n)));
    for (const [word, sentence] of Object.entries(words)) {
      if (typeof sentence !== 'string') assert.deepEqual(new Set(Object.keys(sentence)), plurals, `${file}: ${word}`);
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
