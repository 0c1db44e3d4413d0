// @ts-check
/**
 * The circle of chairs, as a facilitator's page has it in a hall: names to add in the order of the chairs, each with
 * what can be done for them one tap away; whoever has left can be put back. Used while getting ready and all along.
 */
import { callAnyone } from './call-anyone.js';
import { button, el, setText, setWord, show } from './dom.js';
import { guestActs, guestMarks } from './guest-acts.js';
import { guestNameForm } from './guest-name-form.js';
import { hadTurn, swapsWith } from './hall.js';
import { keyedList } from './keyed-list.js';
import { hasTurns } from './segments.js';
import { absence, nameOf, say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PersonView} PersonView */
/** @typedef {import('./guest-acts.js').Facts} Facts */
/** @typedef {{node: Element, update: (person: PersonView) => void}} Chair */

/** The form that adds people. @param {string} id @param {Session} session */
export const peopleForm = (id, session) =>
  guestNameForm(id, 'guestName', 'addThem', (name) => session.addGuest(name), { many: true });

/** @param {string} place Where the list stands: ids are unique. @param {Session} session */
export function makeChairs(place, session) {
  /** @type {Facts} */
  const facts = { room: null };
  /** Who has left last, in which part and turn. @type {{person: PersonView, part: number, turn: number} | null} */
  let left = null;
  const list = el('ol', { class: 'chairs' });
  const gone = el('span');
  const back = button('putBack', 'plain', () => {
    if (left) void session.addGuest(left.person.name);
    left = null;
    show(goneRow, false);
  });
  const goneRow = el('div', { class: 'row chair-left' }, gone, back);
  /** @param {PersonView} person */
  const leave = (person) => {
    const { agenda, turn } = /** @type {RoomView} */ (facts.room);
    left = { person, part: agenda.index, turn: turn?.turn ?? 0 };
    session.remove(person.seat, null);
  };
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    (person) => person.guest ? guestChair(person, place, facts, session, leave) : pageChair(person, place, facts, session),
  );
  const node = el('div', { class: 'chairs-frame' }, list, goneRow);

  /** @param {RoomView} room */
  function update(room) {
    facts.room = room;
    draw(room.people);
    if (left && (left.part !== room.agenda.index || (room.turn && room.turn.turn !== left.turn))) left = null;
    const isGone = left !== null && room.people.every(({ seat }) => seat !== left?.person.seat);
    setText(gone, isGone ? say('personHasLeft', { name: nameOf(left?.person ?? null) }) : '');
    show(goneRow, isGone);
  }
  return { node, update };
}

/** @param {PersonView} person @param {string} place @param {Facts} facts @param {Session} session @param {(person: PersonView) => void} onLeft @returns {Chair} */
function guestChair(person, place, facts, session, onLeft) {
  const { seat } = person;
  const head = chairHead(`${place}-${seat}`);
  const acts = guestActs(seat, head.id, facts, session);
  const swap = button('chairEarlier', '', () => {
    const other = facts.room && swapsWith(facts.room, person);
    if (!other) return;
    void session.swapGuests(seat, other.seat);
    // Whoever moves on is still the one that is unfolded.
    const there = document.getElementById(`${place}-${other.seat}`)?.closest('details');
    if (there) there.open = true;
    node.open = false;
    there?.querySelector('summary')?.focus();
  });
  const gone = button('hasLeft', '', () => onLeft(person));
  for (const each of [swap, gone]) each.setAttribute('aria-describedby', head.id);
  const row = el('div', { class: 'row' }, acts.call, acts.pass, acts.hand, acts.listen, acts.read, swap, gone);
  const node = el('details', null, head.node, row, acts.rename);
  return {
    node: el('li', null, node),
    update(now) {
      person = now;
      head.update(now, facts.room);
      acts.update(now);
      if (facts.room?.choosing.way === 'round') show(acts.hand, now.handUp); // There no hand is needed.
      show(swap, facts.room !== null && swapsWith(facts.room, now) !== null);
    },
  };
}

/** Somebody with a page: their own hand is theirs to raise. @param {PersonView} person @param {string} place @param {Facts} facts @param {Session} session @returns {Chair} */
function pageChair({ seat, me }, place, facts, session) {
  const head = chairHead(`${place}-${seat}`);
  const call = button(me ? 'takeMyTurn' : 'callThem', '', () => callAnyone(session, facts.room, seat));
  const listen = button('justListen', '', () => session.justListen(!facts.room?.me.listening));
  for (const each of [call, listen]) each.setAttribute('aria-describedby', head.id);
  return {
    node: el('li', null, el('details', null, head.node, el('div', { class: 'row' }, call, me && listen))),
    update(now) {
      head.update(now, facts.room);
      setWord(listen, now.listening ? 'notJustListening' : 'justListen');
      show(call, hasTurns(facts.room?.agenda.segment) && !now.holdsFloor && !now.listening);
      show(listen, !now.holdsFloor);
    },
  };
}

/** @param {string} id */
function chairHead(id) {
  const name = el('bdi', { translate: 'no', id });
  const marks = el('span', { class: 'aside' });
  const node = el('summary', null, el('span', { class: 'chair' }, name, ' ', marks));
  return {
    id,
    node,
    /** @param {PersonView} person @param {RoomView | null} room */
    update(person, room) {
      setText(name, nameOf(person));
      const turn = room && hadTurn(room, person) ? say('hadTurn') : '';
      setText(marks, [person.me ? say('you') : '', ...guestMarks(person), turn, absence(person)].filter(Boolean).join(', '));
      node.classList.toggle('holds', person.holdsFloor);
      node.classList.toggle('had', turn !== '');
    },
  };
}
