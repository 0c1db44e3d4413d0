// @ts-check
/**
 * The picture of the meeting: seats on a ring, seen from one's own seat at the bottom. Whoever holds the floor is drawn
 * inward and lit; the next one is softly marked, and whoever runs the meeting has a small lamp. Few have their names beneath, more have them around the ring, and a
 * hundred are dots. It says nothing that the list of people does not say in words.
 */
import { svg, setText } from '../dom.js';
import { iconPath } from '../icons.js';
import { initials } from '../initials.js';
import { keyedList } from '../keyed-list.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Gesture} Gesture */
/** @typedef {import('../view.js').PackView} PackView */
/** @typedef {import('../view.js').PersonView} PersonView */

const NAMES_BENEATH = 12;
const NAMES_AROUND = 36;
/** With more people a gesture is its picture alone: the words would lie over the neighbours. */
const WORDS_ABOVE = 8;
const LONGEST = 12;
/** Of a name that runs outward. */
const LONGEST_AROUND = 10;

/**
 * The ring of that many seats, the size of their discs, and half the side of the picture around it. The first seat is
 * at the bottom, the others follow clockwise.
 * @param {number} count
 * @returns {{ring: number, disc: number, half: number, names: 'beneath'|'around'|'none'}}
 */
export function layout(count) {
  const names = count <= NAMES_BENEATH ? 'beneath' : count <= NAMES_AROUND ? 'around' : 'none';
  const ring = names === 'beneath' ? (count <= 4 ? 105 : 152) : names === 'around' ? 108 : 178;
  const between = 2 * ring * Math.sin(Math.PI / Math.max(2, count));
  const disc = names === 'beneath' ? Math.min(30, between * 0.31) : Math.min(16, Math.max(3, between * 0.4));
  const half = names === 'beneath' ? ring + disc + 24 : 200;
  return { ring, disc, half, names };
}

/** @param {HTMLElement} element */
export function mountCircle(element) {
  /** @type {PackView | null} */
  let words = null;
  const ring = svg('circle', { class: 'ring', cx: 0, cy: 0 });
  const seats = svg('g');
  const middle = svg('text', { class: 'middle', y: 0 });
  const picture = svg(
    'svg',
    { class: 'circle', viewBox: '-200 -200 400 400', 'aria-hidden': 'true' },
    ring,
    middle,
    seats,
  );
  element.append(picture);
  /** @type {ReturnType<typeof layout> & {count: number}} */
  let plan = { ...layout(1), count: 1 };
  const draw = keyedList(
    seats,
    (/** @type {PersonView} */ { seat }) => seat,
    () => makeSeat(
      () => plan,
      (gesture) => words?.gestures[gesture] ?? '',
    ),
  );

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    words = pack;
    const mine = Math.max(
      0,
      room.people.findIndex((person) => person.me),
    );
    const people = [...room.people.slice(mine), ...room.people.slice(0, mine)];
    plan = { ...layout(people.length), count: people.length };
    ring.setAttribute('r', String(plan.ring));
    picture.setAttribute('viewBox', `${-plan.half} ${-plan.half} ${2 * plan.half} ${2 * plan.half}`);
    picture.dataset.names = plan.names;
    setText(middle, people.length === 1 ? say('onlyYou') : '');
    draw(people);
  };
}

/**
 * @param {() => ReturnType<typeof layout> & {count: number}} planned
 * @param {(gesture: Gesture) => string} wordsOf What the group calls a gesture.
 */
