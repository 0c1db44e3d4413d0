// @ts-check
/**
 * What a facilitator can do for one person without a device, as buttons; where they stand is for whoever shows them.
 * They ask, and know no rule.
 */
import { callAnyone } from './call-anyone.js';
import { button, setWord, show } from './dom.js';
import { guestNameForm } from './guest-name-form.js';
import { hasTurns } from './segments.js';
import { say } from './words.js';

/** @typedef {import('./view.js').Session} Session */
/** @typedef {import('./view.js').RoomView} RoomView */
/** @typedef {import('./view.js').PersonView} PersonView */

/** What the buttons have to know of the room besides their person. */
/** @typedef {{room: RoomView | null}} Facts */

/** @param {string} seat @param {string} nameId The element that names the person. @param {Facts} facts @param {Session} session */
export function guestActs(seat, nameId, facts, session) {
  /** @type {PersonView | null} */
  let guest = null;
  const hand = button('guestHandUp', '', () => session.forGuest(seat, guest?.handUp ? 'lower_hand' : 'raise_hand'));
  const call = button('callThem', '', () => callAnyone(session, facts.room, seat));
  const pass = button('guestPasses', '', () => session.passForGuest());
  const listen = button('guestListens', '', () =>
    session.forGuest(seat, guest?.listening ? 'listen_no_more' : 'just_listen'),
  );
  const read = button('guestReads', '', () => session.forGuest(seat, offers() ? 'take_offer_back' : 'offer_to_read'));
  for (const each of [hand, call, pass, listen, read]) each.setAttribute('aria-describedby', nameId);
  const rename = guestNameForm(`${nameId}-rename`, 'guestOtherName', 'guestRename', (text) =>
    session.nameGuest(seat, text),
  );

  const offers = () => {
    const reading = facts.room?.reading;
    return reading?.reader?.seat === seat || (reading?.offers.some((each) => each.seat === seat) ?? false);
  };

  /** @param {PersonView} person */
  function update(person) {
    guest = person;
    setWord(hand, person.handUp ? 'takeDown' : 'guestHandUp');
    setWord(listen, person.listening ? 'guestListensNoMore' : 'guestListens');
    setWord(read, offers() ? 'takeBackOffer' : 'guestReads');
    show(hand, !person.holdsFloor && !person.listening);
    show(call, hasTurns(facts.room?.agenda.segment) && !person.holdsFloor && !person.listening);
    show(pass, person.holdsFloor);
    show(read, facts.room?.reading !== null);
  }
  return { hand, call, pass, listen, read, rename, update };
}

/** How somebody is in the circle, in words. @param {PersonView} person */
export function guestMarks(person) {
  const floor = person.holdsFloor ? say('hasTheFloor') : person.next ? say('isNext') : person.handUp ? say('handUp') : '';
  return [floor, person.listening ? say('listening') : ''].filter(Boolean);
}
