// @ts-check
/** Closing the meeting, after one more question: for all, or for all but the helpers, who stay for five minutes. */
import { button, el, setText, setWord } from '../dom.js';
import { closingIsOut } from '../plan.js';
import { sheet } from '../sheet.js';
import { listed, nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {Session} session */
export function mountClosing(session) {
  const text = el('p');
  const who = el('p', { class: 'aside', id: 'who-stays' });
  const close = button('closeForAll', 'main', () => then(session.closeMeeting));
  const keep = button('closeWithHelpers', '', () => then(session.beginDebrief));
  keep.setAttribute('aria-describedby', who.id);
  const choices = el('div', { class: 'closing-choices' }, close, keep, who, button('notYet', 'plain', () => asked.close()));
  const asked = sheet('closeAsk', { class: 'ask', bare: true }, text, choices);

  /** @param {() => void} act */
  function then(act) {
    asked.close();
    act();
  }

  /** @param {View} view */
  return ({ room }) => {
    if (!room) return;
    const skips = closingIsOut(room);
    setText(text, skips ? `${say('closingIsOut')} ${say('closeAskText')}` : say('closeAskText'));
    const helpers = room.people.filter(({ me, here, facilitator, duties }) => !me && here && (facilitator || duties.length > 0));
    setWord(keep, helpers.length > 0 ? 'closeWithHelpers' : 'closeWithMe');
    const names = listed(helpers.map(nameOf));
    setText(who, helpers.length > 0 ? say('helpersStay', { n: helpers.length, names }) : say('onlyMeStays'));
  };
}
