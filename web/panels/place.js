// @ts-check
/** *My place*: what I can do now. One thing at a time, and *Pass* is as big as *That is all*. */
import { handInWords } from '../announcer.js';
import { button, el, setText, setWord, show } from '../dom.js';
import { hasTurns } from '../segments.js';
import { settle } from '../settle.js';
import { ask, openSheet } from '../sheet.js';
import { everySecond } from '../ticker.js';
import { comesInRound, handIsSeen, mayBurn, mayTakeFloor } from '../ways.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').RoomView} RoomView */

/** @param {HTMLElement} element @param {Session} session */
export function mountPlace(element, session) {
  /** @type {RoomView | null} */
  let room = null;
  const title = el('h2', { word: 'myPlace', class: 'unseen', tabindex: '-1' });
  const where = el('p', { class: 'where' });
  const all = button('thatIsAll', 'main', () => (handsOn() ? openSheet('afterShare') : session.finish()));
  const pass = button('pass', '', () => (handsOn() ? openSheet('afterPass') : session.pass()));
  const later = button('comeBackToMe', '', () => session.askMeLater());
  const take = button('takeFloor', 'main', () => session.takeFloor());
  const burn = button('burningNeed', 'plain', askNeed);
  const passage = button('nextPassage', 'main', () => room?.reading && session.turnPassage(room.reading.passage + 1));
  const offer = button('offerToRead', '', () => session.offerToRead(!room?.me.offered));
  const raise = button('raiseHand', '', () => (room?.me.handUp ? session.lowerHand() : session.raiseHand()));
  const listen = button('justListen', '', () => session.justListen(!room?.me.listening));
  const acts = [all, pass, later, passage, take, offer, raise, listen];
  const settled = settle(element, acts);
  element.append(
    title,
    where,
    el('div', { class: 'acts' }, ...acts),
    burn,
  );
  everySecond(element, () => show(burn, room !== null && mayBurn(room, session.nowMs())));

  /** The holder chooses who is next, and there is somebody to choose. */
  const handsOn = () => (room?.choosing.choosable.length ?? 0) > 0;

  function askNeed() {
    const question = { title: 'burningTitle', text: say('burningText'), yes: 'burningYes', no: 'notYet' };
    ask(/** @type {Parameters<typeof ask>[0]} */ (question), () => session.burningNeed());
  }
  /** The part in which I had the floor last: there another hand is as welcome as none. */
  let hadFloorIn = -1;

  /** @param {View} view */
  return (view) => {
    room = view.room;
    if (!room) return;
    const { me, agenda, reading } = room;
    // While nobody runs the meeting it stands still, and only what takes something back passes.
    const moves = room.still === null;
    const focused = acts.find((act) => act === document.activeElement);
    if (me.holdsFloor) hadFloorIn = agenda.index;
    const reads = reading?.text && reading.passage < reading.text.passages.length ? reading : null;
    element.classList.toggle('holds', me.holdsFloor);
    show(all, me.holdsFloor);
    show(pass, me.holdsFloor);
    show(passage, (me.reads || me.duties.includes('reader')) && reads !== null && !me.facilitator && moves);
    show(later, me.holdsFloor && room.choosing.mayAskLater);
    const takes = mayTakeFloor(room) && !me.holdsFloor;
    show(take, takes && moves);
    show(offer, reads !== null && !me.holdsFloor && !me.listening && (me.offered || (!me.reads && !reads.satOut && moves)));
    show(raise, !me.holdsFloor && !me.listening && !takes && !comesInRound(room) && (me.handUp || moves));
    // At most two at a time.
    show(listen, !me.holdsFloor && !me.handUp && (me.listening ? moves : reads === null));
    const last = reads?.text && reads.passage === reads.text.passages.length - 1;
    setWord(passage, last ? 'endReading' : 'nextPassage');
    setWord(offer, me.offered ? 'takeBackOffer' : reads?.reader ? 'offerToReadNext' : 'offerToRead');
    setWord(raise, me.handUp ? 'lowerHand' : 'raiseHand');
    setWord(listen, me.listening ? 'notJustListening' : 'justListen');
    const invites = hasTurns(agenda.segment) && !me.handUp && hadFloorIn !== agenda.index;
    show(burn, mayBurn(room, session.nowMs()));
    raise.className = invites && !me.facilitator ? 'main' : '';
    offer.className = reads && !me.offered && !me.reads && !me.facilitator ? 'main' : '';
    settled();
    setText(where, whereIAm(room));
    show(where, where.textContent !== '');
    // The keyboard stays here when the act that it pressed goes, and on no other act: Enter may come twice.
    if (focused?.hidden) title.focus({ preventScroll: true });
  };
}

/** @param {RoomView} room */
function whereIAm(room) {
  if (room.me.holdsFloor) return '';
  return [handInWords(room), handIsSeen(room)].filter(Boolean).join('. ') || (room.me.listening ? say('youAreListening') : '');
}
