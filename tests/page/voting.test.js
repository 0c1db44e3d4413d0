// @ts-check
/** Group conscience on the page: what is asked is read by the circle alone, one final vote each, totals at the end. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { MOST_OPTIONS, checkQuestion, cleanQuestion, openQuestion, sealQuestion } from '../../web/question.js';
import { NotSealed, Sealer, makePage } from '../../web/seal.js';
import { apply } from '../../web/store.js';
import { choicesOf, resultInWords } from '../../web/vote-words.js';
import { alsoSay, speak } from '../../web/words.js';
import { room as scene, states } from '../browser/gallery/states.js';
import { settled } from './fakes.js';
import { joined, opened, room } from './people.js';

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

const QUESTION = { text: 'Shall we meet on Mondays?', options: [] };
const DAYS = { text: 'Which day?', options: ['Monday', ' Tuesday ', '', 'Any'] };

test('a question is short and has no options, or two to six', () => {
  assert.equal(checkQuestion(QUESTION), 'ok');
  assert.deepEqual(cleanQuestion(DAYS), { text: 'Which day?', options: ['Monday', 'Tuesday', 'Any'] });
  assert.equal(checkQuestion({ text: ' \u200b', options: [] }), 'question_empty');
  assert.equal(checkQuestion({ text: 'Which?', options: ['One'] }), 'options_too_few');
  assert.equal(checkQuestion({ text: 'a'.repeat(240), options: [] }), 'ok');
  assert.equal(checkQuestion({ text: 'a'.repeat(241), options: [] }), 'question_too_long');
  assert.equal(checkQuestion({ text: 'a', options: Array(MOST_OPTIONS).fill('b'.repeat(60)) }), 'ok');
  assert.equal(checkQuestion({ text: 'a', options: Array(MOST_OPTIONS + 1).fill('b') }), 'question_too_long');
  assert.equal(checkQuestion({ text: 'a', options: ['b', 'c'.repeat(61)] }), 'question_too_long');
  assert.equal(checkQuestion({ text: '語'.repeat(240), options: Array(6).fill('語'.repeat(60)) }), 'question_too_long');
});

test('a question opens for its own vote under its own key, and nothing else opens as one', async () => {
  const sealer = new Sealer(await makePage(), new Uint8Array(32), 'AAAAAAAAAAAAAAAAAAAAAA');
  sealer.makeCircleKey(1);
  const sealed = await sealQuestion(sealer, 3, 1, DAYS);
  assert.deepEqual(await openQuestion(sealer, 3, 1, sealed), cleanQuestion(DAYS));
  await assert.rejects(openQuestion(sealer, 4, 1, sealed), NotSealed);
  await assert.rejects(sealQuestion(sealer, 3, 1, { text: '', options: [] }), NotSealed);
  for (const text of ['\nYes\nNo', 'One?\nonly', 'Empty?\nYes\n\nNo', '']) {
    const padded = new Uint8Array(1024);
    const bytes = new TextEncoder().encode(text);
    new DataView(padded.buffer).setUint16(0, bytes.length);
    padded.set(bytes, 2);
    const other = await sealer.sealToCircle('question', [Uint8Array.of(0, 0, 0, 3)], 1, padded);
    await assert.rejects(openQuestion(sealer, 3, 1, other), NotSealed, text);
  }
});

test('a vote from the question to the result', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  assert.equal(ben.room().mayCallVote, true);
  assert.equal(await ben.session.callVote(DAYS, false), true);
  for (const page of [ana, ben]) {
    await settled(() => page.room().vote?.question === 'Which day?');
    assert.deepEqual(page.room().vote?.named, ['Monday', 'Tuesday', 'Any']);
    assert.equal(page.room().mayCallVote, false);
  }
  assert.equal(ana.room().vote?.caller?.name, 'Ben');
  assert.equal(ben.room().vote?.mine, true);
  assert.equal(ben.room().vote?.counting, null);
  ben.session.castVote(1);
  await settled(() => ben.room().vote?.isIn && ana.room().vote?.counting?.cast === 1);
  assert.equal(ana.room().vote?.isIn, false);
  assert.equal(ana.room().vote?.totals, null);
  ben.session.castVote(2);
  await settled(() => ben.view().notice?.code === 'already_voted');
  ana.session.countAloud([0, 2, 0, 1]);
  await settled(() => ana.room().vote?.counting?.aloud?.join() === '0,2,0,1');
  ana.session.castVote(3);
  ana.session.endVote();
  await settled(() => ben.room().vote?.over);
  assert.deepEqual(ben.room().vote?.totals, [0, 3, 0, 2]);
  assert.equal(resultInWords(/** @type {any} */ (ben.room().vote)), 'Monday: 0; Tuesday: 3; Any: 0; Abstained: 2.');
  ben.session.putVoteAway();
  assert.equal(ben.room().vote, null);
  assert.equal(ben.room().mayCallVote, true);
  assert.notEqual(ana.room().vote, null);
  assert.ok(!/Which day|Monday/.test(relay.wire.join()));
});

