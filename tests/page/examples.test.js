// @ts-check
/** The page reads and writes every message as the examples have it, and holds to the numbers of the contract. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { CLOSE, KEYS_PER_FRAME, NAMES_PER_FRAME, VERSION, decode, encode } from '../../web/protocol.js';

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

test('the page and the contract name the same numbers', () => {
  const contract = readFileSync(new URL('../README.md', folder), 'utf8');
  const limit = (/** @type {string} */ name) => contract.match(new RegExp(`\\| ([\\d,]+) \\|[^\\n]*\`${name}\``))?.[1];
  assert.match(contract, new RegExp(`\`hello\` names version ${VERSION}\\.`));
  assert.equal(limit('KEYS_PER_FRAME'), String(KEYS_PER_FRAME));
  assert.equal(limit('NAMES_PER_FRAME'), String(NAMES_PER_FRAME));
  for (const [name, code] of Object.entries(CLOSE)) assert.match(contract, new RegExp(`^\\| ${code} \\|`, 'm'), name);
});
