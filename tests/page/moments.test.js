// @ts-check
/** Gestures and reminders fade by the server's clock, and nothing of them stays. */

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Moments } from '../../web/session/moments.js';

/** @param {import('node:test').TestContext} t */
function moments(t) {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  let nowMs = 10_000;
  let faded = 0;
  const made = new Moments(() => nowMs, () => (faded += 1));
  t.after(() => made.clear());
  return {
    made,
    faded: () => faded,
    pass: (/** @type {number} */ ms) => {
      nowMs += ms;
      mock.timers.tick(ms);
    },
  };
}

test('a gesture is shown for six seconds of the server\'s time, and then the page draws anew', (t) => {
  const { made, pass, faded } = moments(t);
  made.take({ type: 'gesture', seat: 'ben', gesture: 'with_you', at_ms: 9_000 });
  assert.equal(made.gestureOf('ben'), 'with_you');
  assert.equal(made.gestureOf('ana'), null);
  pass(4_999);
  assert.equal(made.gestureOf('ben'), 'with_you');
  pass(2);
  assert.equal(made.gestureOf('ben'), null);
  assert.equal(faded(), 1);
});

test('each seat has its own, and the last of them draws the page for the last time', (t) => {
  const { made, pass, faded } = moments(t);
  made.take({ type: 'gesture', seat: 'ben', gesture: 'with_you', at_ms: 10_000 });
  pass(2_000);
  made.take({ type: 'gesture', seat: 'ana', gesture: 'thank_you', at_ms: 12_000 });
  pass(4_100);
  assert.deepEqual([made.gestureOf('ben'), made.gestureOf('ana')], [null, 'thank_you']);
  pass(60_000);
  assert.equal(made.gestureOf('ana'), null);
  assert.equal(faded(), 2);
});

test('one that came late is not shown at all', (t) => {
  const { made } = moments(t);
  made.take({ type: 'gesture', seat: 'ben', gesture: 'with_you', at_ms: 3_000 });
  assert.equal(made.gestureOf('ben'), null);
});

test('who has seen my signal is told for a while; the reminder too, unless it is put away', (t) => {
  const { made, pass } = moments(t);
  made.take({ type: 'signal_seen', kind: 'check_on_me', by: 'ana' });
  made.take({ type: 'crosstalk_reminder', at_ms: 10_000 });
  assert.equal(made.seen?.by, 'ana');
  assert.equal(made.reminder, true);
  made.putReminderAway();
  assert.equal(made.reminder, false);
  pass(20_001);
  assert.equal(made.seen, null);
  made.take({ type: 'crosstalk_reminder', at_ms: 30_000 });
  assert.equal(made.reminder, true);
  made.clear();
  assert.equal(made.reminder, false);
});
