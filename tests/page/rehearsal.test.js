// @ts-check
/** A rehearsal: what made-up people do by habit, and which scenes can be asked for when. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { castOf, linesIn } from '../../web/rehearsal/cast.js';
import { HABITS } from '../../web/rehearsal/habits.js';
import { Line } from '../../web/rehearsal/line.js';
import { SCENES } from '../../web/rehearsal/scenes.js';
import { alsoSay, speak } from '../../web/words.js';
import { NOW_MS, room } from '../browser/gallery/states.js';

/** @typedef {import('../browser/gallery/states.js').Scene} State */
/** @typedef {import('../../web/view.js').Scene} Scene */
/** @typedef {import('../../web/rehearsal/cast.js').Part} Part */

const lines = await linesIn('en');
const cast = new Map(castOf(lines).map((part) => [part.name, part]));

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** A session that notes what it was asked. @param {unknown[][]} asked */
const noting = (asked) =>
  /** @type {any} */ (
    new Proxy({}, { get: (_, verb) => (/** @type {unknown[]} */ ...values) => void asked.push([verb, ...values]) })
  );

/**
 * What somebody does in that state, and after which waits.
 * @param {State} state @param {Partial<Part>} [more]
 */
function does(state, more = {}) {
  const part = { .../** @type {Part} */ (cast.get('Cem')), ...more };
  const view = room('en', { me: 2, ...state }).room;
  assert.ok(view);
  /** @type {unknown[][]} */
  const asked = [];
  /** @type {number[]} */
  const waits = [];
  const wait = (/** @type {string} */ _, /** @type {number} */ ms) => waits.push(ms) > 0;
  for (const habit of HABITS) habit({ room: view, part, nowMs: NOW_MS, once: wait, lasting: wait })?.(noting(asked));
  return { asked, waits };
}

const deeds = /** @type {[string, State, unknown[][], Partial<Part>?][]} */ ([
  ['raises a hand in a part with turns', {}, [['raiseHand']]],
  ['not before its time', {}, [], { raisesAfterMs: 301_000 }],
  ['not a second time', { hands: [2] }, []],
  ['not where no turns are', { kind: 'closing' }, []],
  ['not in a round', { choosing: { way: 'round' } }, []],
  ['takes the floor where it is open', { choosing: { way: 'open' } }, [['takeFloor']]],
  ['waits for the open floor', { choosing: { way: 'open' }, holder: 1 }, []],
  ['offers to read where nobody does', { kind: 'reading', reader: null }, [['offerToRead', true]], { reads: true }],
  ['does not offer where somebody reads', { kind: 'reading', reader: 3 }, [], { reads: true }],
  ['turns its own passage', { kind: 'reading', reader: 2, passage: 1 }, [['turnPassage', 2]]],
  ['thanks without a word', { lines: ['Mine.'], hands: [2] }, [['gesture', 'thank_you']], { thanks: true }],
  ['does not thank itself', { lines: ['Mine.'], hands: [2], more: { share: { turn: 4, person: null, mine: true, lines: [], sending: [] } } }, [], { thanks: true }],
  ['comes back from a break', { hands: [2], onBreak: [2] }, [['takeBackSignal', 'need_a_break']]],
]);

for (const [what, state, expected, more] of deeds) {
  test(`somebody ${what}`, () => assert.deepEqual(does(state, more).asked, expected));
}

test('somebody says yes to a quiet word, then a few lines, and no more', () => {
  const view = room('en', { me: 2 }).room;
  const other = view?.people[0] ?? null;
  const aside = (/** @type {boolean} */ begun, /** @type {number} */ said) => {
    const lines = Array.from({ length: said }, () => ({ mine: true, text: '' }));
    return does({ hands: [2], more: { quietWord: { other, mine: false, begun, lines } } }).asked;
  };
  assert.deepEqual(aside(false, 0), [['answerQuietWord', true]]);
  assert.deepEqual(aside(true, 0), [['sayQuietly', lines.aside[0]]]);
  assert.deepEqual(aside(true, lines.aside.length), []);
});

test('votes come one after the other, and are not all the same', () => {
  const asked = {
    number: 1, caller: null, mine: false, question: '', named: null, options: 2, over: false, isIn: false, totals: null,
    counting: null,
  };
  const cast = [1, 2, 3, 4].map((me) => does({ me, hands: [me], more: { vote: asked } }));
  assert.deepEqual(cast.map(({ asked }) => asked[0]), [['castVote', 0], ['castVote', 1], ['castVote', 0], ['castVote', 2]]);
  const waits = cast.map(({ waits }) => waits[0] ?? 0);
  assert.deepEqual(waits, [...waits].sort((a, b) => a - b));
  assert.deepEqual(does({ hands: [2], more: { vote: { ...asked, isIn: true } } }).asked, []);
});

