// @ts-check
/** QR codes, read back by an independent reader. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { qrModules } from '../../web/qr.js';

/** @typedef {(pixels: Uint8ClampedArray, width: number, height: number) => {data: string, version: number}|null} Reader */
/** How jsqr is called: its declarations name the default export otherwise than Node gives it. */
const read = /** @type {Reader} */ (/** @type {unknown} */ (jsqr));

/** As a camera would see it: three pixels a module and the quiet zone around. @param {boolean[][]} modules */
function pictured(modules) {
  const [scale, quiet] = [3, 4];
  const width = (modules.length + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  modules.forEach((row, y) => row.forEach((dark, x) => {
    if (!dark) return;
    for (let i = 0; i < scale * scale; i += 1) {
      const [px, py] = [(x + quiet) * scale + (i % scale), (y + quiet) * scale + Math.floor(i / scale)];
      pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
    }
  }));
  return { pixels, width };
}

/** @param {string} text */
function readBack(text) {
  const modules = qrModules(text);
  assert.ok(modules.every((row) => row.length === modules.length));
  const { pixels, width } = pictured(modules);
  const code = read(pixels, width, width);
  assert.ok(code, `${text.length} characters cannot be read`);
  return { text: code.data, version: code.version, size: modules.length };
}

test('text of every length comes back, in every version', () => {
  const versions = new Set();
  for (let length = 1; length <= 180; length += 1) {
    const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 37 + length) % 94))).join('');
    const back = readBack(text);
    assert.equal(back.text, text);
    assert.equal(back.size, 17 + 4 * back.version);
    versions.add(back.version);
  }
  assert.deepEqual([...versions], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the smallest version that fits is used', () => {
  const longest = [14, 26, 42, 62, 84, 106, 122, 152, 180];
  for (const [index, length] of longest.entries()) {
    assert.equal(readBack('a'.repeat(length)).version, index + 1);
    if (index < 8) assert.equal(readBack('a'.repeat(length + 1)).version, index + 2);
  }
});

test('links and text in several scripts come back', () => {
  for (const text of ['https://meet.example:8443/#j.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8', 'día 🌻 語']) {
    assert.equal(readBack(text).text, text);
  }
});

test('it is still read with a spot on it', () => {
  const text = 'https://meet.example/#j.AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
  const spotted = qrModules(text).map((row, y) => row.map((dark, x) => dark || (x > 14 && x < 19 && y > 14 && y < 19)));
  const { pixels, width } = pictured(spotted);
  assert.equal(read(pixels, width, width)?.data, text);
});

test('what does not fit is refused', () => {
  assert.throws(() => qrModules('a'.repeat(181)), RangeError);
  assert.throws(() => qrModules('é'.repeat(91)), RangeError);
});
