// @ts-check
/** The server's time as the page knows it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock } from '../../web/clock.js';

/** A page whose own time begins at 0, and a server whose time is ahead of it. */
function clockAndWorld() {
  const world = { page: 0, ahead: 7_200_000 };
  const clock = new Clock(() => world.page);
  /** @param {number} out @param {number} back */
  const beat = (out, back) => {
    clock.asked();
    world.page += out;
    const serverMs = world.page + world.ahead;
    world.page += back;
    return clock.answered(serverMs);
  };
  const error = () => clock.nowMs() - (world.page + world.ahead);
  return { world, clock, beat, error };
}

test('a clock two hours off is right after one beat, to half the trip', () => {
  const { beat, error } = clockAndWorld();
  beat(40, 40);
  assert.equal(error(), 0);
});

test('an uneven trip is wrong by at most half of it', () => {
  const { beat, error } = clockAndWorld();
  beat(10, 390);
  assert.ok(Math.abs(error()) <= 200);
  assert.notEqual(error(), 0);
});

test('the answer with the shortest trip is kept', () => {
  const { beat, error } = clockAndWorld();
  beat(20, 20);
  beat(10, 900);
  beat(5, 800);
  assert.equal(error(), 0);
});

test('a better answer replaces a worse one and says by how much the clock was set on', () => {
  const { beat, error } = clockAndWorld();
  beat(0, 400);
  assert.equal(error(), -200);
  assert.equal(beat(30, 30), 200);
  assert.equal(error(), 0);
});

test('an old answer is worth less as quartz drifts', () => {
  const { world, beat, error } = clockAndWorld();
  beat(5, 5);
  world.page += 3_600_000;
  world.ahead += 300;
  beat(40, 40);
  assert.equal(error(), 0);
});

test('after a new connection the next answer counts, however long its trip', () => {
  const { world, clock, beat, error } = clockAndWorld();
  beat(5, 5);
  world.ahead = 1_000;
  clock.restart();
  beat(300, 300);
  assert.equal(error(), 0);
});

test('an answer that was under way through a sleep says nothing, and the next one tells how long it was', () => {
  const { world, clock, beat, error } = clockAndWorld();
  beat(5, 5);
  clock.asked();
  const staleAnswer = world.page + world.ahead;
  world.ahead += 3_600_000;
  clock.distrust();
  assert.equal(clock.answered(staleAnswer), null);
  assert.equal(beat(50, 50), 3_600_000);
  assert.equal(error(), 0);
});

test('a time that comes unasked serves only until the first answer', () => {
  const { world, clock, beat, error } = clockAndWorld();
  clock.hint(world.page + world.ahead - 250);
  assert.equal(error(), -250);
  beat(30, 30);
  clock.hint(world.page + world.ahead - 250);
  assert.equal(error(), 0);
});

test('an answer that nobody asked for changes nothing', () => {
  const { clock, beat, error } = clockAndWorld();
  beat(5, 5);
  assert.equal(clock.answered(1), null);
  assert.equal(error(), 0);
});
