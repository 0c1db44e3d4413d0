// @ts-check
/** What the one polite voice says when the room changes, and what it keeps to itself. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room, states } from '../browser/gallery/states.js';

/** @typedef {import('../browser/gallery/states.js').Scene} Scene */

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** @param {Scene} was @param {Scene} is */
const said = (was, is) => whatChanged(room('en', was), room('en', is));
const unattended = { cause: /** @type {const} */ ('unattended'), sinceMs: NOW_MS, untilMs: null };
const gone = { heldSinceMs: NOW_MS, runningSinceMs: null, holderIsGone: true };

/** @typedef {import('../../web/view.js').StillView} StillView */
/** @type {StillView} */
const PAUSE = { cause: 'pause', sinceMs: NOW_MS, untilMs: NOW_MS + 30_000, at: null };
/** @type {StillView} */
const SILENCE = { cause: 'silence', sinceMs: NOW_MS, untilMs: NOW_MS + 300_000, at: null };
/** @type {StillView} */
const FROZEN = { cause: 'frozen', sinceMs: NOW_MS, untilMs: null, at: null };

const EXERCISE = { exercise: 'feet', name: 'Feet', summary: '', steps: [['Sit.'], ['Feel.', 'Slowly.']] };
/** @param {number} step @returns {Scene} */
const grounding = (step, satOut = false) => ({
  more: { still: { cause: 'grounding', sinceMs: NOW_MS, untilMs: null, at: { exercise: EXERCISE, step, satOut } } },
});

const MO = { seat: 'w', name: 'Mo', here: true, listening: false, wasHere: false };

