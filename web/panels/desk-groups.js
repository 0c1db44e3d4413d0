// @ts-check
/**
 * The facilitator's desk: parting into small groups. One sheet proposes them by chance; a tap moves somebody or makes them
 * host; and one big button begins.
 */
import { chooseOne } from '../choose-one.js';
import { button, el, setText, show } from '../dom.js';
import { groupCards } from '../group-cards.js';
import { canBegin, hostedBy, moved, propose, stillHere, together } from '../parting.js';
import { dutyWord } from '../roles.js';
import { closeSheets, sheet } from '../sheet.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */
/** @typedef {import('../view.js').PersonView} PersonView */

const SIZES = [2, 3, 4, 5, 6, 8, 10];
const LENGTHS = [5, 10, 15, 20, 30, 45];

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskGroups(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  let size = 4;
  let minutes = 15;
  let minutesChosen = false;
  let host = '';
  /** @type {string[][]} */
  let groups = [];

  const sizes = choices(SIZES, (n) => {
    size = n;
    mix();
  });
  const lengths = choices(LENGTHS, (n) => {
    minutes = n;
    minutesChosen = true;
    draw();
  });
  const along = el('input', { type: 'checkbox' });
  along.addEventListener('change', mix);
  const option = el('label', { class: 'option' }, along, el('span', { word: 'facilitatorsJoin' }));
  const cards = groupCards('h3', tap);
  const problem = el('p', { class: 'group-note', 'aria-live': 'polite' });
  const begin = el('button', { type: 'button', class: 'main', press: open });
  const parting = sheet(
    'partInto',
    {},
    el('p', { class: 'aside', word: 'partTold' }),
    el('fieldset', null, el('legend', { word: 'groupSize' }), sizes.node),
    el('fieldset', null, el('legend', { word: 'groupMinutes' }), lengths.node),
    option,
    el('div', { class: 'group-head' }, el('h3', { word: 'smallGroups' }), button('mixAgain', 'plain', mix)),
    el('p', { class: 'aside', word: 'tapToMove' }),
    cards.node,
    el('div', { class: 'step-acts part-acts' }, problem, begin),
  );
  const why = el('p', { class: 'aside' });
  const door = button('partInto', '', () => {
    mix();
    parting.open();
  });
  element.append(el('h3', { word: 'smallGroups' }), why, el('div', { class: 'row' }, door));

  /** Whom chance deals: not guests, who stay with whoever looks after them. */
  const dealt = () => (room?.people ?? []).filter((person) => !person.guest && person.here && (along.checked || !person.facilitator));
  const pairs = () => (room?.apart.pairs ?? []).map(([one, other]) => /** @type {const} */ ([one.seat, other.seat]));
  const everybody = () => (room?.people ?? []).map(somebody);

  function mix() {
    groups = propose(dealt().map(somebody), size, pairs(), chance);
    draw();
  }

  function draw() {
    if (!room) return;
    groups = stillHere(groups, everybody());
    sizes.press(size);
    lengths.press(minutes);
    const of = (/** @type {string[]} */ seats) => seats.flatMap((seat) => room?.people.find((each) => each.seat === seat) ?? []);
    const stay = room.people.filter(({ seat }) => !groups.some((seats) => seats.includes(seat)));
    const shown = groups.map((seats, i) => ({
      key: String(i), title: say('group', { n: i + 1 }), note: '', people: of(seats), hosts: seats.slice(0, 1), host, act: null,
    }));
    const rest = { key: 'stay', title: say('stayHere'), note: '', people: stay, hosts: [], host, act: null };
    cards.draw(stay.length > 0 ? [...shown, rest] : shown);
    const said = whatIsWrong(room);
    setText(problem, said);
    show(problem, said !== '');
    begin.setAttribute('aria-disabled', String(said !== ''));
    setText(begin, say('partNow', { n: minutes }));
  }

  /** @param {RoomView} now */
  function whatIsWrong(now) {
    if (!isFree(now)) return say('partWhenFree');
    const [clash] = together(groups, pairs());
    const nameAt = (/** @type {string} */ seat) => nameOf(now.people.find((each) => each.seat === seat) ?? null);
    if (clash) return say('toBeKeptApart', { one: nameAt(clash[0]), other: nameAt(clash[1]) });
    return canBegin(groups, everybody()) ? '' : say('groupTooSmall');
  }

  /** @param {PersonView} person */
  function tap({ seat, name, guest }) {
    const at = groups.findIndex((seats) => seats.includes(seat));
    const change = (/** @type {string[][]} */ next) => {
      groups = next;
      draw();
    };
    const hosts = groups[at]?.[0] === seat;
    const letHost = { text: say('letHost'), now: hosts, act: () => change(hostedBy(groups, seat)) };
    const places = groups.map((_, i) => ({
      text: say('group', { n: i + 1 }), now: i === at, act: () => change(moved(groups, seat, i, everybody())),
    }));
    const stays = { text: say('stayHere'), now: at < 0, act: () => change(moved(groups, seat, null, everybody())) };
    const mayHost = at >= 0 && !guest && !hosts;
    chooseOne('smallGroups', say('moveWhere', { name: nameOf({ name }) }), [...(mayHost ? [letHost] : []), ...places, stays]);
  }

  function open() {
    if (begin.getAttribute('aria-disabled') === 'true') return;
    closeSheets();
    session.openGroups(groups, minutes);
  }

  /** @param {View} view */
  return ({ room: now, format, pack }) => {
    room = now;
    host = dutyWord(pack, 'host');
    const enough = (room?.people ?? []).filter((person) => !person.guest).length > 2;
    show(element, room !== null && !room.groups && (enough || !format?.hall));
    if (!room) return;
    if (!minutesChosen) minutes = nearest(LENGTHS, format?.groups?.minutes ?? 15);
    show(door, enough && isFree(room));
    setText(why, !enough ? say('partNeedsThree') : isFree(room) ? say('partWhy') : say('partWhenFree'));
    show(option, room.people.some((person) => person.facilitator));
    if (parting.dialog.open && room.groups) parting.close();
    if (parting.dialog.open) draw();
  };
}

/** @param {PersonView} person @returns {import('../parting.js').Somebody} */
const somebody = ({ seat, facilitator, duties, guest }) => ({ seat, leads: facilitator || duties.length > 0, guest });

/** Nobody has the floor, no vote is on, and the meeting goes on. @param {RoomView} room */
const isFree = ({ turn, vote, still }) => !turn && (!vote || vote.over) && !still;

/** A whole number below that one, by the browser's chance. @param {number} below */
function chance(below) {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((drawn / 2 ** 32) * below);
}

/** @param {readonly number[]} list @param {number} wanted */
const nearest = (list, wanted) => list.reduce((a, b) => (Math.abs(b - wanted) < Math.abs(a - wanted) ? b : a));

/** Numbers to choose from, each a button. @param {readonly number[]} numbers @param {(n: number) => void} chosen */
function choices(numbers, chosen) {
  const buttons = numbers.map((n) => ({ n, node: el('button', { type: 'button', class: 'toggle', press: () => chosen(n) }, String(n)) }));
  return {
    node: el('div', { class: 'numbers' }, ...buttons.map(({ node }) => node)),
    /** @param {number} now */
    press: (now) => buttons.forEach(({ n, node }) => node.setAttribute('aria-pressed', String(n === now))),
  };
}
