// @ts-check
/**
 * Meetings on bad networks, all at once, each with a room and a line of its own; real sockets, the real server.
 *
 *   node --experimental-websocket tests/recovery/networks.js [--seed 7]   what fits in half a minute
 *   … --long                                                              and what takes longer: eleven minutes
 *
 * In each, one person's line goes bad. Their seat is kept, the others are told in time, no turn is stuck, their page says
 * that it waits for the line, and all goes on with nobody doing anything.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BadLine } from './bad-line.js';
import { chanceOf } from './chance.js';
import { Page, until } from './page.js';
import { Server } from './server.js';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '20261122' }, long: { type: 'boolean', default: false } } });
const seed = Number(values.seed);

/**
 * A page with the floor says every 10 s that it is there, others every 20 s; two may be missing, and a tenth more. Pages
 * show it a moment later.
 */
const HOLDER_FOUND_OUT_MS = 25_000;
const FOUND_OUT_MS = 45_000;
/** Once the line can be had again. */
const BACK_MS = 15_000;
/** How long a page may take to notice that its line is dead, when the device says that the network has changed. */
const NETWORK_CHANGED_MS = 8_000;
const MINUTE_MS = 60_000;

const FAR_PAGE = fileURLToPath(new URL('./far-page.js', import.meta.url));
const SHARING = 3;
/** How finely chance is dealt out. */
const FINE = 10_000;

const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds until it is so, and no more than that. @param {() => unknown} is @param {string} what @param {number} atMostMs */
async function within(atMostMs, is, what) {
  const since = performance.now();
  await until(is, what, 2 * atMostMs);
  const took = Math.round(performance.now() - since);
  if (took > atMostMs) throw new Error(`${what}: only after ${took} ms`);
  return took;
}

/** A meeting in which people share: its facilitator, and one more on a good line. @param {Server} server */
async function meeting(server) {
  const ana = new Page(server, null);
  await until(() => ana.view().pack, 'the pack');
  ana.session.newMeeting();
  await until(() => ana.view().links, 'links');
  await ana.session.start('open-share-60', 'Ana');
  await ana.at('room');
  ana.session.setLobby(false);
  ana.session.goToSegment(SHARING);
  await until(() => ana.room.agenda.index === SHARING, 'sharing');
  const cem = await come(server, ana, 'Cem');
  return { ana, cem };
}

/** @param {{port: number}} host @param {Page} ana @param {string} name */
async function come(host, ana, name) {
  const page = new Page(host, ana.invite);
  await page.at('threshold');
  await page.session.knock(name, false);
  await until(() => page.isBack, `${name} in the room`);
  await until(() => ana.room.people.some((person) => person.name === name), `${name} in the circle`);
  return page;
}

/** @param {Page} ana @param {string} seat */
const other = (ana, seat) => ana.room.people.find((person) => person.seat === seat);

/** @param {Page} ana @param {Page} ben */
async function call(ana, ben) {
  ana.session.call(ben.seat);
  await until(() => ben.room.me.holdsFloor, 'the call');
}

/** Another person's turn comes and goes: nothing is stuck. @param {Page} ana @param {Page} cem */
async function goesOn(ana, cem) {
  if (ana.room.turn) ana.session.thank();
  await until(() => !ana.room.turn, 'the end of the turn');
  await call(ana, cem);
}

/** Slow, far and lossy: everything that is said arrives, once and in order. @param {Server} server @param {BadLine} line */
async function poor(server, line) {
  Object.assign(line, { delayMs: 300, bitsPerSecond: 64_000, loss: 0.05 });
  const { ana, cem } = await meeting(server);
  const since = performance.now();
  const ben = await come(line, ana, 'Ben');
  const cameIn = Math.round(performance.now() - since);
  await call(ana, ben);
  const said = Array.from({ length: 10 }, (_, n) => `Line ${n} of what Ben says.`);
  const spoke = performance.now();
  for (const text of said) await ben.session.say(text);
  await until(() => [ana, cem].every((page) => page.lines().length === said.length), 'all lines');
  const arrived = Math.round(performance.now() - spoke);
  if (cem.lines().join() !== said.join()) throw new Error('not what was said');
  if (ben.view().line !== 'fine') throw new Error('the line was given up');
  await goesOn(ana, cem);
  return { 'came in ms': cameIn, 'ten lines ms': arrived };
}

