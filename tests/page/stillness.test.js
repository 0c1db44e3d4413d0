// @ts-check
/** Standing still, in whole meetings of pages: who hears of it, and that what was written is not lost. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, opened, room } from './people.js';

/** @typedef {import('../../web/view.js').Session} Session */

const begun = /** @type {[string, (session: Session) => void, object][]} */ ([
  ['a pause', (session) => session.callPause(), { cause: 'pause', sinceMs: 1_000, untilMs: 31_000, at: null }],
  ['a silence', (session) => session.beginSilence(120), { cause: 'silence', sinceMs: 1_000, untilMs: 121_000, at: null }],
  ['a freeze', (session) => session.freeze(), { cause: 'frozen', sinceMs: 1_000, untilMs: null, at: null }],
]);

for (const [what, begin, still] of begun) {
  test(`${what} shows on every page, and goes`, async (t) => {
    const relay = room(t);
    const ana = await opened(relay, 'Ana');
    const ben = await joined(relay, ana, 'Ben');
    begin(ana.session);
    for (const page of [ana, ben]) {
      await settled(() => page.room().still !== null);
      assert.deepEqual(page.room().still, still);
    }
    if (what === 'a freeze') ana.session.thaw();
    else ana.session.endSilence();
    for (const page of [ana, ben]) await settled(() => page.room().still === null);
  });
}

test('whoever comes in or comes back finds it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.beginSilence(60);
  const ben = await joined(relay, ana, 'Ben');
  assert.equal(ben.room().still?.cause, 'silence');
});

test('a line that comes too late goes back to its box, and the turn goes on with it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('before');
  await settled(() => ana.lines().join() === 'before');
  relay.refusing.push({ type: 'line', code: 'paused' });
  await ben.session.say('in the middle of');
  await settled(() => ben.back.length > 0);
  assert.deepEqual(ben.back, ['in the middle of']);
  assert.equal(ben.view().notice?.code, 'line_kept');
  await ben.session.say('in the middle of');
  await settled(() => ana.lines().join('|') === 'before|in the middle of');
});