test('whoever comes in while a vote is on reads the question, and whoever comes after it is not shown the result', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  assert.equal(await ana.session.callVote(QUESTION, true), true);
  const ben = await joined(relay, ana, 'Ben');
  await settled(() => ben.room().vote?.question === QUESTION.text);
  assert.equal(ben.room().vote?.named, null);
  ana.session.endVote();
  await settled(() => ben.room().vote?.over);
  const cleo = await joined(relay, ana, 'Cleo');
  assert.equal(cleo.room().vote, null);
});

test('the next circle key brings the question along', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ben.session.callVote(QUESTION, false);
  await settled(() => ana.room().vote?.question === QUESTION.text);
  const eve = await joined(relay, ana, 'Eve');
  ana.session.remove(eve.room().me.seat, null);
  await settled(() => relay.ballots.vote.circle_key === 2);
  const dora = await joined(relay, ana, 'Dora');
  await settled(() => dora.room().vote?.question === QUESTION.text);
  assert.equal(eve.view().room, null);
});

test('a question that nobody brought along is still read by those who were there', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ben.session.callVote(QUESTION, false);
  await settled(() => ana.room().vote?.question === QUESTION.text);
  relay.ballots.sealAnew = () => {};
  const eve = await joined(relay, ana, 'Eve');
  ana.session.remove(eve.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2);
  const dora = await joined(relay, ana, 'Dora');
  assert.equal(dora.room().vote?.question, null);
  assert.equal(ben.room().vote?.question, QUESTION.text);
  ben.session.withdrawVote();
  await settled(() => dora.room().vote === null && ben.room().vote === null);
});

test('what is asked leaves the page with the meeting', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  await ana.session.callVote(QUESTION, false);
  await settled(() => ana.room().vote?.question === QUESTION.text);
  ana.session.closeMeeting();
  await ana.at('ended');
  assert.equal(ana.view().room, null);
});

test('a vote that cannot be asked is told, and nothing is sent', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  assert.equal(await ana.session.callVote({ text: '', options: [] }, false), false);
  assert.equal(ana.view().notice?.code, 'question_empty');
  ana.session.castVote(0);
  assert.equal(ana.view().notice?.code, 'stale_vote');
  assert.equal(ana.socket().count('call_vote') + ana.socket().count('cast_vote'), 0);
});

test('my vote is in for its own vote only', () => {
  const vote = (/** @type {number} */ number) => ({
    number, caller: 'a', options: 2, circle_key: 1, question: 'q', over: false, totals: null,
  });
  const voting = (/** @type {number} */ number) => ({ called: number, vote: vote(number) });
  const state = /** @type {any} */ ({ version: 1, voting: voting(1), vote_is_in: false });
  assert.equal(apply(state, { type: 'vote_is_in', vote: 2 })?.vote_is_in, false);
  const isIn = apply(state, { type: 'vote_is_in', vote: 1 });
  assert.equal(isIn?.vote_is_in, true);
  assert.equal(apply(isIn, { type: 'voting', version: 2, voting: voting(1) })?.vote_is_in, true);
  assert.equal(apply(isIn, { type: 'voting', version: 2, voting: voting(2) })?.vote_is_in, false);
});

test('what a screen reader hears of a vote: the question once, that mine is in, the result, and no number before it', () => {
  const all = states('en');
  const quiet = scene('en', {});
  const said = (/** @type {any} */ was, /** @type {any} */ is) => whatChanged(was, is);
  const { vote: on, 'vote-in': isIn, 'vote-over': over, 'vote-untold': untold, 'vote-unread': unread } = all;
  const asked = 'Group conscience. Shall we change the time of our meeting? You can choose: Yes, No, Abstain.';
  assert.deepEqual(said(quiet, on), [asked]);
  assert.deepEqual(said(on, on), []);
  assert.deepEqual(said(unread, on), [asked]);
  assert.deepEqual(said(on, isIn), ['Your vote is in; it is final.']);
  assert.deepEqual(said(isIn, over), ['The vote is over. Monday: 5; Wednesday: 3; Stay as we are: 2; Abstained: 1.']);
  assert.match(said(isIn, untold).join(), /^The vote is over. Fewer than two/);
  assert.deepEqual(said(on, quiet), ['The question was withdrawn. There is no result.']);
  assert.deepEqual(said(over, quiet), []);
});

test('what one can choose: the options, or yes and no, and to abstain', () => {
  const { vote, 'vote-options': days, 'vote-unread': unread } = states('en');
  const choices = (/** @type {any} */ view) => choicesOf(view.room.vote);
  assert.deepEqual(choices(vote), ['Yes', 'No', 'Abstain']);
  assert.deepEqual(choices(days), ['Monday', 'Wednesday', 'Stay as we are', 'Abstain']);
  assert.deepEqual(choices(unread), ['Option 1', 'Option 2', 'Abstain']);
});