/** Cut again and again in the middle of a share: no line is lost, none comes twice. @param {Server} server @param {BadLine} line */
async function cut(server, line) {
  const { ana, cem } = await meeting(server);
  const ben = await come(line, ana, 'Ben');
  await call(ana, ben);
  const said = [];
  let cuts = 0;
  for (let n = 0; n < 12; n += 1) {
    const text = `Line ${n} between cuts.`;
    said.push(text);
    void ben.session.say(text);
    if (line.chance() < 0.5) {
      line.cut();
      cuts += 1;
    }
    await until(() => ben.isBack, 'Ben back');
    await wait(line.chance() * 400);
  }
  await until(() => cem.lines().length >= said.length, 'all lines');
  if (cem.lines().join() !== said.join()) throw new Error(`heard ${cem.lines().join()}`);
  if (!ben.room.me.holdsFloor) throw new Error('the floor is lost');
  await goesOn(ana, cem);
  return { cuts };
}

/** The holder's line goes half open, and cannot be had again for a while. @param {Server} server @param {BadLine} line */
async function halfOpenHolder(server, line) {
  const { ana, cem } = await meeting(server);
  const ben = await come(line, ana, 'Ben');
  await call(ana, ben);
  await ben.session.say('Before.');
  await until(() => cem.lines().length === 1, 'the first line');
  const { seat } = ben;
  line.halfOpen();
  line.shut = true;
  const foundOut = await within(HOLDER_FOUND_OUT_MS, () => other(cem, seat)?.here === false, 'found out');
  const held = ana.room.turn?.heldSinceMs !== null && ana.room.turn?.runningSinceMs === null;
  if (!held) throw new Error('the turn is not held');
  await within(HOLDER_FOUND_OUT_MS, () => ben.view().line === 'lost', 'the page says so');
  line.shut = false;
  line.halfOpen();
  const back = await within(BACK_MS, () => ben.isBack && ben.room.me.holdsFloor && other(cem, seat)?.here, 'back');
  await until(() => ana.room.turn?.runningSinceMs, 'the turn goes on');
  await ben.session.say('After.');
  await until(() => cem.lines().join() === 'Before.,After.', 'the next line');
  await goesOn(ana, cem);
  return { 'found out ms': foundOut, 'back ms': back };
}

/** A member's line goes half open for good: the seat stays, and the others are told. @param {Server} server @param {BadLine} line */
async function halfOpenMember(server, line) {
  const { ana, cem } = await meeting(server);
  const ben = await come(line, ana, 'Ben');
  ben.session.raiseHand();
  await until(() => ana.room.queue.length === 1, 'the hand');
  const { seat } = ben;
  line.halfOpen();
  line.shut = true;
  const foundOut = await within(FOUND_OUT_MS, () => other(cem, seat)?.here === false, 'found out');
  if (ana.room.queue.length !== 1) throw new Error('the place in the queue is lost');
  await within(FOUND_OUT_MS, () => ben.view().line === 'lost', 'the page says so');
  line.shut = false;
  line.halfOpen();
  const back = await within(BACK_MS, () => ben.isBack && ben.room.me.handUp && other(cem, seat)?.here, 'back');
  await goesOn(ana, cem);
  return { 'found out ms': foundOut, 'back ms': back };
}

