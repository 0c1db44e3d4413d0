// @ts-check
/** A quiet word: what one of the two seals only the other opens, once, and nothing of it stays. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSealed } from '../../web/seal.js';
import { QuietWord } from '../../web/session/quiet-word.js';
import { person, sealerOf } from './vectors.js';

/** @typedef {import('../../web/protocol.js').ClientMessage} ClientMessage */

const seatOf = (/** @type {string} */ who) => person(who).seat;
const pageOf = (/** @type {string} */ who) => person(who).page;
const begun = (more = {}) => ({
  quiet_word: 1, facilitator: seatOf('ana'), person: seatOf('ben'), begun: true, ...more,
});
const told = (/** @type {any} */ quiet_word) => ({ type: /** @type {const} */ ('quiet_word'), version: 1, quiet_word });

/** One of the two, with all that they sent. @param {string} who */
async function side(who) {
  /** @type {Extract<ClientMessage, {type: 'quiet_line'}>[]} */
  const sent = [];
  let up = true;
  const sealer = await sealerOf(who);
  const quiet = new QuietWord(sealer, seatOf(who), {
    send: (message) => (up && message.type === 'quiet_line' ? sent.push(message) : 0),
    pageOf: (seat) => ['ana', 'ben', 'cleo'].map(person).find((each) => each.seat === seat)?.page ?? null,
  });
  return { quiet, sent, sealer, cut: () => (up = false) };
}

/** As the server hands it on. @param {any} line @param {string} from */
const relayed = (line, from) => ({ ...line, page: pageOf(from) });

async function two() {
  const [ana, ben] = [await side('ana'), await side('ben')];
  for (const { quiet } of [ana, ben]) await quiet.take(told(begun()));
  return { ana, ben };
}

test('what one says the other reads, each in their own memory', async () => {
  const { ana, ben } = await two();
  assert.equal(await ana.quiet.say(['Are you all right?', 'No hurry.']), true);
  for (const line of ana.sent) await ben.quiet.take(relayed(line, 'ana'));
  assert.deepEqual(ben.quiet.lines, [{ mine: false, text: 'Are you all right?' }, { mine: false, text: 'No hurry.' }]);
  assert.deepEqual(ana.quiet.lines, [{ mine: true, text: 'Are you all right?' }, { mine: true, text: 'No hurry.' }]);
  assert.deepEqual(ana.sent.map(({ counter }) => counter), [0, 1]);
});

test('a line counts once, also in the next quiet word', async () => {
  const { ana, ben } = await two();
  await ana.quiet.say(['Once.']);
  const [line] = ana.sent;
  await ben.quiet.take(relayed(line, 'ana'));
  await ben.quiet.take(relayed(line, 'ana'));
  assert.deepEqual(ben.quiet.lines.map(({ text }) => text), ['Once.', null]);
  await ben.quiet.take({ type: 'quiet_word_ended', quiet_word: 1, reason: 'ended' });
  await ben.quiet.take(told(begun({ quiet_word: 2 })));
  await ben.quiet.take({ ...relayed(line, 'ana'), quiet_word: 2 });
  assert.deepEqual(ben.quiet.lines, [{ mine: false, text: null }]);
});

test('a third page can neither open it nor be taken for one of the two', async () => {
  const { ana, ben } = await two();
  const cleo = await side('cleo');
  await ana.quiet.say(['For Ben.']);
  const [line] = ana.sent;
  assert.ok(line);
  await assert.rejects(cleo.sealer.openQuietLineFrom(pageOf('ana'), line.counter, line.sealed), NotSealed);
  await ben.quiet.take(relayed(line, 'cleo'));
  assert.deepEqual(ben.quiet.lines, []);
});

test('nothing is sent before it has begun, while the line is lost, or after its end', async () => {
  const ana = await side('ana');
  assert.equal(await ana.quiet.say(['Too early.']), false);
  await ana.quiet.take(told(begun({ begun: false })));
  assert.equal(await ana.quiet.say(['Too early.']), false);
  await ana.quiet.take(told(begun()));
  ana.cut();
  assert.equal(await ana.quiet.say(['Lost.']), false);
  assert.deepEqual(ana.quiet.lines, []);
  assert.deepEqual(ana.sent, []);
});

test('its end takes every word away and says how it ended; a room without it means that the line was lost', async () => {
  const { ana, ben } = await two();
  await ana.quiet.say(['Gone soon.']);
  await ana.quiet.take({ type: 'quiet_word_ended', quiet_word: 1, reason: 'ended' });
  assert.deepEqual(ana.quiet.lines, []);
  assert.deepEqual(ana.quiet.ended, { reason: 'ended', begun: true, offeredByMe: true });
  ana.quiet.putAway();
  assert.equal(ana.quiet.ended, null);
  await ben.quiet.take({ type: 'room', room: /** @type {any} */ ({ quiet_word: null }) });
  assert.deepEqual(ben.quiet.ended, { reason: 'lost', begun: true, offeredByMe: false });
});