function makeSeat(planned, wordsOf) {
  const glow = svg('circle', { class: 'glow' });
  const mark = svg('circle', { class: 'next-mark' });
  const disc = svg('circle', { class: 'disc' });
  const inner = svg('circle', { class: 'guest-mark' });
  const lamp = svg('circle', { class: 'runs-mark' });
  const letter = svg('text', { class: 'initials' });
  const name = svg('text', { class: 'name' });
  const sign = svg('path', { class: 'sign' });
  const said = svg('text', { class: 'said' });
  const node = svg('g', { class: 'seat' }, glow, mark, disc, inner, lamp, letter, sign, name, said);

  /** @param {PersonView} person @param {number} index */
  function update(person, index) {
    const { ring, disc: small, count } = planned();
    const angle = Math.PI / 2 + (index / count) * 2 * Math.PI;
    const away = person.holdsFloor ? ring * (count > 4 ? 0.4 : 0.5) : ring;
    const radius = person.holdsFloor ? Math.max(small * 1.25, 20) : small;
    node.style.transform = `translate(${round(away * Math.cos(angle))}px, ${round(away * Math.sin(angle))}px)`;
    disc.setAttribute('r', String(round(radius)));
    glow.setAttribute('r', String(round(radius * 1.6)));
    mark.setAttribute('r', String(round(radius + 4)));
    inner.setAttribute('r', String(round(radius * 0.84)));
    // At the upper right of the disc; on a dot it would hide the dot.
    lamp.setAttribute('r', String(round(radius < 10 ? radius / 2 : Math.max(4, radius * 0.2))));
    for (const [axis, way] of /** @type {const} */ ([
      ['cx', 1],
      ['cy', -1],
    ]))
      lamp.setAttribute(axis, String(round(way * radius * (radius < 10 ? 0 : Math.SQRT1_2))));
    node.setAttribute(
      'class',
      [
        'seat',
        person.holdsFloor && 'holds',
        person.next && 'next',
        (person.facilitator || person.host) && 'runs',
        person.me && 'me',
        person.here || 'away',
        person.listening && 'listening',
        person.guest && 'guest',
        person.gesture && 'gestures',
      ]
        .filter((word) => typeof word === 'string')
        .join(' '),
    );
    const readable = radius >= 10;
    setText(letter, readable ? initials(person.name) : '');
    letter.setAttribute('font-size', String(round(radius * 0.8)));
    drawGesture(person.gesture, radius);
    placeName(person, angle, radius);
  }

  /**
   * Its picture in place of the initials, its words above where there is room.
   * @param {Gesture | null} gesture @param {number} radius
   */
  function drawGesture(gesture, radius) {
    const scale = round((radius * 1.1) / 24);
    sign.setAttribute('d', gesture ? iconPath(gesture) : '');
    sign.setAttribute('transform', `scale(${scale}) translate(-12, -12)`);
    setText(said, gesture && planned().count <= WORDS_ABOVE ? wordsOf(gesture) : '');
    said.setAttribute('transform', `translate(0, ${round(-radius - 13)})`);
  }

  /** @param {PersonView} person @param {number} angle @param {number} radius */
  function placeName(person, angle, radius) {
    const { names } = planned();
    const outward = names === 'around' && !person.holdsFloor && !person.me;
    const shown = person.me ? say('you') : shorten(nameOf(person), outward ? LONGEST_AROUND : LONGEST);
    setText(name, names === 'none' && !person.holdsFloor && !person.next && !person.me ? '' : shown);
    if (!outward) {
      name.setAttribute(
        'transform',
        names === 'none' && !person.holdsFloor
          ? `translate(${round(-Math.cos(angle) * 34)}, ${round(-Math.sin(angle) * 24)})`
          : `translate(0, ${round(radius + 15)})`,
      );
      name.style.textAnchor = 'middle';
      return;
    }
    // Around the ring names run outward; on the left half they are turned, so that none stands on its head.
    const degrees = (angle * 180) / Math.PI;
    const left = Math.cos(angle) < -0.001;
    name.setAttribute(
      'transform',
      `rotate(${round(left ? degrees + 180 : degrees)}) translate(${round((radius + 7) * (left ? -1 : 1))}, 0)`,
    );
    name.style.textAnchor = left ? 'end' : 'start';
  }
  return { node, update };
}

/** @param {string} text @param {number} longest */
function shorten(text, longest) {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
