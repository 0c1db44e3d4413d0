// @ts-check
/**
 * A whole meeting whose names, shares, vote and quiet word are made-up words; then the server is searched for each of
 * them: disk, output, environment, and all its memory. And what it has open, maps and calls is gone through: no file
 * written, none shared, no connection made.
 *
 *   node --experimental-websocket tests/kept/canary.js [--rounds 1] [--calls]
 *
 * Memory is read where this may (as root), once with the sandbox off and once with it on. A word that the server is
 * shown in the clear, an HTTP path of a request that is still on its way, must be found: so the search is known to work.
 * `--calls`: a further meeting under strace, whose system calls are gone through. Linux only.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Page, until } from '../recovery/page.js';
import { callsOf, misdeeds } from './calls.js';
import { Needles, changedSince, inMemory, inStart, mappings, open } from './memory.js';

const PROGRAM = process.env.CIRCLEKEEPER ?? fileURLToPath(new URL('../../target/debug/circlekeeper', import.meta.url));
const READY_MS = 20_000;
const NEEDS_ROOT = 'not looked for: needs root';
/** With fewer, the list of system calls is not that of a meeting. */
const FEWEST_CALLS = 300;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, calls: { type: 'boolean', default: false } },
});

/** A word that is nowhere else. @param {string} stem */
const madeUp = (stem) => stem + randomBytes(9).toString('hex');

const words = {
  ana: madeUp('Anaq'), ben: madeUp('Benq'), cem: madeUp('Cemq'),
  share: madeUp('share'), taken: madeUp('taken'), vote: madeUp('vote'), option: madeUp('option'), quiet: madeUp('quiet'),
};

class Server {
  /** @param {string[]} options @param {string} folder Where it is started. @param {string[]} under */
  constructor(options, folder, under = []) {
    const own = [PROGRAM, '--listen', '127.0.0.1:0', '--log', 'debug', ...options];
    const [program = PROGRAM, ...rest] = [...under, ...own];
    this.child = spawn(program, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    this.said = '';
    this.port = 0;
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => (this.said += text));
    process.on('exit', () => this.child.exitCode === null && process.kill(this.id, 'SIGKILL'));
  }

  /** Once it listens. */
  async ready() {
    const late = performance.now() + READY_MS;
    while (!/localhost:\d+/.test(this.said)) {
      if (performance.now() > late) throw new Error(`the server is not ready: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    this.port = Number(/localhost:(\d+)/.exec(this.said)?.[1]);
    return this;
  }

  /** Of the server itself, which strace has started where it is there. @returns {number} */
  get id() {
    const own = /** @type {number} */ (this.child.pid);
    const started = readFileSync(`/proc/${own}/task/${own}/children`, 'utf8').trim();
    return started ? Number(started) : own;
  }

  async end() {
    const gone = once(this.child, 'exit');
    process.kill(this.id, 'SIGTERM');
    await gone;
  }
}

/** From the start to where it could be closed; every word has been said and is on the screens. @param {{port: number}} at */
async function meeting(at) {
  const ana = new Page(at, null);
  await until(() => ana.view().pack, 'the pack');
  ana.session.newMeeting();
  await until(() => ana.view().links, 'links');
  await ana.session.start('open-share-60', words.ana);
  await ana.at('room');
  ana.session.setLobby(false);
  // Two facilitate: one of them then may have a quiet word.
  const facilitators = ana.view().links?.facilitator ?? null;
  const [ben, cem] = [new Page(at, ana.invite), new Page(at, facilitators)];
  await ben.at('threshold');
  await ben.session.knock(words.ben, false);
  await ben.at('room');
  await cem.at('threshold');
  await cem.session.knock(words.cem, false);
  await cem.at('room');
  const pages = [ana, ben, cem];
  const names = [words.ana, words.ben, words.cem];
  await until(() => pages.every(({ room }) => names.every((name) => room.people.some((person) => person.name === name))), 'names');
  ana.session.goToSegment(3);
  await until(() => ana.room.agenda.index === 3, 'sharing');
  ben.session.raiseHand();
  await until(() => ana.room.next, 'a hand');
  ana.session.call(ben.seat);
  await until(() => ben.room.me.holdsFloor, 'the floor');
  await ben.session.say(words.share);
  await until(() => pages.every((page) => page.lines().includes(words.share)), 'the share');
  await ben.session.say(words.taken);
  await until(() => pages.every((page) => page.lines().includes(words.taken)), 'another line');
  ben.session.finish();
  await until(() => !ana.room.turn, 'the end of the turn');
  ana.session.goToSegment(3);
  if (!(await ana.session.callVote({ text: words.vote, options: [words.option, 'Something else'] }, false))) {
    throw new Error('the vote was not called');
  }
  await until(() => pages.every(({ room }) => room.vote), 'the vote');
  ben.session.castVote(0);
  cem.session.castVote(1);
  await until(() => cem.room.vote?.isIn, 'a vote that is in');
  ana.session.endVote();
  await until(() => ana.room.vote?.over, 'the end of the vote');
  ana.session.offerQuietWord(ben.seat);
  await until(() => ben.room.quietWord, 'the offer of a quiet word');
  ben.session.answerQuietWord(true);
  await until(() => ana.room.quietWord?.begun, 'the quiet word');
  if (!(await ana.session.sayQuietly(words.quiet))) throw new Error('the quiet word was not said');
  await until(() => JSON.stringify(ben.room.quietWord).includes(words.quiet), 'the quiet word, heard');
  // Whoever reloads has keys and names sent again.
  const again = new Page(at, facilitators, new Map(cem.tab));
  await again.at('room');
  await until(() => names.every((name) => again.room.people.some((person) => person.name === name)), 'names after a reload');
  return [ana, ben, again];
}

/** A request that stays half said, with that word in its path. @param {number} port @param {string} word */
async function halfARequest(port, word) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(`GET /${word} HTTP/1.1\r\nHost: here\r\n`, () => resolve(null)));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return socket;
}

/** What only whoever may look into the process can see. @param {number} id @param {Needles} needles */
function look(id, needles) {
  const memory = inMemory(id, needles);
  const files = open(id).filter(({ to, writes }) => writes && to.startsWith('/'));
  const shared = mappings(id).filter(({ rights, name }) => rights[1] === 'w' && rights[3] === 's' && name !== '');
  const written = Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${id}/io`, 'utf8'))?.[1]);
  return { memory, start: inStart(id, needles), files, shared, written };
}

