// @ts-check
/** While everything is frozen, a facilitator chooses who is to go: a swarm is many taps, each with one meaning. */
import { el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { askToSendOut } from '../send-out.js';
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
  const out = el('button', { type: 'button', class: 'removes', press: sendOut });
  element.append(el('div', { class: 'sorted' }, out), list);
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
    show(out, chosen.size > 0);
    setText(out, say('sendChosenOut', { n: chosen.size }));
  }

  function sendOut() {
    const seats = [...chosen];
    const names = people.filter(({ seat }) => chosen.has(seat)).map(nameOf);
    askToSendOut(names.join(', '), {
      back: () => seats.forEach((seat) => session.backToLobby(seat)),
      remove: (reason) => seats.forEach((seat) => session.remove(seat, reason)),
    });
  }

  /** @param {View} view */
  return ({ room }) => {
    const sorts = room?.still?.cause === 'frozen' && room.me.facilitator;
    show(element, sorts);
    if (!sorts) return chosen.clear();
    people = room.people.filter((person) => !person.me && !person.facilitator && !person.guest).reverse();
    const there = new Set(people.map(({ seat }) => seat));
    for (const seat of chosen) if (!there.has(seat)) chosen.delete(seat);
    draw(people);
    count();
  };
}
