// @ts-check
/** The line to the server: hello, beats, coming back. */

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Clock } from '../../web/clock.js';
import { Connection } from '../../web/connection.js';
import { FakeSocket } from './fakes.js';

/** @param {import('node:test').TestContext} t */
function page(t) {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const time = { now: 1_000, wall: 5_000_000 };
  /** @type {FakeSocket[]} */
  const sockets = [];
  /** @type {any[]} */
  const heard = [];
  /** @type {boolean[]} */
  const lines = [];
  const seen = { slept: 0, comeBack: true };
  /** @type {(() => void)[]} */
  const wakes = [];
  const clock = new Clock(() => time.now);
  const world = {
    socket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return /** @type {any} */ (socket);
    },
    now: () => time.now,
    wall: () => time.wall,
    onWake: (/** @type {() => void} */ wake) => wakes.push(wake),
  };
  const connection = new Connection(world, {
    hello: () => ({ type: 'hello', version: 1, address: 'A' }),
    onMessage: (message) => heard.push(message),
    onLine: (up) => lines.push(up),
    onSlept: () => (seen.slept += 1),
    onClose: () => seen.comeBack,
  }, clock);
  /** @param {number} ms */
  const pass = (ms) => {
    for (let left = ms; left > 0; left -= 100) {
      time.now += 100;
      time.wall += 100;
      mock.timers.tick(100);
    }
  };
  const last = () => /** @type {FakeSocket} */ (sockets.at(-1));
  const answer = () => last().says({ type: 'beat', now_ms: time.now + 500 });
  const wake = () => wakes.forEach((each) => each());
  connection.start();
  last().open();
  return { connection, time, sockets, heard, lines, seen, clock, pass, last, answer, wake };
}

test('hello is the first frame, and frames are counted on each connection from 1', (t) => {
  const { connection, last, pass, sockets } = page(t);
  assert.deepEqual(last().sent.map(({ type }) => type), ['hello', 'beat']);
  assert.equal(connection.send({ type: 'raise_hand' }), 3);
  last().drops(1006);
  assert.equal(connection.send({ type: 'raise_hand' }), 0);
  pass(1_000);
  assert.equal(sockets.length, 2);
  last().open();
  assert.equal(connection.send({ type: 'raise_hand' }), 3);
});

test('beats come early twice, then every 20 seconds, and every 10 while holding the floor', (t) => {
  const { connection, last, pass, answer } = page(t);
  answer();
  pass(1_000);
  answer();
  pass(3_000);
  answer();
  assert.equal(last().count('beat'), 3);
  pass(19_900);
  assert.equal(last().count('beat'), 3);
  pass(100);
  assert.equal(last().count('beat'), 4);
  answer();
  connection.setQuick(true);
  answer();
  assert.equal(last().count('beat'), 5);
  pass(10_000);
  assert.equal(last().count('beat'), 6);
  const promised = last().sent.slice(1).map(({ every_ms }) => every_ms / 1_000);
  assert.deepEqual(promised, [20, 20, 20, 20, 10, 10]);
});

test('whoever holds the floor tries again within 3 seconds, however often it fails', (t) => {
  const { connection, last, pass, sockets } = page(t);
  connection.setQuick(true);
  for (let tries = 2; tries < 12; tries += 1) {
    last().drops(1006);
    pass(3_000);
    assert.equal(sockets.length, tries);
  }
});

test('the server is found by its beats, not by the device', (t) => {
  const { clock, time, answer } = page(t);
  answer();
  time.wall -= 7_200_000;
  assert.equal(clock.nowMs(), time.now + 500);
});

test('one missed beat is asked again, two mean that the line is dead', (t) => {
  const { last, pass, lines, sockets } = page(t);
  pass(8_000);
  assert.equal(last().count('beat'), 2);
  assert.deepEqual(lines, [true]);
  pass(8_000);
  assert.deepEqual(lines, [true, false]);
  assert.ok(sockets[0]?.closed);
  pass(1_000);
  assert.equal(sockets.length, 2);
});

test('anything heard between counts as alive', (t) => {
  const { last, pass, lines } = page(t);
  pass(8_000);
  last().says({ type: 'time_is_up', turn: 1 });
  pass(8_000);
  assert.deepEqual(lines, [true]);
});

test('coming back is quick at first and slower each time, never slower than 23 seconds', (t) => {
  const { last, pass, sockets } = page(t);
  last().drops(1006);
  pass(400);
  assert.equal(sockets.length, 2);
  for (let tries = 0; tries < 12; tries += 1) {
    const before = sockets.length;
    last().drops(1006);
    pass(23_000);
    assert.ok(sockets.length > before);
  }
});

test('a full server is left alone for a while', (t) => {
  const { last, pass, sockets } = page(t);
  last().drops(4503);
  pass(20_000);
  assert.equal(sockets.length, 1);
  pass(60_000);
  assert.ok(sockets.length > 1);
});

test('after the end nobody comes back', (t) => {
  const { last, pass, seen, sockets } = page(t);
  seen.comeBack = false;
  last().drops(4410);
  pass(120_000);
  assert.equal(sockets.length, 1);
});

test('when the page is seen again, a dead line is found in four seconds and a waiting one is tried at once', (t) => {
  const { last, pass, answer, wake, sockets, lines } = page(t);
  answer();
  wake();
  pass(4_000);
  assert.deepEqual(lines, [true, false]);
  pass(1_000);
  last().drops(1006);
  const before = sockets.length;
  wake();
  assert.equal(sockets.length, before + 1);
});

test('waking with a good line keeps it', (t) => {
  const { pass, answer, wake, lines } = page(t);
  answer();
  wake();
  answer();
  pass(10_000);
  assert.deepEqual(lines, [true]);
});

test('timers that were frozen for long mean that the device slept', (t) => {
  const { time, answer, wake, seen } = page(t);
  answer();
  time.now += 60_000;
  time.wall += 60_000;
  wake();
  assert.equal(seen.slept, 1);
});

test('a short freeze is nothing to speak of', (t) => {
  const { time, answer, wake, seen } = page(t);
  answer();
  time.now += 15_000;
  time.wall += 15_000;
  wake();
  assert.equal(seen.slept, 0);
});

test('a clock that stands still in sleep: the server says that time went by', (t) => {
  const { time, last, answer, wake, seen, clock } = page(t);
  answer();
  time.wall += 600_000;
  wake();
  assert.equal(seen.slept, 0);
  last().says({ type: 'beat', now_ms: time.now + 500 + 600_000 });
  assert.equal(seen.slept, 1);
  assert.equal(clock.nowMs(), time.now + 500 + 600_000);
});

test('somebody sets the device\'s clock by two hours: that is no sleep', (t) => {
  const { time, answer, wake, seen, clock } = page(t);
  answer();
  time.wall += 7_200_000;
  wake();
  answer();
  assert.equal(seen.slept, 0);
  assert.equal(clock.nowMs(), time.now + 500);
});

test('what is no message is passed over', (t) => {
  const { last, heard } = page(t);
  for (const frame of ['', 'null', '[]', '{"type":4}', '{', '"type"']) last().says(frame);
  last().says({ type: 'no_meeting' });
  assert.deepEqual(heard, [{ type: 'no_meeting' }]);
});

test('a connection that does not open is given up and tried again', (t) => {
  const { connection, pass, sockets } = page(t);
  connection.stop();
  connection.start();
  assert.equal(sockets.length, 2);
  pass(11_000);
  assert.equal(sockets.length, 3);
});
