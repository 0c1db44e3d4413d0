// @ts-check
/** Names, lines and padding. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';
import { NotSealed } from '../../web/building-blocks.js';
import { LINE_SIZES, NAME_SIZES, checkName, cleanName, pad, splitLines, unpad } from '../../web/plain-text.js';
import { vectors } from './vectors.js';

const { names, names_too_long: tooLong, lines, line_sizes: lineSizes } = vectors('text');
const bytesIn = (/** @type {string} */ text) => new TextEncoder().encode(text).length;

test('names in several scripts are taken as they are, and padded to one size', () => {
  assert.ok(names.length >= 10);
  for (const { text, padded } of names) {
    assert.equal(checkName(text), 'ok', text);
    assert.equal(cleanName(text), text);
    assert.equal(encode(pad(text, NAME_SIZES)), padded);
    assert.equal(unpad(decode(padded, 192), NAME_SIZES), text);
  }
});

test('a name of more than 40 code points or 160 bytes is too long', () => {
  for (const text of [...tooLong, 'n'.repeat(1000)]) assert.equal(checkName(text), 'name_too_long', text);
});

test('a name of which nothing would be seen is empty', () => {
  for (const text of ['', '  ', '\n', '\u200b', '\u200d\u2060', '\u3164', '\u202e', '\u00ad', '\ufe0f', '\u0301']) {
    assert.equal(checkName(text), 'name_empty', JSON.stringify(text));
  }
});

test('a name is cleaned of what would reach out of its place', () => {
  assert.equal(cleanName('  Ana \n  B. '), 'Ana B.');
  assert.equal(cleanName('\u202eanA\u202c'), 'anA');
  assert.equal(cleanName('A\u0000n\u001ba\u0085\u2028'), 'Ana');
  assert.equal(cleanName('\u2066Ana\u2069'), 'Ana');
  assert.equal(cleanName('Jose\u0301'), 'José');
  assert.equal(cleanName('👩‍🌾'), '👩‍🌾');
});

test('a name keeps nothing that is not seen, but for what shapes its letters and emoji', () => {
  for (const text of ['Anna\u200b', 'An\u00adna', 'Anna\u2060', '\ufeffAnna', 'Anna\u200d', '\u200cAnna', 'An\ufe0fna',
    'Anna\u{e0041}', 'An\u200b\u200d\u200bna\u200c', 'An\u034fna']) {
    assert.equal(cleanName(text).replace('\u200d', ''), 'Anna', JSON.stringify(text));
  }
  assert.equal(cleanName('Anna \u200b B'), 'Anna B');
  for (const text of ['\u0645\u06cc\u200c\u0646\u0627', '\u0915\u094d\u200d\u0937', '👩🏽‍🌾', '❤️', '🏳️‍🌈', '❤️‍🔥']) {
    assert.equal(cleanName(text), text);
  }
});

test('lines are padded to the smallest size that they fit', () => {
  assert.deepEqual(LINE_SIZES, lineSizes);
  for (const { text, padded } of lines) assert.equal(encode(pad(text, LINE_SIZES)), padded);
  for (const size of LINE_SIZES) {
    assert.equal(pad('z'.repeat(size - 2), LINE_SIZES).length, size);
    assert.equal(unpad(pad('z'.repeat(size - 2), LINE_SIZES), LINE_SIZES), 'z'.repeat(size - 2));
  }
  assert.throws(() => pad('z'.repeat(4095), LINE_SIZES), NotSealed);
});

test('wrong padding is refused', () => {
  const good = pad('Ana', NAME_SIZES);
  /** @param {number} at @param {number} byte */
  const changed = (at, byte) => good.map((old, i) => (i === at ? byte : old));
  assert.equal(unpad(good, NAME_SIZES), 'Ana');
  for (const [why, padded] of /** @type {const} */ ([
    ['a length past the end', changed(1, 191)], ['a far length', changed(0, 255)], ['a cut text', changed(1, 2)],
    ['a zero that is not', changed(191, 1)], ['not UTF-8', changed(2, 0xff)], ['another size', good.slice(0, 191)],
    ['nothing', new Uint8Array(0)],
  ])) {
    assert.throws(() => unpad(padded, NAME_SIZES), NotSealed, why);
  }
});

test('the bytes come back as they were, a byte order mark too', () => {
  assert.equal(unpad(pad('\ufeffx', LINE_SIZES), LINE_SIZES), '\ufeffx');
});

test('what fits in one line stays one, and nothing gives none', () => {
  assert.deepEqual(splitLines('  Two\r\nlines \n'), ['Two\nlines']);
  assert.deepEqual(splitLines('z'.repeat(4094)), ['z'.repeat(4094)]);
  assert.deepEqual(splitLines(' \r\n '), []);
});

test('a long share is cut at line ends, else at spaces', () => {
  const paragraph = 'p'.repeat(3000);
  assert.deepEqual(splitLines(`${paragraph}\n${paragraph} q`), [paragraph, `${paragraph} q`]);
  assert.deepEqual(splitLines(`a b\n${paragraph} ${paragraph}`), ['a b', paragraph, paragraph]);
  assert.deepEqual(splitLines(`${'p'.repeat(4094)} q`), ['p'.repeat(4094), 'q']);
  assert.deepEqual(splitLines(`a b ${'p'.repeat(4090)}\nq`), [`a b ${'p'.repeat(4090)}`, 'q']);
});

test('a share without spaces is cut between graphemes', () => {
  const family = '👨‍👩‍👧‍👦';
  const pieces = splitLines(family.repeat(400));
  assert.equal(pieces.join(''), family.repeat(400));
  for (const piece of pieces) assert.equal(piece.length % family.length, 0);
  const accents = splitLines('e\u0301'.repeat(3000));
  for (const piece of accents) assert.ok(piece.startsWith('e') && piece.endsWith('\u0301'));
});

test('a grapheme longer than a line is cut between code points', () => {
  const tower = `e${'\u0301'.repeat(5000)}`;
  const pieces = splitLines(tower);
  assert.equal(pieces.join(''), tower);
  assert.equal(splitLines('😀'.repeat(3000)).join(''), '😀'.repeat(3000));
});

test('every piece of whatever is pasted fits, and no word is lost', () => {
  let seed = 7;
  const next = (/** @type {number} */ below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const letters = ['a', 'é', '語', '🌻', ' ', '\n', '\t', 'e\u0301', '👩🏽‍🌾', '\u0645'];
  for (let round = 0; round < 40; round += 1) {
    const text = Array.from({ length: 200 + next(9000) }, () => letters[next(letters.length)]).join('');
    const pieces = splitLines(text);
    for (const piece of pieces) assert.ok(bytesIn(piece) <= 4094 && piece.trim() === piece && piece !== '');
    assert.equal(pieces.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
  }
});

test('a paste of megabytes is split in a moment', { timeout: 20_000 }, () => {
  assert.ok(splitLines('word '.repeat(400_000)).length >= 480);
});
