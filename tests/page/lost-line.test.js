// @ts-check
/** That a lost line is told once it has lasted, and a return only after that. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { mindLostLine } from '../../web/lost-line.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room } from '../browser/gallery/states.js';

/** @typedef {import('../browser/gallery/states.js').Scene} Scene */

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

const LOST = { heldSinceMs: NOW_MS };
/** @param {Partial<import('../../web/view.js').TurnView>} more @param {number} [holder] */
const turn = (more = {}, holder = 1) => room('en', { holder, turn: more }).room?.turn ?? null;

/** What is told, each turn being so many seconds after the last. @param {import('node:test').TestContext} t */
function listen(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  /** @type {string[]} */
  const told = [];
  const minded = mindLostLine((text) => told.push(text));
  return {
    told,
    /** @param {import('../../web/view.js').TurnView | null} now @param {number} seconds */
    then(now, seconds) {
      minded(now);
      t.mock.timers.tick(seconds * 1000);
    },
  };
}

test('a line that is lost for five seconds is told, and then the return', (t) => {
  const { told, then } = listen(t);
  then(turn(), 9);
  then(turn(LOST), 4.9);
  assert.deepEqual(told, []);
  then(turn(LOST), 0.1);
  assert.deepEqual(told, ['Ben\u2019s connection is lost. Their turn is kept.']);
  then(turn(), 60);
  assert.deepEqual(told.slice(1), ['Ben is back.']);
});

test('a page that is loaded again is not told of', (t) => {
  const { told, then } = listen(t);
  then(turn(), 9);
  then(turn(LOST), 3);
  then(turn(), 60);
  then(turn(LOST), 3);
  then(turn({ turn: 5 }, 3), 60);
  assert.deepEqual(told, []);
});

test('whose turn ended meanwhile is not back in it', (t) => {
  const { told, then } = listen(t);
  then(turn(LOST), 9);
  then(turn({ turn: 5 }, 3), 60);
  then(null, 60);
  assert.deepEqual(told.length, 1);
});

test('my own line I know of myself', (t) => {
  const { told, then } = listen(t);
  then(turn(LOST, 2), 60);
  assert.deepEqual(told, []);
});
