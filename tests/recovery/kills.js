// @ts-check
/**
 * A server is killed in the middle of a meeting of twelve and a facilitator or two, again and again, and started anew:
 * everybody is back in their seat, with role, place in the queue, segment, passage and turn, and nobody did anything.
 *
 *   node --experimental-websocket tests/recovery/kills.js [--kills 200] [--seed 7] [--moves]
 *
 * `--moves`: each server listens on another port, behind a proxy. What is after a kill is checked against what the
 * facilitator's page showed just then; the chance is seeded, the moment is the machine's.
 */
import { parseArgs } from 'node:util';
import { chanceOf } from './chance.js';
import { Page, until } from './page.js';
import { proxy } from './proxy.js';
import { Server } from './server.js';

/** @typedef {import('../../web/view.js').RoomView} RoomView */

const MEMBERS = 11;
/** What is lost of a turn's time by a restart, at most. */
const TURN_MS = 1_000;
const BACK_P99_MS = 5_000;
const SETTLED_MS = 1_500;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '4' },
    seed: { type: 'string', default: '20261122' },
    moves: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const seed = Number(values.seed);

const chance = chanceOf(seed);
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What somebody may do at any time. @param {Page} ana A facilitator. @param {Page[]} members */
function something(ana, members) {
  const somebody = /** @type {Page} */ (members[chance(members.length)]);
  const { room, session } = ana;
  const segments = ana.view().format?.segments ?? [];
  const passages = room.reading?.text?.passages.length ?? 0;
  const deeds = [
    () => somebody.session.raiseHand(),
    () => somebody.session.raiseHand(),
    () => somebody.session.lowerHand(),
    () => somebody.session.justListen(chance(2) === 0),
    () => room.next && session.call(room.next.seat),
    () => !room.turn && !somebody.room.me.listening && session.call(somebody.seat),
    () => !room.turn && !somebody.room.me.listening && session.call(somebody.seat),
    () => room.turn && chance(3) === 0 && session.thank(),
    () => room.turn && session.oneMoreMinute(),
    () => room.turn && (room.turn.paused ? session.resumeTurn() : session.pauseTurn()),
    () => somebody.session.offerToRead(true),
    () => room.reading && room.reading.passage < passages && session.turnPassage(room.reading.passage + 1),
    () => !room.turn && chance(4) === 0 && session.goToSegment(2 + chance(segments.length - 2)),
    () => session.giveDuty(somebody.seat, 'timekeeper'),
    () => session.takeDuty(somebody.seat, 'timekeeper'),
    () => void (members.find((page) => page.room.me.holdsFloor) ?? ana).session.say(`A line, number ${chance(1000)}.`),
    () => session.moveLater(somebody.seat),
  ];
  deeds[chance(deeds.length)]?.();
}

/** All that a restart must keep. @param {RoomView} room */
function places({ people, queue, turn, agenda, reading, choosing, settings }) {
  return {
    seats: people.map(({ seat, name, facilitator, duties, listening }) => ({ seat, name, facilitator, duties, listening })),
    hands: queue.map(({ seat }) => seat),
    way: choosing.way,
    turn: turn && { turn: turn.turn, seat: turn.person.seat, limitMs: turn.limitMs, paused: turn.paused },
    segment: agenda.index,
    reading: reading && {
      reading: reading.text?.reading, passage: reading.passage, reader: reading.reader?.seat ?? null,
      offers: reading.offers.map(({ seat }) => seat),
    },
    lobby: settings,
  };
}

/** @param {Page} page */
function usedMs(page) {
  const turn = page.room.turn;
  if (!turn) return 0;
  return turn.usedMs + (turn.runningSinceMs === null ? 0 : page.session.nowMs() - turn.runningSinceMs);
}

/** @param {number[]} all @param {number} share */
const quantile = (all, share) => [...all].sort((a, b) => a - b)[Math.max(0, Math.ceil(all.length * share) - 1)] ?? 0;

const server = new Server();
await server.start();
const host = values.moves ? await proxy(() => server.port) : server;
const ana = new Page(host, null);
await until(() => ana.view().pack, 'the pack');
ana.session.newMeeting();
await until(() => ana.view().links, 'links');
await ana.session.start('open-share-60', 'Ana');
await ana.at('room');
ana.session.setLobby(false);
const members = Array.from({ length: MEMBERS }, () => new Page(host, ana.invite));
for (const [index, page] of members.entries()) {
  await page.at('threshold');
  await page.session.knock(`Person ${index + 1}`, false);
  await page.at('room');
}
const ben = new Page(host, /** @type {string} */ (ana.view().links?.facilitator));
await ben.at('threshold');
await ben.session.knock('Ben', false);
await ben.at('room');
// Somebody is removed; their tab tries to come back after each kill.
const gone = new Page(host, ana.invite);
await gone.at('threshold');
await gone.session.knock('Gone', false);
await gone.at('room');
const tabOfGone = new Map(gone.tab);
await until(() => ana.room.people.some(({ name }) => name === 'Gone'), 'whoever is removed');
ana.session.remove(gone.seat, null);
await gone.at('removed');