/** The words in these files. @param {string[]} paths @param {Needles} needles */
function inFiles(paths, needles) {
  const found = new Set();
  for (const path of paths) {
    try {
      needles.find(readFileSync(path), found);
    } catch {
      continue; // Another program's, gone by now.
    }
  }
  return found;
}

/** @param {string[]} options */
async function search(options) {
  const sinceMs = Date.now() - 1_000;
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-canary-'));
  const server = new Server(options, folder);
  const pages = await meeting(await server.ready());
  const planted = madeUp('planted');
  const request = await halfARequest(server.port, planted);
  const needles = new Needles([...Object.values(words), planted]);
  const seen = process.getuid?.() === 0 ? look(server.id, needles) : null;
  request.destroy();
  for (const page of pages) page.end();
  await server.end();
  const changed = changedSince(tmpdir(), sinceMs);
  const said = new Set();
  needles.find(Buffer.from(server.said), said);
  const hits = [...(seen?.memory.found ?? []), ...(seen?.start ?? []), ...inFiles(changed, needles), ...said];
  const left = changedSince(folder, 0).length;
  rmSync(folder, { recursive: true });
  return {
    options: options.join(' ') || 'as usual',
    'words looked for': Object.keys(words).length,
    'memory, MiB': seen ? Math.round(seen.memory.bytes / (1 << 20)) : NEEDS_ROOT,
    'planted word found': seen ? seen.memory.found.has(planted) : NEEDS_ROOT,
    'changed files looked through': changed.length,
    'log, bytes': server.said.length,
    hits: hits.filter((word) => word !== planted).length,
    'files in its folder': left,
    'files open for writing': seen?.files.length ?? NEEDS_ROOT,
    'shared mappings of files': seen?.shared.length ?? NEEDS_ROOT,
    'bytes written to disk': seen?.written ?? NEEDS_ROOT,
  };
}

/** @param {Record<string, unknown>} figures */
function isClean(figures) {
  const none = ['hits', 'files in its folder', 'files open for writing', 'shared mappings of files', 'bytes written to disk'];
  return none.every((name) => figures[name] === 0 || figures[name] === NEEDS_ROOT)
    && figures['planted word found'] !== false && Number(figures['log, bytes']) > 0;
}

/** The system calls of a meeting: how many, and those that should not be. */
async function calls() {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-calls-'));
  const list = join(folder, 'calls');
  const server = new Server([], folder, ['strace', '-f', '-qq', '-yy', '-o', list]);
  for (const page of await meeting(await server.ready())) page.end();
  await server.end();
  const made = callsOf(readFileSync(list, 'utf8'));
  rmSync(folder, { recursive: true });
  return { all: made.length, bad: misdeeds(made) };
}

let failed = false;
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const options of [['--sandbox', 'off'], []]) {
    const figures = await search(options);
    console.log(JSON.stringify(figures, null, 2));
    failed ||= !isClean(figures);
  }
}
if (values.calls) {
  const { all, bad } = await calls();
  const figures = Object.fromEntries(Object.entries(bad).map(([name, lines]) => [name, lines.length]));
  console.log(JSON.stringify({ 'system calls': all, ...figures }, null, 2));
  for (const line of Object.values(bad).flat()) console.error(line);
  failed ||= all < FEWEST_CALLS || Object.values(bad).some((lines) => lines.length > 0);
}
process.exit(failed ? 1 : 0);
