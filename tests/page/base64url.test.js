// @ts-check
/** Bytes as text and back. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';

test('bytes of every length and value come back', () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let length = 0; length <= 256; length += 1) {
    const bytes = all.slice(256 - length);
    assert.deepEqual(decode(encode(bytes), length), bytes);
    assert.match(encode(bytes), /^[A-Za-z0-9_-]*$/);
  }
  assert.equal(encode(Uint8Array.of(0xfb, 0xff, 0xfe)), '-__-');
});

test('another spelling of the same bytes is refused', () => {
  for (const text of ['AA==', 'AB', 'AAB', 'A', 'AA+A', 'AA/A', 'AA A', ' AAAA', 'AAAA\n', 'ÄAAA']) {
    assert.throws(() => decode(text), RangeError, text);
  }
});

test('a wrong length is refused, and the message tells nothing of the text', () => {
  const refused = { name: 'RangeError', message: 'not base64url of this length' };
  assert.throws(() => decode('AAAA', 2), refused);
  assert.throws(() => decode('secret!'), refused);
});
