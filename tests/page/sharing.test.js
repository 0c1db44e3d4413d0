// @ts-check
/** What people say in whole meetings of pages: who reads it, and that nothing is lost or said twice. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, opened, room } from './people.js';

test('a share is read by all, in order, and by nobody who comes later', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('first');
  await ben.session.say('second\nwith two lines');
  for (const page of [ana, ben]) await settled(() => page.lines().join('|') === 'first|second\nwith two lines');
  assert.equal(ben.room().share?.mine, true);
  assert.deepEqual(ben.room().share?.sending, []);
  const late = await joined(relay, ana, 'Late');
  assert.deepEqual(late.lines(), []);
  assert.equal(late.room().justArrived, true);
  await ben.session.say('third');
  await settled(() => late.lines().join('|') === 'third');
  await settled(() => ana.lines().length === 3);
  assert.ok(!relay.wire.join().includes('third'));
  const keys = ben.socket().sent.filter(({ type }) => type === 'turn_key');
  assert.deepEqual(keys.map(({ key, keys: wraps }) => [key, wraps.length]), [[1, 1], [2, 2]]);
});

test('lines stay until the next turn begins, and are gone then', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('mine');
  ben.session.finish();
  await settled(() => ana.room().turn === null && ben.room().turn === null);
  assert.deepEqual(ana.lines(), ['mine']);
  assert.deepEqual(ben.lines(), ['mine']);
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor && ben.room().turn !== null);
  assert.deepEqual(ana.lines(), []);
  assert.deepEqual(ben.lines(), []);
  await ana.session.say('another');
  await settled(() => ben.lines().join() === 'another');
});

test('what is said before that is all is said goes first, and the last line can be taken back', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('one');
  await ben.session.say('two');
  ben.session.takeBack();
  ben.session.finish();
  await settled(() => ana.room().turn === null && ana.lines().length > 0);
  assert.deepEqual(ana.lines(), ['one']);
  await settled(() => ben.lines().join() === 'one');
  assert.deepEqual(ben.back, []);
});

test('a long paste goes as several lines and comes whole', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor);
  const text = 'a long day, and then another '.repeat(500).trim();
  await ana.session.say(text);
  await settled(() => ben.lines().join(' ') === text);
  assert.ok(ben.lines().length >= 4);
});

for (const code of ['circle_changed', 'stale_key', 'wrong_counter', 'key_not_new']) {
  test(`a line that is refused for ${code} is sealed again, and nothing is asked`, async (t) => {
    const relay = room(t);
    const ana = await opened(relay, 'Ana');
    const ben = await joined(relay, ana, 'Ben');
    ana.session.call(ben.room().me.seat);
    await settled(() => ben.room().me.holdsFloor);
    await ben.session.say('one');
    relay.refusing.push({ type: 'line', code });
    await ben.session.say('two');
    await settled(() => ana.lines().join('|') === 'one|two');
    await settled(() => ben.lines().join('|') === 'one|two');
    assert.equal(ben.view().notice, null);
    assert.deepEqual(ben.back, []);
  });
}

test('a line that cannot be said any more goes back to the box, with all that were to follow', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor);
  relay.refusing.push({ type: 'line', code: 'turn_full' });
  await ana.session.say('one');
  await ana.session.say('two');
  await settled(() => ana.back.length > 0);
  assert.equal(ana.back.join('\n'), 'one\ntwo');
  assert.deepEqual(ana.lines(), []);
  assert.equal(ana.view().notice?.code, 'turn_full');
});

test('text for a turn that is over stays with its writer', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  await ana.session.say('too late');
  assert.deepEqual(ana.back, ['too late']);
  assert.equal(ana.view().notice?.code, 'line_kept');
});

test('a line whose answer was lost is not said twice; one that did not arrive is said again', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  const { socket } = ben;
  socket().tell = () => {};
  await ben.session.say('came through');
  await settled(() => ana.lines().length === 1);
  socket().cut();
  await settled(() => ben.lines().join() === 'came through' && ben.room().share?.sending.length === 0);

  const cut = socket();
  cut.send = function send() {
    cut.cut();
  };
  await ben.session.say('was lost');
  await settled(() => ana.lines().join('|') === 'came through|was lost');
  await settled(() => ben.lines().join('|') === 'came through|was lost');
  assert.deepEqual(ben.back, []);
});

test('a line that is said while the connection is lost is said once, when it is back', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('before');
  ben.socket().cut();
  await settled(() => relay.people.some(({ conn }) => conn === null));
  await ben.session.say('meanwhile');
  assert.deepEqual(ben.room().share?.sending, ['meanwhile']);
  await settled(() => ben.lines().join('|') === 'before|meanwhile');
  await settled(() => ana.lines().join('|') === 'before|meanwhile');
  ben.session.finish();
  await settled(() => relay.turn === null);
  assert.equal(relay.lines.length, 2);
});

test('a reader who blinks has every line again', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor);
  await ana.session.say('before');
  await settled(() => ben.lines().length === 1);
  ben.socket().cut();
  await settled(() => ana.socket().relay.people.some(({ conn }) => conn === null));
  await ana.session.say('meanwhile');
  await settled(() => ben.lines().join('|') === 'before|meanwhile');
  assert.equal(ben.view().place, 'room');
});
