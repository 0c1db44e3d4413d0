// @ts-check
/** Small groups as cards, each with its people, every one of them a button: for a proposal, and for groups that run. */
import { el, setText, show } from './dom.js';
import { keyedList } from './keyed-list.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').PersonView} PersonView */
/**
 * @typedef {object} Card
 * @property {string} key
 * @property {string} title
 * @property {string} note What is to be known of it; empty is nothing.
 * @property {PersonView[]} people
 * @property {string[]} hosts Seats.
 * @property {string} host What they are called.
 * @property {{text: string, press: () => void}|null} act
 */

/** @param {'h2'|'h3'} heading @param {(person: PersonView) => void} tapped */
export function groupCards(heading, tapped) {
  const node = el('ul', { class: 'group-cards', label: 'smallGroups' });
  const draw = keyedList(node, (/** @type {Card} */ { key }) => key, () => makeCard(heading, tapped));
  return { node, draw };
}

/** @param {'h2'|'h3'} heading @param {(person: PersonView) => void} tapped */
function makeCard(heading, tapped) {
  const title = el(heading);
  const act = el('button', { type: 'button', press: () => now?.act?.press() });
  const note = el('p', { class: 'group-note' });
  const people = el('ul', { class: 'group-people' });
  const node = el('li', { class: 'card' }, el('div', { class: 'group-head' }, title, act), note, people);
  /** @type {Card | null} */
  let now = null;
  const draw = keyedList(people, (/** @type {PersonView} */ { seat }) => seat, (first) => {
    let person = first;
    const name = el('bdi', { translate: 'no' });
    const mark = el('span', { class: 'aside' });
    const row = el('li', null, el('button', { type: 'button', press: () => tapped(person) }, name, mark));
    return {
      node: row,
      /** @param {PersonView} each */
      update(each) {
        person = each;
        setText(name, each.me ? say('myself') : nameOf(each));
        const marks = [now?.hosts.includes(each.seat) ? now.host : '', each.here ? '' : say('away')];
        setText(mark, marks.filter(Boolean).join(', '));
      },
    };
  });
  return {
    node,
    /** @param {Card} card */
    update(card) {
      now = card;
      setText(title, card.title);
      setText(note, card.note);
      show(note, card.note !== '');
      show(act, card.act !== null);
      setText(act, card.act?.text ?? '');
      draw(card.people);
    },
  };
}
