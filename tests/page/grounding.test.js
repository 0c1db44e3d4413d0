// @ts-check
/**
 * Going through a grounding exercise: forward, back, out at either end, and what is not there any more; and one for all,
 * in whole meetings of pages.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exerciseAt, stepsOn } from '../../web/exercises.js';
import { settled } from './fakes.js';
import { joined, opened, room } from './people.js';

const EXERCISES = [
  { exercise: 'feet', name: 'Feet', summary: '', steps: [['Sit.'], ['Feel.', 'Slowly.'], ['Look.']] },
  { exercise: 'one', name: 'One', summary: '', steps: [['Breathe.']] },
];

/** @param {number} step */
const feet = (step) => ({ exercise: 'feet', step });

test('one goes through the steps and back, one at a time', () => {
  assert.deepEqual(stepsOn(EXERCISES, feet(0), 1), feet(1));
  assert.deepEqual(stepsOn(EXERCISES, feet(1), 1), feet(2));
  assert.deepEqual(stepsOn(EXERCISES, feet(2), -1), feet(1));
});

test('before the first step and after the last is the choice', () => {
  assert.equal(stepsOn(EXERCISES, feet(0), -1), null);
  assert.equal(stepsOn(EXERCISES, feet(2), 1), null);
  assert.equal(stepsOn(EXERCISES, { exercise: 'one', step: 0 }, 1), null);
  assert.equal(stepsOn(EXERCISES, null, 1), null);
});

test('the exercise is the one of that name, in whatever language; one that is gone is none', () => {
  assert.equal(exerciseAt(EXERCISES, feet(1))?.name, 'Feet');
  assert.equal(exerciseAt([{ exercise: 'feet', name: 'Pies', summary: '', steps: [['a'], ['b']] }], feet(1))?.name, 'Pies');
  assert.equal(exerciseAt([{ exercise: 'feet', name: 'Pies', summary: '', steps: [['a']] }], feet(1)), null);
  assert.equal(exerciseAt([], feet(0)), null);
  assert.equal(exerciseAt(EXERCISES, null), null);
});

test('all are at the same step, and whoever sits it out tells nobody', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.beginGrounding('feet');
  for (const page of [ana, ben]) await settled(() => page.room().still?.at?.exercise?.name === 'Feet');
  const sent = relay.wire.length;
  ben.session.sitOut(true);
  await settled(() => ben.room().still?.at?.satOut === true);
  assert.equal(relay.wire.length, sent, 'nothing goes out');
  ana.session.goToStep(1);
  for (const page of [ana, ben]) await settled(() => page.room().still?.at?.step === 1);
  assert.deepEqual([ana.room().still?.at?.satOut, ben.room().still?.at?.satOut], [false, true]);
  const cem = await joined(relay, ana, 'Cem');
  assert.equal(cem.room().still?.at?.step, 1, 'who comes in meanwhile is where the others are');
  ben.session.sitOut(false);
  await settled(() => ben.room().still?.at?.satOut === false);
  ana.session.endGrounding();
  for (const page of [ana, ben, cem]) await settled(() => page.room().still === null);
});