const changes = /** @type {[string, Scene, Scene, string[]][]} */ ([
  ['who shares', {}, { holder: 1 }, ['Ben is sharing']],
  ['that I have the floor', {}, { holder: 2 }, ['You have the floor']],
  ['that somebody has finished', { holder: 1 }, {}, ['Ben has finished.']],
  ['that my turn is over', { holder: 2 }, {}, ['Your turn is over. Thank you.']],
  [
    'that my turn is over, and whose it is',
    { holder: 2 },
    { holder: 1, turn: { turn: 5 } },
    ['Your turn is over. Thank you.', 'Ben is sharing'],
  ],
  ['that I just listen', {}, { listening: [2] }, ['You are just listening. That is a good way to be here.']],
  ['that I do not any more', { listening: [2] }, {}, ['You are no longer just listening.']],
  ['that my hand is down', { hands: [4, 2] }, { hands: [4] }, ['Your hand is down.']],
  [
    'that my hand is seen where no order is promised',
    { choosing: { way: 'facilitator' } },
    { choosing: { way: 'facilitator' }, hands: [2] },
    ['Your hand is seen'],
  ],
  ['that I have offered to read', { kind: 'reading' }, { kind: 'reading', offers: [2] }, ['You have offered to read.']],
  [
    'that I take my offer back',
    { kind: 'reading', offers: [2] },
    { kind: 'reading' },
    ['You have taken back your offer to read.'],
  ],
  ['my own gesture', { holder: 1 }, { holder: 1, gestures: { 2: 'with_you' } }, ['Everyone can see it: With you.']],
  ['what I have signalled', {}, { signals: [[2, 'check_on_me', 0]] }, ['Sent in private: Please check on me.']],
  ['that I take a break', {}, { onBreak: [2], signals: [[2, 'need_a_break', 0]] }, ['You are taking a break']],
  ['that I am back from it', { onBreak: [2] }, {}, ['You are back.']],
  ['that I am next', { hands: [4, 2] }, { hands: [2] }, ['You are next']],
  ['a pause', { holder: 1 }, { holder: 1, turn: { paused: true } }, ['paused: the clock stands still']],
  ['that the clock goes on', { holder: 1, turn: { paused: true } }, { holder: 1 }, ['The clock goes on.']],
  ['a pause that was called', {}, { more: { still: PAUSE } }, ['A pause of 30 seconds.']],
  ['its end', { more: { still: PAUSE } }, {}, ['The meeting goes on.']],
  ['a silence', {}, { more: { still: SILENCE } }, ['Silence: 5 minutes.']],
  ['the end of a silence', { more: { still: SILENCE } }, {}, ['The silence is over.']],
  [
    'that a facilitator stopped everything',
    { more: { still: PAUSE } },
    { more: { still: FROZEN } },
    [
      'Everything stands still',
      'A facilitator is putting something right. There is nothing that you have to do, and nothing is lost. The ' +
        'meeting goes on soon.',
    ],
  ],
  [
    'to a facilitator who stopped everything, what to do',
    { me: 0 },
    { me: 0, more: { still: FROZEN } },
    [
      'Everything stands still',
      'Nobody can write, raise a hand or come in. If somebody is to go, choose them; whoever came last is on top. Then thaw.',
    ],
  ],
  ['an exercise for all', {}, grounding(0), ['A grounding exercise for everyone: Feet.', 'Step 1 of 2', 'Sit.']],
  ['its next step', grounding(0), grounding(1), ['Step 2 of 2', 'Feel.', 'Slowly.']],
  ['that I sit it out', grounding(1), grounding(1, true), ['You are sitting this one out']],
  ['where they are when I join in', grounding(1, true), grounding(1), ['Step 2 of 2', 'Feel.', 'Slowly.']],
  ['no step to whoever sits it out', grounding(0, true), grounding(1, true), []],
  ['the end of an exercise', grounding(1), {}, ['The exercise is over. The meeting goes on.']],
  ['a warning', { holder: 2 }, { holder: 2, turn: { warningLeftMs: 60_000 } }, ['one minute left']],
  ['the time of another', { holder: 1 }, { holder: 1, turn: { timeIsUp: true } }, ['Time is up; Ben may finish']],
  ['my time', { holder: 2 }, { holder: 2, turn: { timeIsUp: true } }, ['time: finish your thought, no hurry']],
  ['a minute more', { holder: 2 }, { holder: 2, turn: { limitMs: 240_000 } }, ['You have one more minute']],
  ['how many are before me', { hands: [4] }, { hands: [4, 2] }, ['1 before you']],
  ['that fewer are', { hands: [4, 5, 2] }, { hands: [5, 2] }, ['1 before you']],
  [
    'that my hand waits for the sharing',
    { kind: 'welcome' },
    { kind: 'welcome', hands: [2] },
    ['Your hand is up. You are first when the sharing begins.'],
  ],
  ['who reads', { kind: 'reading' }, { kind: 'reading', reader: 1 }, ['Ben is reading']],
  [
    'a turned passage',
    { kind: 'reading', reader: 1 },
    { kind: 'reading', passage: 2, reader: 5 },
    ['Passage 3', 'Fay is reading'],
  ],
  [
    'a turned passage alone where nobody reads it',
    { kind: 'reading', reader: 1 },
    { kind: 'reading', passage: 2, reader: null },
    ['Passage 3'],
  ],
  ['that nobody reads any more', { kind: 'reading' }, { kind: 'reading', reader: null }, ['Nobody is reading yet']],
  [
    'nothing of a reading that I sit out',
    { kind: 'reading', reader: 1, readingAway: true },
    { kind: 'reading', passage: 2, reader: 5, readingAway: true },
    [],
  ],
  [
    'that a reading which I sit out is over',
    { kind: 'reading', readingAway: true },
    { kind: 'reading', passage: 3, readingAway: true },
    ['Read to the end'],
  ],
  ['the end of the reading', { kind: 'reading' }, { kind: 'reading', passage: 3 }, ['Read to the end']],
  ['a new part of the meeting', { kind: 'welcome' }, { kind: 'agreements' }, ['Now: Agreements']],
  ['that I read', { kind: 'reading' }, { kind: 'reading', reader: 2 }, ['You are reading this passage']],
  ['a new line, once', { holder: 1, lines: ['a'] }, { holder: 1, lines: ['a', 'b'] }, ['b']],
  ['that somebody runs the meeting now', {}, { run: [0, 4] }, ['Eli runs the meeting now.']],
  [
    'that a deputy stepped in',
    { run: [0], duties: { 4: ['deputy'] } },
    { run: [0, 4], duties: { 4: ['deputy'] } },
    ['Eli, the deputy, runs the meeting now, because nobody else is here to run it.'],
  ],
  [
    'that nobody is here to run it',
    {},
    { away: [0], more: { still: unattended } },
    [
      'Nobody is here just now to run the meeting.',
      'So everything waits: hands, shares and the clock stand still, and nobody new comes in. Stay if you like. It goes ' +
        'on by itself when somebody is back.',
    ],
  ],
  ['that somebody is', { more: { still: unattended } }, {}, ['The meeting goes on: somebody is here to run it.']],
  ['that I run the meeting', {}, { run: [0, 2] }, ['You run the meeting now.']],
  ['that I do not any more', { run: [0, 2] }, {}, ['You do not run the meeting any more.']],
  [
    'what I was asked to do',
    {},
    { duties: { 2: ['reader'], 3: ['greeter'] } },
    ['You are a reader', 'You can turn to the next passage, whoever reads.'],
  ],
  ['that I need not any more', { duties: { 2: ['reader'] } }, {}, ['You are no longer reader.']],
  [
    'to a timekeeper, what to say aloud',
    { holder: 1, duties: { 2: ['timekeeper'] } },
    { holder: 1, duties: { 2: ['timekeeper'] }, turn: { warningLeftMs: 60_000, warnings: 1 } },
    ['Say aloud: “one minute left”'],
  ],
  [
    'to a timekeeper, that it is time',
    { holder: 1, duties: { 2: ['timekeeper'] } },
    { holder: 1, duties: { 2: ['timekeeper'] }, turn: { timeIsUp: true } },
    ['Say aloud: “time is up”'],
  ],
  [
    'the same sign when it is given again',
    { holder: 2, turn: { warningLeftMs: 60_000, warnings: 1 } },
    { holder: 2, turn: { warningLeftMs: 60_000, warnings: 2, warnedByHand: true } },
    ['one minute left'],
  ],
  [
    'to a facilitator, that a choice waits',
    { me: 0, holder: 1, turn: { heldSinceMs: NOW_MS } },
    { me: 0, holder: 1, turn: gone },
    ['Ben has not come back: wait, or go on'],
  ],
  [
    'to a facilitator, that somebody knocks',
    { me: 0 },
    { me: 0, more: { waiting: [MO] } },
    ['Somebody waits at the door.'],
  ],
  [
    'to a facilitator, that one more knocks',
    { me: 0, more: { waiting: [MO] } },
    { me: 0, more: { waiting: [MO, { ...MO, seat: 'x' }] } },
    ['2 wait at the door'],
  ],
  [
    'to a greeter, that somebody knocks',
    { duties: { 2: ['greeter'] } },
    { duties: { 2: ['greeter'] }, more: { waiting: [MO] } },
    ['Somebody waits at the door.'],
  ],
  ['to a facilitator, the first hand', { me: 0 }, { me: 0, hands: [4] }, ['Nobody has the floor. Eli is next.']],
  [
    'to a facilitator, the first hand before the sharing',
    { me: 0, kind: 'welcome' },
    { me: 0, kind: 'welcome', hands: [4] },
    ['1 hand up'],
  ],
  [
    'to a facilitator, what they have answered',
    { me: 0, signals: [[5, 'check_on_me', 0]] },
    { me: 0 },
    ['Off your list: Fay, Please check on me.'],
  ],
  [
    'to a facilitator, what is signalled in private',
    { me: 0, holder: 1 },
    { me: 0, holder: 1, signals: [[5, 'check_on_me', 0]] },
    ['Fay, in private: Please check on me'],
  ],
  ['who has seen my signal', {}, { more: { seen: { kind: 'check_on_me', by: null } } }, ['somebody has seen it.']],
]);

