// @ts-check
/** While everything is frozen, a facilitator chooses who is to go: a swarm is many taps, each with one meaning. */
import { el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { ask } from '../sheet.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').PersonView} PersonView */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountSorting(element, session) {
  /** @type {Set<string>} */
  const chosen = new Set();
  /** Whom one may choose, whoever came last first. @type {PersonView[]} */
  let people = [];
  const list = el('ul', { class: 'choices' });
  const remove = el('button', { type: 'button', class: 'removes', press: removeChosen });
  element.append(el('div', { class: 'sorted' }, remove), list);
  const draw = keyedList(
    list,
    (/** @type {PersonView} */ { seat }) => seat,
    ({ seat }) => makeChoice(seat),
  );

  /** @param {string} seat */
  function makeChoice(seat) {
    const box = el('input', { type: 'checkbox' });
    const name = el('bdi', { translate: 'no' });
    const away = el('span', { class: 'aside' });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(seat);
      else chosen.delete(seat);
      count();
    });
    const node = el('li', null, el('label', { class: 'option' }, box, el('span', null, name, away)));
    return {
      node,
      /** @param {PersonView} person */
      update(person) {
        setText(name, nameOf(person));
        setText(away, person.here ? '' : say('away'));
        box.checked = chosen.has(seat);
      },
    };
  }

  function count() {
    show(remove, chosen.size > 0);
    setText(remove, say('removeChosen', { n: chosen.size }));
  }

  function removeChosen() {
    const seats = [...chosen];
    const names = people.filter(({ seat }) => chosen.has(seat)).map(nameOf);
    const text = say('removeChosenText', { names: names.join(', ') });
    ask({ title: 'removeChosenAsk', text, yes: 'remove', no: 'notYet', removes: true }, () => {
      for (const seat of seats) session.remove(seat);
    });
  }

  /** @param {View} view */
  return ({ room }) => {
    const sorts = room?.still?.cause === 'frozen' && room.me.facilitator;
    show(element, sorts);
    if (!sorts) return chosen.clear();
    people = room.people.filter((person) => !person.me && !person.facilitator).reverse();
    const there = new Set(people.map(({ seat }) => seat));
    for (const seat of chosen) if (!there.has(seat)) chosen.delete(seat);
    draw(people);
    count();
  };
}
