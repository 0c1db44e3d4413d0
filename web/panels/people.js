// @ts-check
/** The circle as words: who comes, in the order in which they will be called where one is promised, and everyone. */
import { el, setText, setWord, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { rolesOf } from '../roles.js';
import { headOfWay, whatIsPromised, whoComes } from '../ways.js';
import { absence, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').PackView} PackView */
/** @typedef {import('../view.js').PersonView} PersonView */

/** @param {HTMLElement} element */
export function mountPeople(element) {
  const head = el('h2', { word: 'hands' });
  const promise = el('p', { class: 'aside' });
  const none = el('p', { class: 'aside', word: 'noHands' });
  const hands = el('ol', { class: 'hands' });
  const everyone = el('ul', { class: 'everyone' });
  const summary = el('summary');
  /** @type {PackView | null} */
  let words = null;
  const drawHands = keyedList(
    hands,
    seatOf,
    makePerson(() => []),
  );
  const drawEveryone = keyedList(
    everyone,
    seatOf,
    makePerson((person) => [...marks(person, words), (person.gesture && words?.gestures[person.gesture]) || '']),
  );
  element.append(head, promise, none, hands, el('details', null, summary, everyone));

  /** @param {View} view */
  return ({ room, pack }) => {
    if (!room) return;
    words = pack;
    const { way } = room.choosing;
    const coming = whoComes(room);
    setWord(head, headOfWay(way));
    setText(promise, whatIsPromised(room.choosing));
    show(promise, promise.textContent !== '');
    setWord(none, way === 'round' ? 'roundIsOver' : 'noHands');
    show(none, coming.length === 0);
    show(hands, coming.length > 0);
    hands.classList.toggle('unordered', coming !== room.choosing.order);
    drawHands(coming);
    setText(summary, say('everyone', { n: room.people.length }));
    drawEveryone(room.people);
  };
}

const seatOf = (/** @type {PersonView} */ { seat }) => seat;

/** @param {(person: PersonView) => string[]} marksOf */
const makePerson = (marksOf) => () => {
  const name = el('bdi', { translate: 'no' });
  const marked = el('span', { class: 'aside' });
  const node = el('li', null, name, ' ', marked);
  /** @param {PersonView} person */
  function update(person) {
    setText(name, nameOf(person));
    const words = [person.me ? say('you') : '', absence(person), ...marksOf(person)].filter(Boolean);
    setText(marked, words.join(', '));
    node.classList.toggle('away', !person.here);
  }
  return { node, update };
};

/** @param {PersonView} person @param {PackView | null} pack */
function marks(person, pack) {
  return [
    ...rolesOf(person, pack),
    person.holdsFloor ? say('hasTheFloor') : person.next ? say('isNext') : person.handUp ? say('handUp') : '',
    person.listening ? say('listening') : '',
    person.guest ? say('noDevice') : person.verified ? '' : say('notVerified'),
    person.firstTime ? say('firstTimeHere') : '',
  ];
}