for (const [what, was, is, expected] of changes) {
  test(`it says ${what}`, () => assert.deepEqual(said(was, is), expected));
}

test('to whoever reads the help lines or grounds themselves alone, it says no step of the exercise for all', () => {
  const steps = [grounding(0), grounding(1)].map((scene) => room('en', scene));
  const [first, second] = steps;
  assert.ok(first && second);
  assert.deepEqual(whatChanged(first, second, true), []);
  assert.deepEqual(whatChanged(room('en', {}), first, true), ['A grounding exercise for everyone: Feet.']);
  assert.deepEqual(whatChanged(second, room('en', {}), true), ['The exercise is over. The meeting goes on.']);
});

test('it says that the line is lost, and that I am back', () => {
  const fine = room('en', {});
  assert.deepEqual(whatChanged(fine, { ...fine, line: 'lost' }), ['Coming back… Your seat is kept.']);
  assert.deepEqual(whatChanged({ ...fine, line: 'lost' }, fine), ['You are back.']);
});

test('it says that there is a new facilitator link to save, once', () => {
  const before = room('en', { me: 0 });
  /** @type {typeof before} */
  const after = { ...before, unsavedLink: 'elsewhere' };
  assert.deepEqual(whatChanged(before, after), ['Save your new facilitator link']);
  assert.deepEqual(whatChanged(after, after), []);
});

