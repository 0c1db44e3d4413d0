// @ts-check
/** For facilitators while the circle is in small groups: who is where and how each group does, never what is said there. */
import { chooseOne } from '../choose-one.js';
import { button, el, setText, show } from '../dom.js';
import { groupCards } from '../group-cards.js';
import { dutyWord } from '../roles.js';
import { everySecond } from '../ticker.js';
import { leftAsClock, leftInWords } from '../turn-time.js';
import { clockTime, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').GroupsView} GroupsView */
/** @typedef {import('../view.js').PersonView} PersonView */

/** From here on the time is counted in seconds. */
const SOON_MS = 60_000;

/** @param {HTMLElement} element @param {Session} session */
export function mountGroups(element, session) {
  /** @type {GroupsView | null} */
  let groups = null;
  let mine = '';
  const title = el('h1', { word: 'allInGroups', tabindex: '-1' });
  const until = el('p', { class: 'lead' });
  const cards = groupCards('h2', move);
  const more = button('moreGroupTime', '', () => session.giveGroupsTime());
  const body = el('div', { class: 'groups-body' }, until, el('p', { class: 'aside', word: 'tapToMove' }), cards.node, more);
  const folded = el('details', null, el('summary', { word: 'allInGroups' }));
  element.append(title, body, folded);
  everySecond(element, drawTime);

  function drawTime() {
    if (!groups) return;
    const left = Math.max(0, groups.untilMs - session.nowMs());
    const time = clockTime(Date.now() + left);
    setText(until, say('backAt', { time, left: left <= SOON_MS ? leftAsClock(left) : leftInWords(left) }));
  }

  /** @param {PersonView} person */
  function move({ seat, name }) {
    if (!groups) return;
    const at = groups.list.find(({ people }) => people.some((each) => each.seat === seat))?.group ?? null;
    const choices = groups.list.map(({ group, number }) => ({
      text: say('group', { n: number }),
      now: group === at,
      act: () => session.moveToGroup(seat, group),
    }));
    const whole = { text: say('inWholeCircle'), now: at === null, act: () => session.moveToGroup(seat, null) };
    chooseOne('smallGroups', say('moveWhere', { name: nameOf({ name }) }), [...choices, whole]);
  }

  /** @param {View} view */
  return ({ room, pack }) => {
    groups = room?.groups ?? null;
    show(element, groups !== null);
    if (!room || !groups) return;
    mine = room.me.seat;
    const visiting = room.group !== null;
    // In a group oneself, what is said here comes first.
    if (visiting !== folded.contains(body)) visiting ? folded.append(body) : folded.before(body);
    show(folded, visiting);
    show(title, !visiting);
    const host = dutyWord(pack, 'host');
    const list = groups.list.map(({ group, number, people, hosts }) => ({
      key: String(group),
      title: say('group', { n: number }),
      note: noteOf(people),
      people,
      hosts: hosts.map(({ seat }) => seat),
      host,
      act: people.some(({ seat }) => seat === mine)
        ? null
        : { text: say('visit'), press: () => session.moveToGroup(mine, group) },
    }));
    const without = { key: 'none', title: say('withoutGroup'), note: '', people: groups.without, hosts: [], host, act: null };
    cards.draw(groups.without.length > 0 ? [...list, without] : list);
    drawTime();
  };
}

/** Where somebody is to look. @param {PersonView[]} people */
function noteOf(people) {
  const { length: here } = people.filter((person) => person.here);
  return here > 1 ? '' : say('tooFewHere');
}
