// @ts-check
/**
 * The only facilitator's page is frozen when the server dies, and wakes a minute later: until then the others wait in
 * their seats, then all are back, and the turn has the time left that it had.
 *
 *   node --experimental-websocket tests/recovery/frozen.js [--seconds 60]
 *
 * The facilitator's page is a process of its own, so that SIGSTOP freezes it as a phone would.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Page, until } from './page.js';
import { Server } from './server.js';

const TURN_MS = 1_000;
/** With the ten seconds that a page leaves to others after it was frozen. */
const BACK_MS = 15_000;

const here = fileURLToPath(import.meta.url);
if (process.argv.includes('--facilitator')) await facilitate(Number(process.argv.at(-1)));
else await test();

/** Opens the room, calls the second who comes, and says the invite link. @param {number} port */
async function facilitate(port) {
  const ana = new Page({ port }, null);
  await until(() => ana.view().pack, 'the pack');
  ana.session.newMeeting();
  await until(() => ana.view().links, 'links');
  await ana.session.start('open-share-60', 'Ana');
  await ana.at('room');
  ana.session.setLobby(false);
  ana.session.goToSegment(3);
  process.send?.(ana.invite);
  await until(() => ana.room.people.length === 3, 'two people');
  ana.session.call(/** @type {any} */ (ana.room.people[2]).seat);
}

async function test() {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
  const frozenMs = Number(values.seconds) * 1_000;
  const server = new Server();
  await server.start();
  const facilitator = fork(here, ['--facilitator', String(server.port)], { execArgv: process.execArgv });
  process.on('exit', () => facilitator.kill('SIGKILL'));
  const [invite] = await once(facilitator, 'message');
  const pages = [new Page(server, invite), new Page(server, invite)];
  for (const [n, page] of pages.entries()) {
    await page.at('threshold');
    await page.session.knock(`Person ${n + 1}`, false);
    await page.at('room');
  }
  const [ben, cem] = /** @type {[Page, Page]} */ (pages);
  await until(() => cem.room.me.holdsFloor, 'the call');
  ben.session.raiseHand();
  await until(() => cem.room.queue.length === 1, 'the hand');
  const usedMs = () => {
    const turn = cem.room.turn;
    if (!turn) throw new Error('the turn is gone');
    return turn.usedMs + (turn.runningSinceMs === null ? 0 : cem.session.nowMs() - turn.runningSinceMs);
  };
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  facilitator.kill('SIGSTOP');
  const usedBefore = usedMs();
  await server.kill();
  await server.start();
  await new Promise((resolve) => setTimeout(resolve, frozenMs));
  const waited = pages.every((page) => page.view().line === 'restarted' && page.room.people.length === 3);
  facilitator.kill('SIGCONT');
  const since = performance.now();
  await until(() => pages.every((page) => page.isBack), 'all back');
  const back = performance.now() - since;
  const off = Math.abs(usedMs() - usedBefore);
  const whole = cem.room.people.length === 3 && cem.room.me.holdsFloor && ben.room.me.handUp;
  const figures = {
    'frozen s': frozenMs / 1_000, 'others waited in their seats': waited, 'back after ms': Math.round(back),
    'seats, turn and hand are there': whole, 'time of the turn off by ms': Math.round(off),
  };
  console.log(JSON.stringify(figures, null, 2));
  await server.kill();
  process.exit(waited && whole && back < BACK_MS && off < TURN_MS ? 0 : 1);
}
