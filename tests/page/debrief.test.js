// @ts-check
/** The helpers' minutes after a meeting, in whole meetings of pages: who stays, what goes, and who finds what. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, newPage, opened, room } from './people.js';

/** @param {import('node:test').TestContext} t */
async function debriefed(t) {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const cem = await joined(relay, ana, 'Cem');
  ana.session.giveDuty(ben.room().me.seat, 'timekeeper');
  await settled(() => ben.room().me.duties.length === 1);
  ana.session.call(cem.room().me.seat);
  await settled(() => cem.room().me.holdsFloor);
  await cem.session.say('for the circle alone');
  await settled(() => ben.lines().join() === 'for the circle alone');
  ana.session.beginDebrief();
  for (const page of [ana, ben]) await page.at('debrief');
  await cem.at('ended');
  return { relay, ana, ben, cem };
}

test('helpers stay with the questions and nothing of the meeting; for the others it is over', async (t) => {
  const { ana, ben, cem } = await debriefed(t);
  assert.equal(cem.view().ended, 'closed');
  assert.equal(cem.view().room, null);
  for (const page of [ana, ben]) {
    assert.deepEqual(page.names(), ['Ana', 'Ben']);
    assert.deepEqual([page.room().share, page.room().turn], [null, null]);
    assert.deepEqual(page.view().format?.segments.map(({ words }) => words), [['How was it?']]);
  }
});

test('they talk under a circle key of their own', async (t) => {
  const { relay, ana, ben } = await debriefed(t);
  await settled(() => relay.circle.circle_key === 2);
  await settled(() => relay.people.every(({ name }) => name?.circle_key === 2));
  assert.deepEqual([ana.names(), ben.names()], [['Ana', 'Ben'], ['Ana', 'Ben']]);
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('among us');
  await settled(() => ana.lines().join() === 'among us');
});

test('a helper whose line blinks, or whose page is loaded anew, is back among them', async (t) => {
  const { relay, ana, ben } = await debriefed(t);
  const line = ben.socket();
  line.cut();
  await settled(() => ben.socket() !== line && ben.socket().count('come_back') === 1);
  await settled(() => ana.room().people.every(({ here }) => here));
  assert.equal(ben.view().place, 'debrief');
  const again = newPage(relay, { storage: ben.storage });
  again.session.followLink(ana.view().links?.invite ?? '');
  await again.at('debrief');
  await settled(() => again.names().join() === 'Ana,Ben');
  await ben.at('replaced');
});

test('for whoever comes with a link no meeting is open, and whoever would open one is told why not', async (t) => {
  const { relay, ana } = await debriefed(t);
  const dan = newPage(relay);
  dan.session.followLink(ana.view().links?.invite ?? '');
  await dan.at('not-open');
  const eve = newPage(relay);
  await settled(() => eve.view().pack !== null);
  eve.session.followLink(ana.view().links?.facilitator ?? '');
  await eve.at('start');
  await settled(() => eve.view().line === 'fine');
  void eve.session.start('hour', 'Eve');
  await settled(() => eve.view().notice?.code === 'helpers_inside');
  assert.equal(eve.view().place, 'start');
});

test('whoever leaves, and whoever is there when it closes, sees the closing page', async (t) => {
  const { ana, ben } = await debriefed(t);
  ben.session.leave();
  assert.deepEqual([ben.view().place, ben.view().ended], ['ended', 'closed']);
  ana.session.closeMeeting();
  await ana.at('ended');
  for (const page of [ana, ben]) {
    assert.equal(page.view().room, null);
    assert.equal(page.storage.kept.size, 0);
  }
});
