// @ts-check
/**
 * Fifty people on real sockets, one of whom is removed in the middle of a share, again and again: how long it takes
 * until what the holder says next has come to each of the others, under a turn key that the removed page was not given.
 *
 *   node --experimental-websocket tests/sealing/removal.js [--removals 100] [--people 50]
 */
import { parseArgs } from 'node:util';
import { Page, until } from '../recovery/page.js';
import { Server } from '../recovery/server.js';

const P99_MS = 2_000;
/** A turn has room for so many keys and no more. */
const REMOVALS_A_TURN = 5;

const { values } = parseArgs({
  options: { removals: { type: 'string', default: '5' }, people: { type: 'string', default: '50' } },
});
const removals = Number(values.removals);
const people = Number(values.people);

const server = new Server();
await server.start();
const ana = new Page(server, null);
await until(() => ana.view().pack, 'the pack');
ana.session.newMeeting();
await until(() => ana.view().links, 'links');
await ana.session.start('open-share-60', 'Ana');
await ana.at('room');
ana.session.setLobby(false);

/** @param {string} name */
async function comeIn(name) {
  const page = new Page(server, ana.invite);
  await page.at('threshold');
  await page.session.knock(name, false);
  await until(() => page.view().place === 'room' || page.view().place === 'lobby', `${name} at the door`);
  return page;
}

/** @type {Page[]} */
const members = [];
for (let n = 1; n < people; n += 1) members.push(await comeIn(`Person ${n}`));
const everybody = [ana, ...members];
ana.session.goToSegment(3);
await until(() => ana.room.agenda.index === 3, 'sharing');
let holder = ana;

/** @param {number} n */
async function nextTurn(n) {
  if (ana.room.turn) ana.session.thank();
  await until(() => ana.room.turn === null, 'the end of the turn');
  holder = /** @type {Page} */ (members[n % members.length]);
  ana.session.call(holder.seat);
  await until(() => holder.room.me.holdsFloor, 'the floor');
}

/** @type {number[]} */
const took = [];
let opened = 0;
for (let n = 1; n <= removals; n += 1) {
  if (n % REMOVALS_A_TURN === 1) await nextTurn(n);
  const gone = await comeIn(`Gone ${n}`);
  if (gone.view().place === 'lobby') {
    // The list is told a little later than who it is about.
    const waits = () => ana.room.waiting?.find(({ name }) => name === `Gone ${n}`);
    await until(waits, 'somebody who waits');
    ana.session.admit(/** @type {any} */ (waits()).seat);
  }
  await gone.at('room');
  await until(() => everybody.every((page) => page.room.people.some(({ name }) => name === `Gone ${n}`)), 'the name');
  const before = `Before ${n}.`;
  await holder.session.say(before);
  await until(() => [...everybody, gone].every((page) => page.lines().includes(before)), 'a line for all');

  const after = `After ${n}.`;
  const since = performance.now();
  /** @type {Set<Page>} */
  const waiting = new Set(everybody);
  const { seat: seatOfGone } = gone;
  ana.session.remove(seatOfGone, null);
  await until(() => holder.room.people.every(({ seat }) => seat !== seatOfGone), 'the removal');
  void holder.session.say(after);
  await until(() => {
    for (const page of waiting) {
      if (!page.lines().includes(after)) continue;
      waiting.delete(page);
      took.push(performance.now() - since);
    }
    return waiting.size === 0;
  }, 'the line after a removal');
  await gone.at('removed');
  opened += gone.view().room ? 1 : 0;
  gone.end();
}
for (const page of everybody) page.end();
await server.kill();

const sorted = took.sort((a, b) => a - b);
const quantile = (/** @type {number} */ share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
const figures = {
  people, removals, 'removed pages that saw more': opened,
  'removal until the next line is there, ms': { p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) },
};
console.log(JSON.stringify(figures, null, 2));
process.exit(opened > 0 || quantile(0.99) > P99_MS ? 1 : 0);