/** The same person from another address, with the old connection half open. @param {Server} server @param {BadLine} line */
async function wifiChange(server, line) {
  const { ana, cem } = await meeting(server);
  line.source = '127.0.0.21';
  const ben = await come(line, ana, 'Ben');
  await call(ana, ben);
  const { seat } = ben;
  line.halfOpen();
  line.source = '127.0.0.22';
  const before = ben.lostAt;
  ben.wake();
  const took = await within(NETWORK_CHANGED_MS, () => ben.lostAt > before && ben.isBack, 'back from the new address');
  if (ben.seat !== seat || !ben.room.me.holdsFloor) throw new Error('the seat or the floor is lost');
  if (ana.room.people.length !== 3) throw new Error('somebody is there twice');
  await ben.session.say('From the train.');
  await until(() => cem.lines().join() === 'From the train.', 'the line');
  await goesOn(ana, cem);
  return { 'back ms': took };
}

/** A browser is frozen, with a hand up. @param {number} forMs @returns {Case} */
function frozen(forMs) {
  return async (server) => {
    const { ana, cem } = await meeting(server);
    const far = fork(FAR_PAGE, [String(server.port), ana.invite, 'Ben'], { execArgv: process.execArgv });
    process.on('exit', () => far.kill('SIGKILL'));
    const [{ seat }] = await once(far, 'message');
    /** @type {{place: string, back: boolean, lines: string[], handUp: boolean} | null} */
    let ben = null;
    far.on('message', (told) => (ben = /** @type {any} */ (told)));
    far.send('hand');
    await until(() => ana.room.queue.length === 1, 'the hand');
    await call(ana, cem);
    far.kill('SIGSTOP');
    const since = performance.now();
    await cem.session.say('While Ben was frozen.');
    let foundOut = null;
    while (performance.now() - since < forMs) {
      if (foundOut === null && other(cem, seat)?.here === false) foundOut = Math.round(performance.now() - since);
      await wait(50);
    }
    if (forMs > FOUND_OUT_MS && (foundOut === null || foundOut > FOUND_OUT_MS)) throw new Error(`found out ${foundOut}`);
    if (!other(ana, seat) || ana.room.queue.length !== 1) throw new Error('the seat or the hand is lost');
    far.kill('SIGCONT');
    const whole = () => {
      far.send('what');
      return ben?.back && ben.handUp && ben.lines.includes('While Ben was frozen.') && other(cem, seat)?.here;
    };
    const back = await within(BACK_MS, whole, 'back, with what was said meanwhile');
    await goesOn(ana, cem);
    far.kill('SIGKILL');
    return { 'frozen s': forMs / 1_000, 'found out ms': foundOut, 'back ms': back };
  };
}

/** @typedef {(server: Server, line: BadLine) => Promise<object>} Case */
/** @type {Record<string, Case>} */
const SHORT = {
  '300 ms, 64 kbit/s, 5 % lost': poor,
  'cut while somebody speaks': cut,
  'half-open holder': halfOpenHolder,
  'another network': wifiChange,
  'frozen for 10 s': frozen(10_000),
};
/** @type {Record<string, Case>} */
const LONG = {
  'half-open member': halfOpenMember,
  'frozen for 60 s': frozen(MINUTE_MS),
  'frozen for 10 min': frozen(10 * MINUTE_MS),
};

const server = new Server();
await server.start();
const cases = Object.entries(values.long ? { ...SHORT, ...LONG } : SHORT);
console.log(`Bad networks, seed ${seed}; loss is waits of 200 to 1,000 ms, because no kernel module is asked for.`);
const results = await Promise.all(cases.map(async ([name, run], number) => {
  const chance = chanceOf(seed + number);
  const line = await new BadLine(server, () => chance(FINE) / FINE).open();
  const told = await run(server, line).catch((error) => ({ FAILED: error.message }));
  line.close();
  console.log(`${name}: ${JSON.stringify(told)}`);
  return !('FAILED' in told);
}));
await server.kill();
process.exit(results.every(Boolean) ? 0 : 1);
