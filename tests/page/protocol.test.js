// @ts-check
/** Frames: how they are read, written and cut. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLOSE, KEYS_PER_FRAME, NAMES_PER_FRAME, VERSION, decode, encode, inFrames } from '../../web/protocol.js';

const RUST = new URL('../../src/protocol', import.meta.url).pathname;
const text = (/** @type {string} */ path) => readFileSync(RUST + path, 'utf8');

/** A number in the server's own source. @param {string} source @param {RegExp} pattern */
function numberIn(source, pattern) {
  const [, found] = pattern.exec(source) ?? [];
  assert.ok(found, `${pattern} is not there`);
  return Number(found);
}

test('what is written is read again, and what is no message is null', () => {
  assert.deepEqual(decode(encode({ type: 'raise_hand' })), { type: 'raise_hand' });
  for (const frame of ['', '{', 'null', '3', '"type"', '[]', '{}', '{"type":1}', new ArrayBuffer(2), undefined]) {
    assert.equal(decode(frame), null);
  }
});

test('page and server agree on version, limits and close codes', () => {
  const limits = text('.rs');
  assert.equal(VERSION, numberIn(limits, /VERSION: u16 = (\d+)/));
  assert.equal(KEYS_PER_FRAME, numberIn(limits, /KEYS_PER_FRAME: usize = (\d+)/));
  assert.equal(NAMES_PER_FRAME, numberIn(limits, /NAMES_PER_FRAME: usize = (\d+)/));
  const codes = text('/code.rs');
  assert.equal(CLOSE.replaced, numberIn(codes, /Replaced = (\d+)/));
  assert.equal(CLOSE.over, numberIn(codes, /Over = (\d+)/));
  assert.equal(CLOSE.full, numberIn(codes, /Full = (\d+)/));
});

test('a list is cut into frames, and an empty one still has a frame to say that it is done', () => {
  assert.deepEqual(inFrames([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(inFrames([1, 2], 2), [[1, 2]]);
  assert.deepEqual(inFrames([], 2), [[]]);
});
