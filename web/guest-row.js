// @ts-check
/**
 * One person without a device, as a facilitator sees them: their hand, the call, the pass, and one step away what is
 * needed seldom. Used by the desk and by hall mode; it asks, and knows no rule.
 */
import { button, el, setText, setWord, show } from './dom.js';
import { guestNameForm } from './guest-name-form.js';
import { hasTurns } from './segments.js';
import { ask } from './sheet.js';
import { nameOf, say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PersonView} PersonView */

/** What a row has to know of the room besides its person. */
/** @typedef {{room: RoomView | null}} Facts */

/** @param {string} seat @param {string} place Where the row stands: ids are unique. @param {Facts} facts @param {Session} session */
export function makeGuestRow(seat, place, facts, session) {
  /** @type {PersonView | null} */
  let guest = null;
  const name = el('bdi', { translate: 'no', id: `${place}-${seat}` });
  const marks = el('span', { class: 'aside' });
  const hand = button('guestHandUp', '', () => session.forGuest(seat, guest?.handUp ? 'lower_hand' : 'raise_hand'));
  const call = button('callThem', '', () => session.call(seat));
  const pass = button('guestPasses', '', () => session.passForGuest());
  const listen = button('guestListens', '', () =>
    session.forGuest(seat, guest?.listening ? 'listen_no_more' : 'just_listen'),
  );
  const read = button('guestReads', '', () => session.forGuest(seat, offers() ? 'take_offer_back' : 'offer_to_read'));
  const away = button('takeAwayDots', 'plain', () =>
    ask({ title: 'takeAwayAsk', text: say('takeAwayText', { name: nameOf(guest) }), yes: 'takeAway', no: 'keepSeat' }, () =>
      session.remove(seat, null),
    ),
  );
  for (const each of [hand, call, pass, listen, read, away]) each.setAttribute('aria-describedby', name.id);
  const rename = guestNameForm(`${place}-rename-${seat}`, 'guestOtherName', 'guestRename', (text) =>
    session.nameGuest(seat, text),
  );
  const more = el(
    'details',
    null,
    el('summary', { word: 'moreForGuest' }),
    el('div', { class: 'row' }, listen, read, away),
    rename,
  );
  const node = el('li', { class: 'guest' }, el('p', null, name, ' ', marks), el('div', { class: 'row' }, hand, call, pass), more);

  const offers = () => {
    const reading = facts.room?.reading;
    return reading?.reader?.seat === seat || (reading?.offers.some((each) => each.seat === seat) ?? false);
  };

  /** @param {PersonView} person */
  function update(person) {
    guest = person;
    setText(name, nameOf(person));
    setText(marks, marksOf(person));
    setWord(hand, person.handUp ? 'takeDown' : 'guestHandUp');
    setWord(listen, person.listening ? 'guestListensNoMore' : 'guestListens');
    setWord(read, offers() ? 'takeBackOffer' : 'guestReads');
    show(hand, !person.holdsFloor && !person.listening);
    show(call, hasTurns(facts.room?.agenda.segment) && !person.holdsFloor && !person.listening);
    show(pass, person.holdsFloor);
    show(read, facts.room?.reading !== null);
    node.classList.toggle('holds', person.holdsFloor);
  }
  return { node, update };
}

/** @param {PersonView} person */
function marksOf(person) {
  const floor = person.holdsFloor ? say('hasTheFloor') : person.next ? say('isNext') : person.handUp ? say('handUp') : '';
  return [floor, person.listening ? say('listening') : ''].filter(Boolean).join(', ');
}
