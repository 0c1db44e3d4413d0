// @ts-check
/**
 * My small group, in a few words: who is here, that it stays here, and when all are back. Before the end it says so by the
 * clock, and afterwards that everything is as it was. Whoever is in no group learns where the others are.
 */
import { button, el, setText, show } from '../dom.js';
import { everySecond } from '../ticker.js';
import { leftAsClock, leftInWords } from '../turn-time.js';
import { clockTime, listed, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */

/** From here on all are told that it ends. */
const SOON_MS = 60_000;
/** How long the page says that all are back. */
const BACK_MS = 20_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountGroup(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  let backUntil = 0;
  const title = el('h2', { id: 'my-group' });
  const who = el('p');
  const stays = el('p', { class: 'aside', word: 'groupStays' });
  const until = el('p', { class: 'group-until' });
  const come = button('askToCome', '', () => session.signal('check_on_me'));
  const back = button('backToCircle', '', () => room && session.moveToGroup(room.me.seat, null));
  const acts = el('div', { class: 'row' }, come, back);
  element.append(el('section', { class: 'card', 'aria-labelledby': title.id }, title, until, who, stays, acts));
  everySecond(element, drawTime);

  function drawTime() {
    const ends = room?.group?.untilMs ?? (waits(room) ? room?.still?.untilMs : null) ?? null;
    const isBack = ends === null && Date.now() < backUntil;
    show(element, ends !== null || isBack);
    element.classList.toggle('soon', false);
    if (isBack) setText(until, say('backInCircle'));
    if (ends === null) return;
    const left = Math.max(0, ends - session.nowMs());
    const soon = left <= SOON_MS && room?.group !== null;
    const time = clockTime(Date.now() + left);
    element.classList.toggle('soon', soon);
    setText(until, soon ? `${leftAsClock(left)} · ${say('backSoon')}` : say('backAt', { time, left: leftInWords(left) }));
  }

  /** @param {View} view */
  return (view) => {
    const was = room;
    room = view.room;
    if (!room) return;
    const { group, people, me } = room;
    if ((was?.group || waits(was)) && !group && !waits(room)) backUntil = Date.now() + BACK_MS;
    if (group) backUntil = 0;
    const others = people.filter((person) => !person.me).map(nameOf);
    setText(title, group ? say('myGroup', { n: group.number }) : waits(room) ? say('othersInGroups') : say('allAreBack'));
    const joined = others.length > 0 ? say('groupWith', { names: listed(others) }) : '';
    setText(who, group ? `${joined} ${whoHosts(room)}`.trim() : say('waitHere'));
    show(who, group !== null || waits(room));
    show(stays, group !== null);
    show(come, me.host && !me.signals.includes('check_on_me'));
    show(back, group !== null && me.facilitator && !me.host);
    show(acts, !come.hidden || !back.hidden);
    drawTime();
  };
}

/** With the whole while the others are out; a facilitator has an overview of their own. @param {RoomView | null} room */
function waits(room) {
  return room?.still?.cause === 'groups' && !room.groups;
}

/** @param {RoomView} room */
function whoHosts({ group, me }) {
  if (!group) return '';
  if (me.host) return say('youHost');
  const names = group.hosts.map(nameOf);
  return names.length === 0 ? '' : say('groupHosts', { n: names.length, names: listed(names) });
}
