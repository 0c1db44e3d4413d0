// @ts-check
/** Fields, hash and HKDF against the shared vectors. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';
import { NotSealed, fields, hash, hkdf, u32, u64 } from '../../web/building-blocks.js';
import { vectors } from './vectors.js';

const blocks = vectors('building-blocks');
const bytesOf = (/** @type {string[]} */ parts) => parts.map((part) => decode(part));

test('fields and their hash', async () => {
  assert.ok(blocks.hash.length >= 4);
  for (const { label, fields: parts, bytes, hash: expected } of blocks.hash) {
    assert.equal(encode(fields(label, ...bytesOf(parts))), bytes);
    assert.equal(encode(await hash(label, ...bytesOf(parts))), expected);
  }
});

test('HKDF, with salt and without', async () => {
  assert.equal(blocks.hkdf.length, 2);
  for (const { secret, label, fields: parts, salt, out } of blocks.hkdf) {
    assert.equal(encode(await hkdf(decode(secret), fields(label, ...bytesOf(parts)), decode(salt))), out);
  }
});

test('a text field is its UTF-8', () => {
  assert.deepEqual(fields('x', 'é'), fields('x', Uint8Array.of(0xc3, 0xa9)));
});

test('numbers are big-endian, and what is no such number is refused', () => {
  assert.deepEqual([...u32(0x01020304)], [1, 2, 3, 4]);
  assert.deepEqual([...u64(2 ** 53 - 1)], [0, 0x1f, 255, 255, 255, 255, 255, 255]);
  for (const number of [-1, 1.5, NaN, 2 ** 32]) assert.throws(() => u32(number), NotSealed);
  for (const number of [-1, 1.5, NaN, 2 ** 53]) assert.throws(() => u64(number), NotSealed);
  assert.throws(() => u64(/** @type {any} */ ('1')), NotSealed);
});
