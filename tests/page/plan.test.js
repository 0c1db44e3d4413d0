// @ts-check
/** The plan: what has been and what is to come, what time is left, and what a facilitator may want to think of. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { nextStep } from '../../web/next-step.js';
import {
  closingIsOut, closingPart, endNotice, leftForPart, leftOut, minutesToEnd, shareSuggestion, step, untilTime,
} from '../../web/plan.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room, states } from '../browser/gallery/states.js';

const MINUTE_MS = 60_000;
/** @typedef {import('../browser/gallery/states.js').Scene} Scene */
/** @typedef {import('../../web/view.js').PartView} PartView */

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** @param {Scene} scene */
function view(scene) {
  const made = room('en', { me: 0, ...scene }).room;
  assert.ok(made);
  return made;
}
const endsIn = (/** @type {number} */ minutes) => ({ agenda: { endMs: NOW_MS + minutes * MINUTE_MS } });

test('the minutes to the end are whole, and null while nobody knows', () => {
  assert.equal(minutesToEnd(view(endsIn(12.2)), NOW_MS), 13);
  assert.equal(minutesToEnd(view(endsIn(-3)), NOW_MS), -3);
  assert.equal(minutesToEnd(view({ kind: 'welcome' }), NOW_MS), null);
});

test('notice comes at ten and at five minutes, and when the end has come, but not in the closing', () => {
  const at = (/** @type {number} */ minutes, /** @type {Scene} */ more = {}) =>
    endNotice(view({ ...endsIn(minutes), ...more }), NOW_MS);
  assert.deepEqual([10.1, 10, 5.1, 5, 0.1, 0, -2].map((minutes) => at(minutes)), [null, 10, 10, 5, 5, 0, 0]);
  assert.equal(at(3, { kind: 'closing' }), null);
  // The server's word counts where this page's clock is a little behind.
  const told = view({ agenda: { endMs: NOW_MS + 10 * MINUTE_MS + 40, endIsNear: 10 } });
  assert.equal(endNotice(told, NOW_MS), 10);
});

test('the way to the closing begins with the round to part, where there is one to come', () => {
  assert.equal(closingPart(view({}))?.segment.kind, 'closing');
  const { agenda } = view({});
  const parts = agenda.parts.map((part) => ({ ...part }));
  const last = /** @type {PartView} */ (parts[4]);
  const round = { ...last, segment: { ...last.segment, kind: /** @type {const} */ ('check_out') }, index: 4 };
  const withRound = { ...view({}), agenda: { ...agenda, parts: [...parts.slice(0, 4), round, { ...last, index: 5 }] } };
  assert.equal(closingPart(withRound)?.index, 4);
  assert.equal(closingPart(view({ kind: 'closing' })), null);
});

test('the closing is out until it is now or has been', () => {
  assert.equal(closingIsOut(view({ kind: 'sharing' })), true);
  assert.equal(closingIsOut(view({ kind: 'closing' })), false);
  assert.equal(closingIsOut(view({ agenda: { parts: [] } })), false, 'a format without one');
});

test('it knows what a leap leaves out', () => {
  const names = (/** @type {number} */ to) => leftOut(view({ kind: 'agreements' }), to).map(({ index }) => index);
  assert.deepEqual(names(4), [2, 3]);
  assert.deepEqual(names(2), []);
  assert.deepEqual(names(0), []);
});

test('the time for this part is what the later parts leave of it', () => {
  const closing = view({}).agenda.parts[4]?.segment.minutes ?? 0;
  assert.equal(leftForPart(view(endsIn(20)), NOW_MS), (20 - closing) * MINUTE_MS);
  const welcome = view({ kind: 'welcome' });
  const minutes = welcome.agenda.segment?.minutes ?? 0;
  assert.equal(leftForPart(welcome, NOW_MS), minutes * MINUTE_MS - 300_000, 'without an end, the part itself counts');
});

test('turns are suggested so that all who wait have one, in half minutes, and only shorter ones', () => {
  const closing = view({}).agenda.parts[4]?.segment.minutes ?? 0;
  const suggest = (/** @type {number} */ minutes, /** @type {Scene} */ more) =>
    shareSuggestion(view({ ...endsIn(minutes + closing), ...more }), NOW_MS)?.seconds ?? null;
  assert.equal(suggest(10, { hands: [2, 4, 5, 6] }), 150);
  assert.equal(suggest(12, { hands: [2, 4, 5, 6] }), null, 'three minutes each are there anyway');
  assert.equal(suggest(1, { hands: [2, 4, 5, 6] }), 30, 'never shorter');
  assert.equal(suggest(0, { hands: [2] }), null, 'no time is left to share out');
  assert.equal(suggest(10, {}), null, 'nobody waits');
  assert.equal(suggest(2, { hands: [2], kind: 'reading' }), null, 'there are no turns');
  const running = { holder: 1, hands: [2, 4], turn: { usedMs: 60_000, runningSinceMs: NOW_MS } };
  assert.equal(suggest(6, running), 120, 'what is left of the turn that runs is taken off');
});

test('a length goes in steps of half a minute between its bounds', () => {
  assert.deepEqual([step(180, -1), step(180, 1), step(30, -1), step(600, 1), step(75, 1)], [150, 210, 30, 600, 120]);
});

test('a time on the wall is today, or tomorrow where it lies behind', () => {
  const today = new Date(2026, 10, 22, 19, 30);
  assert.equal(untilTime('20:05', today), 35 * MINUTE_MS);
  assert.equal(untilTime('19:00', today), 23.5 * 60 * MINUTE_MS);
  assert.equal(untilTime('', today), null);
});

test('in a silence, the next step is to begin it, and then to go on', () => {
  const silence = states('en')['silence-facilitator']?.room;
  assert.ok(silence);
  assert.equal(nextStep(silence)?.text, 'Begin the silence: 2 minutes');
  const kept = { ...silence, agenda: { ...silence.agenda, quietKept: true } };
  assert.equal(nextStep(kept)?.text, 'Go on to: Agreements');
});

test('after a part that was brought forward, the next step is where the plan goes on', () => {
  const brought = view({ kind: 'closing' });
  const back = brought.agenda.parts[2]?.segment ?? null;
  const agenda = { ...brought.agenda, nextIndex: 2, nextSegment: back };
  assert.equal(nextStep({ ...brought, agenda })?.text, 'Go on to: Reading');
});

test('a facilitator hears that the end is near, once, and nobody else does', () => {
  const near = { agenda: { endIsNear: 10 } };
  const said = (/** @type {Scene} */ was, /** @type {Scene} */ is) => whatChanged(room('en', was), room('en', is));
  assert.deepEqual(said({ me: 0 }, { me: 0, ...near }), ['10 minutes until the planned end.']);
  assert.deepEqual(said({ me: 0, ...near }, { me: 0, ...near }), []);
  assert.deepEqual(said({}, near), []);
});