test('it never says the roster, the queue of others, or the clock', () => {
  assert.deepEqual(said({ people: 12 }, { people: 30 }), []);
  assert.deepEqual(said({ hands: [4] }, { hands: [4, 5] }), []);
  assert.deepEqual(said({ me: 0, holder: 1 }, { me: 0, holder: 1, hands: [4] }), [], 'nor a hand while somebody shares');
  assert.deepEqual(said({ me: 0 }, { me: 0, hands: [0] }), ['You are next'], 'and my own once');
  assert.deepEqual(said({ holder: 1, turn: { usedMs: 10_000 } }, { holder: 1, turn: { usedMs: 11_000 } }), []);
  assert.deepEqual(said({ holder: 2, lines: ['a'] }, { holder: 2, lines: ['a', 'b'] }), [], 'my own line');
});

test('it never speaks the gesture of another, nor that somebody takes a break', () => {
  assert.deepEqual(said({ holder: 1 }, { holder: 1, gestures: { 4: 'with_you', 5: 'thank_you' } }), []);
  assert.deepEqual(said({ gestures: { 2: 'with_you' } }, {}), [], 'nor that mine has faded');
  assert.deepEqual(said({ holder: 1 }, { holder: 1, onBreak: [5] }), []);
});

test('it reads the group\'s reminder of crosstalk to all, once', () => {
  const [first] = said({ holder: 1 }, { holder: 1, more: { reminder: true } });
  assert.match(first ?? '', /we do not answer, advise or comfort/);
  assert.deepEqual(said({ more: { reminder: true } }, { more: { reminder: true } }), []);
});

test('nothing is said twice: the same view again is silence', () => {
  for (const [name, view] of Object.entries(states('en'))) assert.deepEqual(whatChanged(view, view), [], name);
});

test('among the helpers it says where one is, and to all of them that a minute is left', () => {
  const { sharing, debrief, 'debrief-holder': near } = states('en');
  assert.ok(sharing && debrief && near?.room);
  assert.deepEqual(whatChanged(sharing, debrief), ['The meeting is over. You are among the helpers, for five minutes.']);
  const later = { ...near, room: { ...near.room, agenda: { ...near.room.agenda, endIsNear: null } } };
  assert.deepEqual(whatChanged(later, near), ['One minute is left for the helpers.']);
});

test('coming in says nothing of what was before; a refusal is said anywhere', () => {
  const { home, sharing, 'home-not-a-link': refused } = states('en');
  assert.ok(home && sharing && refused);
  assert.deepEqual(whatChanged(home, sharing), []);
  assert.equal(whatChanged(home, refused).length, 1);
});
