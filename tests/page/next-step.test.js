// @ts-check
/** What *Next* says and asks for, in every situation of a meeting. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { endsSharingEarly, nextStep, plan } from '../../web/next-step.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room } from '../browser/gallery/states.js';

/** @typedef {import('../browser/gallery/states.js').Scene} Scene */

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** What the button says, and the verb with its arguments that it asks for. @param {Scene} scene */
function next(scene) {
  const view = room('en', { me: 0, ...scene }).room;
  assert.ok(view);
  const step = nextStep(view);
  /** @type {unknown[]} */
  let asked = [];
  const verbs = {
    get:
      (/** @type {object} */ _, /** @type {string} */ verb) =>
      (/** @type {unknown[]} */ ...values) =>
        (asked = [verb, ...values]),
  };
  step?.act(/** @type {any} */ (new Proxy({}, verbs)), () => (asked = ['choose']));
  return [step?.text, ...asked];
}

/** @param {import('../../web/view.js').StillView['cause']} cause @param {import('../../web/view.js').StillView['at']} [at] */
const still = (cause, at = null) => ({ cause, sinceMs: NOW_MS, untilMs: null, at });

const EXERCISE = { exercise: 'feet', name: 'Feet', summary: '', steps: [['Sit.'], ['Feel.']] };
/** @param {number} step */
const grounding = (step) => ({ still: still('grounding', { exercise: EXERCISE, step, satOut: false }) });
const made = { kind: /** @type {const} */ ('welcome'), segment: { kind: /** @type {const} */ ('grounding') } };

const steps = /** @type {[string, Scene, unknown[]][]} */ ([
  ['goes on through the format', { kind: 'welcome' }, ['Go on to: Agreements', 'goToSegment', 1]],
  ['does not call before the sharing', { kind: 'welcome', hands: [3] }, ['Go on to: Agreements', 'goToSegment', 1]],
  ['turns the passage', { kind: 'reading', passage: 0, offers: [] }, ['Next passage', 'turnPassage', 1]],
  [
    'says who reads next',
    { kind: 'reading', passage: 1, offers: [5, 6] },
    ['Next passage: Fay reads', 'turnPassage', 2],
  ],
  ['goes on after the last passage', { kind: 'reading', passage: 2 }, ['Go on to: Sharing', 'goToSegment', 3]],
  ['goes on when all is read', { kind: 'reading', passage: 3 }, ['Go on to: Sharing', 'goToSegment', 3]],
  ['thaws', { hands: [4], more: { still: still('frozen') } }, ['Thaw and go on', 'thaw']],
  ['ends a silence', { hands: [4], more: { still: still('silence') } }, ['End the silence', 'endSilence']],
  ['waits for a pause', { holder: 1, more: { still: still('pause') } }, [undefined]],
  ['goes on to the next step of an exercise', { holder: 1, more: grounding(0) }, ['Next step', 'goToStep', 1]],
  ['ends an exercise after its last step', { more: grounding(1) }, ['End the exercise', 'endGrounding']],
  ['begins the exercise of a part', { ...made, agenda: { exercise: EXERCISE } }, ['Begin: Feet', 'beginGrounding', 'feet']],
  [
    'goes on after it',
    { ...made, agenda: { exercise: EXERCISE, quietKept: true } },
    ['Go on to: Agreements', 'goToSegment', 1],
  ],
  ['calls the first hand', { hands: [4, 2] }, ['Call Eli', 'call', 'seat-4']],
  ['passes over a hand that is away', { hands: [4, 2], away: [4] }, ['Call Carla', 'call', 'seat-2']],
  ['takes my own turn', { hands: [0, 2] }, ['Take my turn', 'call', 'seat-0']],
  ['thanks, then calls', { holder: 1, hands: [2] }, ['Thank Ben, then call Carla', 'call', 'seat-2']],
  ['thanks, then takes my turn', { holder: 1, hands: [0] }, ['Thank Ben, then take my turn', 'call', 'seat-0']],
  ['ends my turn, then calls', { holder: 0, hands: [2] }, ['That is all, then call Carla', 'call', 'seat-2']],
  ['only thanks when nobody waits', { holder: 1 }, ['Thank Ben', 'thank']],
  ['only ends my turn when nobody waits', { holder: 0 }, ['That is all', 'thank']],
  ['goes on when no hand is up', {}, ['Go on to: Closing', 'goToSegment', 4]],
  ['closes at the end', { kind: 'closing' }, ['Close the meeting…', 'closeMeeting']],
]);

for (const [what, scene, expected] of steps) {
  test(what, () => assert.deepEqual(next(scene), expected));
}

test('waits while the text of the reading, or the pack, has not come', () => {
  const view = room('en', { me: 0, kind: 'reading' }).room;
  assert.ok(view?.reading);
  assert.equal(nextStep({ ...view, reading: { ...view.reading, text: null } }), null);
  assert.equal(
    nextStep({ ...view, reading: null, agenda: { ...view.agenda, segment: null, nextSegment: null } }),
    null,
  );
});

test('it knows how the part stands against its plan, and when the sharing would end before its time', () => {
  const early = (/** @type {Scene} */ scene, afterMinutes = 0) => {
    const view = room('en', { me: 0, ...scene }).room;
    assert.ok(view);
    const since = { ...view, agenda: { ...view.agenda, sinceMs: NOW_MS } };
    return [plan(since, NOW_MS + afterMinutes * 60_000)?.gone, endsSharingEarly(since, NOW_MS + afterMinutes * 60_000)];
  };
  const minutes = room('en', { me: 0 }).room?.agenda.segment?.minutes ?? 0;
  assert.ok(minutes > 2);
  assert.deepEqual(early({}), [0, minutes]);
  assert.deepEqual(early({}, 1.5), [1, minutes - 1]);
  assert.deepEqual(early({}, minutes), [minutes, 0]);
  assert.deepEqual(early({ hands: [2] }), [0, 0], 'there is somebody to call');
  assert.deepEqual(early({ holder: 1 }), [0, 0], 'somebody shares');
  assert.deepEqual(early({ kind: 'reading' }), [0, 0], 'another part');
});
