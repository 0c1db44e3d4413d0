// @ts-check
/** Small things of the screen that need no browser: time in words, initials, the country, addresses, the circle. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { guessCountry } from '../../web/country.js';
import { initials } from '../../web/initials.js';
import { layout } from '../../web/panels/circle.js';
import { leftAsClock, leftInWords, leftMs } from '../../web/turn-time.js';
import { webAddress } from '../../web/web-address.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room } from '../browser/gallery/states.js';

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** @param {Partial<import('../../web/view.js').TurnView>} turn */
function turnWith(turn) {
  const view = room('en', { holder: 1, turn: { limitMs: 180_000, usedMs: 60_000, ...turn } }).room;
  assert.ok(view?.turn);
  return view.turn;
}

test('a turn runs down while it runs, stands still in a pause, and never grows', () => {
  assert.equal(leftMs(turnWith({ runningSinceMs: NOW_MS }), NOW_MS + 20_000), 100_000);
  assert.equal(leftMs(turnWith({ runningSinceMs: null }), NOW_MS + 20_000), 120_000);
  assert.equal(leftMs(turnWith({ runningSinceMs: NOW_MS }), NOW_MS - 5000), 120_000);
  assert.equal(leftMs(turnWith({ runningSinceMs: NOW_MS }), NOW_MS + 130_000), -10_000);
});

test('time in words is coarse, and hurries nobody', () => {
  const said = [180, 121, 91, 61, 46, 45, 16, 15, 1, 0, -30].map((seconds) => leftInWords(seconds * 1000));
  assert.deepEqual(said, [
    'about three minutes left',
    'about two minutes left',
    'about two minutes left',
    'a little over a minute left',
    'one minute left',
    'about half a minute left',
    'about half a minute left',
    'a moment left',
    'a moment left',
    'time is up',
    'time is up',
  ]);
});

test('the clock of the holder counts down, then up', () => {
  assert.deepEqual([125_000, 59_001, 1, 0, -1000, -61_000].map(leftAsClock), [
    '2:05',
    '1:00',
    '0:01',
    '0:00',
    '+0:01',
    '+1:01',
  ]);
});

test('initials are letters as people see them, in any script', () => {
  const names = ['Ben', 'Ben 2', ' maria  josé ', 'Ñandú', '李雷', 'e\u0301va', '👩‍👧 Lee', ''];
  assert.deepEqual(names.map(initials), ['B', 'B2', 'MJ', 'Ñ', '李', 'E\u0301', '👩‍👧L', '·']);
});

test('the country is that of the browser, else anywhere, else the first', () => {
  const countries = ['US', 'ES', 'any'].map((country) => ({ country, name: country, lines: [] }));
  assert.equal(guessCountry(countries, ['es-ES', 'en-US']), 'ES');
  assert.equal(guessCountry(countries, ['fr-FR', 'en-US']), 'US');
  assert.equal(guessCountry(countries, ['zh-Hant-TW']), 'any');
  assert.equal(guessCountry(countries, ['es']), 'any');
  assert.equal(guessCountry(countries.slice(0, 1), []), 'US');
  assert.equal(guessCountry([], ['es-ES']), '');
});

test('a call link is a web address and never a script', () => {
  assert.equal(webAddress('https://meet.example/a b'), 'https://meet.example/a%20b');
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'meet.example',
    '',
    `https://x.example/${'a'.repeat(510)}`,
  ]) {
    assert.equal(webAddress(text), null, text);
  }
});

test('neighbours in the circle do not touch, from 3 people to 100, and all are in the picture', () => {
  for (let count = 3; count <= 100; count++) {
    const { ring, disc, half } = layout(count);
    assert.ok(2 * ring * Math.sin(Math.PI / count) >= 2 * disc, `${count} people`);
    assert.ok(ring + disc <= half, `${count} people`);
  }
});
