// @ts-check
/** The facilitator's desk: the time of the turn that runs. */
import { button, el, setText, setWord, show } from '../dom.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskTime(element, session) {
  let paused = false;
  const whose = el('h3');
  const thank = el('button', { type: 'button', press: () => session.thank() });
  const pause = button('pause', '', () => (paused ? session.resumeTurn() : session.pauseTurn()));
  const pass = button('guestPasses', '', () => session.passForGuest());
  element.append(
    whose,
    el(
      'div',
      { class: 'row' },
      button('oneMoreMinute', '', () => session.oneMoreMinute()),
      pause,
      thank,
      button('skip', '', () => session.skip()),
      pass,
    ),
    el('p', { class: 'aside', word: 'skipMeans' }),
  );

  /** @param {View} view */
  return ({ room }) => {
    const turn = room?.turn ?? null;
    show(element, turn !== null);
    if (!turn) return;
    paused = turn.paused;
    setText(whose, say('timeOf', { name: nameOf(turn.person) }));
    // With no hand up, or in one's own turn, *Next* itself calls nobody.
    show(pass, turn.person.guest);
    show(thank, Boolean(room?.next) && !turn.person.me);
    setText(thank, say('thankOnly', { name: nameOf(turn.person) }));
    setWord(pause, paused ? 'resume' : 'pause');
  };
}
