// @ts-check
/** The page of the texts: which pack and language it shows, and that it says the same in each language. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chosenIn } from '../../web/packs/texts.js';
import { WORDS, wordsIn } from '../../web/packs/words.js';

const title = (/** @type {string} */ pack, /** @type {string[]} */ ...languages) => ({ pack, languages, names: languages, practice: false });
const PACKS = [title('a', 'en', 'es'), title('b', 'es', 'pt-BR')];

test('the address says which pack and language, the browser what is left open', () => {
  const shown = (/** @type {string} */ search, browser = 'es-MX') => {
    const chosen = chosenIn(PACKS, search, browser);
    return chosen && [chosen.title.pack, chosen.language];
  };
  assert.deepEqual(shown(''), ['a', 'es']);
  assert.deepEqual(shown('?language=en'), ['a', 'en']);
  assert.deepEqual(shown('?pack=b&language=pt-BR'), ['b', 'pt-BR']);
  assert.deepEqual(shown('?pack=b', 'en'), ['b', 'es'], 'the pack speaks its own');
  assert.deepEqual(shown('?pack=gone&language=xx'), ['a', 'en'], 'an old address leads to what there is');
  assert.equal(chosenIn([], '', 'en'), null);
});

test('every language has every word, with the same blanks, and each word is used', () => {
  const code = ['packs.js', 'packs/sections.js'].map((path) => readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8')).join('');
  const blanks = (/** @type {string | undefined} */ text) => (text?.match(/\{\w+\}/g) ?? []).sort();
  for (const [word, text] of Object.entries(WORDS['en'] ?? {})) {
    assert.ok(code.includes(`'${word}'`), `nobody says ${word}`);
    for (const words of Object.values(WORDS)) {
      const said = /** @type {Record<string, string>} */ (words)[word];
      assert.ok(said?.trim(), word);
      assert.deepEqual(blanks(said), blanks(text), word);
    }
  }
});

test('lengths and days are said as people say them, in English where the page speaks no other', () => {
  const [en, es, pt] = ['en-GB', 'es-MX', 'pt-BR'].map(wordsIn);
  assert.deepEqual([en?.minutes(1), en?.minutes(60), es?.minutes(60), es?.seconds(90)], ['1 minute', '60 minutes', '60 minutos', '90 segundos']);
  assert.equal(es?.day('2026-11-01'), '1 de noviembre de 2026');
  assert.equal(en?.day('soon'), 'soon');
  assert.deepEqual([pt?.tag, pt?.tell('print')], ['en', 'Print']);
});
