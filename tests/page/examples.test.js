// @ts-check
/** The page reads and writes every message as the examples have it. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { decode, encode } from '../../web/protocol.js';

const folder = new URL('../../protocol/examples/', import.meta.url);

/** @param {string} from @returns {[string, string][]} Type and text of each example. */
function examples(from) {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${from}.`));
  assert.ok(files.length > 20, 'the examples were not found');
  return files.map((file) => [file.split('.')[1] ?? '', readFileSync(new URL(file, folder), 'utf8')]);
}

test('every message of the server is read', () => {
  for (const [type, text] of examples('server')) {
    const message = decode(text);
    assert.equal(message?.type, type);
    assert.deepEqual(message, JSON.parse(text));
  }
});

test('every message of a page is written as its example', () => {
  for (const [type, text] of examples('client')) {
    const written = encode(JSON.parse(text));
    assert.equal(typeof written, 'string', type);
    assert.deepEqual(JSON.parse(written), JSON.parse(text), type);
  }
});
