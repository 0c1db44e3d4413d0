// @ts-check
/** For screen readers: what came of a press of mine, where the page alone would show it. One short sentence each. */
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').RoomView} RoomView */

/** @param {RoomView} before @param {RoomView} room @param {View['pack']} pack @returns {string[]} */
export function ownActs(before, room, pack) {
  const { me: was } = before;
  const { me } = room;
  const said = [];
  if (me.listening !== was.listening) said.push(say(me.listening ? 'youAreListening' : 'listeningNoMore'));
  const lowered = was.handUp && !me.handUp && !me.listening;
  if (lowered && !me.holdsFloor) said.push(say('handIsDown'));
  const gesture = gestureOf(room);
  if (gesture && gesture !== gestureOf(before)) said.push(say('gestureShown', { gesture: pack?.gestures[gesture] ?? '' }));
  if (me.onBreak !== was.onBreak) said.push(say(me.onBreak ? 'youAreOnABreak' : 'youAreBack'));
  const sent = me.signals.filter((kind) => kind !== 'need_a_break' && !was.signals.includes(kind));
  said.push(...sent.map((kind) => say('signalSent', { signal: say(`signal:${kind}`) })));
  return [...said, ...offer(before, room), ...offTheList(before, room)];
}

/** @param {RoomView} room */
const gestureOf = ({ people }) => people.find((person) => person.me)?.gesture ?? null;

/** To read; with the reading the offers go too. @param {RoomView} before @param {RoomView} room */
function offer({ me: was, reading: read }, { me, reading }) {
  if (me.offered === was.offered || me.reads || read?.number !== reading?.number) return [];
  return [say(me.offered ? 'youHaveOffered' : 'offerTakenBack')];
}

/** What a facilitator need not answer any more. @param {RoomView} before @param {RoomView} room */
function offTheList({ signals: were, me: was }, { signals, me }) {
  if (!was.facilitator || !me.facilitator) return [];
  const there = new Set(signals.map(({ person, kind }) => `${kind} ${person.seat}`));
  const gone = were.filter(({ person, kind }) => !person.me && !there.has(`${kind} ${person.seat}`));
  return gone.map(({ person, kind }) => say('offTheList', { name: nameOf(person), signal: say(`signal:${kind}`) }));
}