// A screen in the hall shows it, with names.
const screen = new Page(host, await ana.session.allowDisplay());
await screen.at('display');

const everybody = [ana, ben, ...members];
const named = () => everybody.every((page) => page.isBack && page.room.people.every(({ name, here }) => name && here));
await until(named, 'everybody in the room, with names');

// Where people share.
ana.session.goToSegment(3);
await until(() => ana.room.agenda.index === 3, 'sharing');

// Where this whole process stood still, the pages in it were frozen, and a turn is not charged for that.
let stood = 0;
let ticked = performance.now();
setInterval(() => {
  stood = Math.max(stood, performance.now() - ticked);
  ticked = performance.now();
}, 50).unref();

/** @type {number[]} */
const back = [];
/** @type {number[]} */
const turnOff = [];
const failures = [];
for (let kill = 0; kill < kills; kill += 1) {
  stood = 0;
  // A page that was hardly back comes back more slowly the next time.
  await wait(SETTLED_MS);
  for (let deed = chance(25); deed > 0; deed -= 1) {
    something(ana, members);
    await wait(chance(60));
  }
  await server.kill();
  await until(() => everybody.every((page) => page.toldAt === 0), 'everybody without a line');
  const since = performance.now();
  const before = places(ana.room);
  const usedBefore = usedMs(ana) - (performance.now() - ana.lostAt) * (ana.room.turn?.runningSinceMs ? 1 : 0);
  if (values.moves) server.port = 0;
  await server.start();
  await until(named, `all back after kill ${kill}`);
  back.push(performance.now() - since);
  if (process.env.VERBOSE) console.error(Math.round(performance.now() - since), everybody.map((page) => Math.round(page.toldAt - since)).join(' '));
  const after = places(ana.room);
  if (JSON.stringify(after) !== JSON.stringify(before)) failures.push({ kill, before, after });
  const off = after.turn && before.turn ? Math.abs(usedMs(ana) - usedBefore) : null;
  // The turn goes on once its holder is back, whoever else is not.
  const goneOn = performance.now() - Math.min(...everybody.map((page) => page.toldAt));
  if (off !== null && stood + goneOn < TURN_MS) turnOff.push(off);
  if (off !== null && off > TURN_MS + stood + goneOn) failures.push({ kill, off, stood, goneOn });
  await until(() => screen.isBack, 'the screen');
  // They were removed, and a stranger is one: neither is in the circle.
  const again = new Page(host, ana.invite, new Map(tabOfGone));
  const stranger = new Page(host, ana.invite);
  await until(() => again.view().place === 'removed' && stranger.view().place === 'threshold', () => 'the removed stay out: ' + [again, stranger].map((page) => page.view().place + ' ' + page.view().line));
  await stranger.session.knock('Stranger', false);
  await stranger.at('lobby');
  if (ana.room.people.length !== everybody.length) failures.push({ kill, strangers: ana.room.people.length });
  stranger.session.leave();
  for (const page of [again, stranger]) page.end();
  // The circle can go on: what its holder says reaches everybody.
  const holder = everybody.find((page) => page.room.me.holdsFloor);
  if (holder && !ana.room.still) {
    const text = `After kill ${kill}.`;
    void holder.session.say(text);
    await until(() => everybody.every((page) => page.lines().includes(text)), `a line after kill ${kill}`);
  }
}
for (const page of [...everybody, screen]) page.end();
await server.kill();
const figures = {
  kills, seed, moves: values.moves, people: everybody.length,
  'back after ms': { p50: Math.round(quantile(back, 0.5)), p99: Math.round(quantile(back, 0.99)), max: Math.round(Math.max(...back)) },
  'turns that went on': turnOff.length,
  'their time off by ms, at most': Math.round(Math.max(0, ...turnOff)),
  failures: failures.length,
};
console.log(JSON.stringify(figures, null, 2));
for (const failure of failures.slice(0, 3)) console.error(JSON.stringify(failure, null, 1));
const tooLate = quantile(back, 0.99) > BACK_P99_MS;
process.exit(failures.length > 0 || tooLate ? 1 : 0);