test('a deputy who stepped in keeps the floor going, and steps back for who opened the room', () => {
  assert.deepEqual(does({ me: 4, run: [0, 4], away: [0], hands: [4, 7] }, { raisesAfterMs: null }).asked, [['call', 'seat-4']]);
  assert.deepEqual(does({ me: 4, run: [0, 4], away: [0], holder: 1, hands: [7] }, { raisesAfterMs: null }).asked, []);
  assert.deepEqual(does({ me: 4, run: [0, 4], hands: [7] }, { raisesAfterMs: null }).asked, [['stepDown']]);
});

/**
 * Somebody on the stage, as scenes know them.
 * @param {string} name @param {State} [state] @param {object} [more]
 */
function actor(name, state = {}, more = {}) {
  /** @type {unknown[][]} */
  const asked = [];
  const view = room('en', { me: 2, ...state });
  return {
    name, view, room: view.room, nowMs: NOW_MS, isFree: true, hasLines: true, overruns: false, calledPause: false, asked,
    lose: (/** @type {number} */ ms) => asked.push(['lose', ms]),
    does: (/** @type {(session: any) => unknown} */ deed) => void deed(noting(asked)),
    ...more,
  };
}

/** Which scenes can be asked for. @param {ReturnType<typeof actor>[]} actors */
function stage(actors) {
  /** @type {unknown[][]} */
  const asked = [];
  /** @type {any} */
  const on = {
    lines, actors,
    enter: (/** @type {Part} */ part) => asked.push(['enter', part.name]),
    loseOwnLine: (/** @type {number} */ ms) => asked.push(['own', ms]),
  };
  const scenes = /** @type {Scene[]} */ (Object.keys(SCENES));
  return { asked, possible: scenes.filter((scene) => SCENES[scene](on)), play: (/** @type {Scene} */ scene) => SCENES[scene](on)?.() };
}

test('before anybody is here somebody can come, and nothing else', () => {
  const { possible, play, asked } = stage([]);
  assert.deepEqual(possible, ['knock', 'disrupt']);
  possible.forEach(play);
  assert.deepEqual(asked, [['enter', 'Gil'], ['enter', 'Rex']]);
  assert.deepEqual(stage([actor('Gil'), actor('Rex')]).possible.filter((scene) => ['knock', 'disrupt'].includes(scene)), []);
});

test('each scene is set off by whoever is meant for it, or by anybody who is free', () => {
  const names = ['Bea', 'Cem', 'Dara', 'Eli', 'Fern', 'Hana'];
  const last = { choosing: { burningFromMs: NOW_MS } };
  const people = names.map((name) => actor(name, last, name === 'Bea' ? { room: room('en', { me: 2, holder: 2 }).room } : {}));
  const { possible, play } = stage(people);
  assert.deepEqual(possible, Object.keys(SCENES));
  possible.forEach(play);
  const asked = Object.fromEntries(people.map(({ name, asked }) => [name, asked.map(([verb, what]) => (typeof what === 'string' ? what : verb))]));
  assert.deepEqual(asked, {
    Bea: ['lose', 'callVote'], Cem: ['burningNeed', 'callPause'], Dara: [], Eli: ['need_a_break'],
    Fern: ['that_was_crosstalk'], Hana: ['check_on_me'],
  });
  assert.ok(people[2]?.overruns);
  const others = stage([actor('Ida')]);
  assert.ok(others.possible.includes('check_on_me'));
});

test('what somebody has done already, or cannot do now, is not asked of them', () => {
  const cannot = (/** @type {object} */ more, /** @type {State} */ state = {}) => {
    const can = stage([actor('Ida', state, more)]).possible;
    return Object.keys(SCENES).filter((scene) => !can.includes(/** @type {Scene} */ (scene)));
  };
  assert.deepEqual(cannot({}), ['burning_need']);
  assert.deepEqual(cannot({ calledPause: true, overruns: true }), ['overrun', 'burning_need', 'pause']);
  assert.deepEqual(cannot({}, { signals: [[2, 'check_on_me', 0]] }), ['burning_need', 'check_on_me']);
  assert.deepEqual(cannot({ hasLines: false }, { more: { mayCallVote: false } }), ['overrun', 'burning_need', 'vote']);
  const busy = ['need_a_break', 'that_was_crosstalk', 'burning_need', 'check_on_me', 'pause', 'vote'];
  assert.deepEqual(cannot({ isFree: false }), busy);
});

test('a line that is lost comes up again when its time is over', async () => {
  let now = 0;
  /** @type {any[]} */
  const made = [];
  const edges = { now: () => now, socket: () => made[made.push({ closed: 0, close() { made[0].closed += 1; } }) - 1] };
  const line = new Line(/** @type {any} */ (edges));
  const first = /** @type {any} */ (line.socket());
  line.lose(1_000);
  assert.deepEqual([line.isLost, first.closed], [true, 1]);
  const dead = line.socket();
  const closed = new Promise((resolve) => (dead.onclose = resolve));
  assert.equal((await closed).code, 1006);
  assert.equal(made.length, 1);
  now = 1_000;
  assert.equal(line.isLost, false);
  line.socket();
  assert.equal(made.length, 2);
});
