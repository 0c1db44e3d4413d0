// @ts-check
/** For facilitators alone, above their bar: who signals what, since when, and the one tap that answers it. */
import { button, el, setText, show } from '../dom.js';
import { keyedList } from '../keyed-list.js';
import { everySecond } from '../ticker.js';
import { nameOf, say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').SignalView} SignalView */

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskSignals(element, session) {
  const list = el('ul', { class: 'rows' });
  element.append(el('h2', { word: 'signalsForYou', class: 'unseen' }), list);
  const draw = keyedList(
    list,
    (/** @type {SignalView} */ { person, kind }) => `${kind}-${person.seat}`,
    (signal) => makeSignal(signal, session),
  );
  /** @type {readonly SignalView[]} */
  let signals = [];
  everySecond(element, () => draw(signals));

  /** @param {View} view */
  return ({ room }) => {
    signals = (room?.me.facilitator && room.signals) || [];
    show(element, signals.length > 0);
    draw(signals);
  };
}

/** @param {SignalView} signal @param {Session} session */
function makeSignal({ person: { seat }, kind }, session) {
  const name = el('bdi', { translate: 'no' });
  const what = el('span', { id: `signal-${kind}-${seat}` });
  const since = el('span', { class: 'aside' });
  const remind = kind === 'that_was_crosstalk' && button('showReminder', '', () => session.remindOfCrosstalk());
  const quiet = kind === 'check_on_me' && button('quietWord', '', () => session.offerQuietWord(seat));
  const acts = [quiet, button('iHaveSeenIt', '', () => session.answerSignal(seat, kind)), remind];
  for (const act of acts) if (act) act.setAttribute('aria-describedby', what.id);
  const node = el('li', null, el('p', null, name, ' ', what, ' ', since), el('div', { class: 'row' }, ...acts));
  return {
    node,
    /** @param {SignalView} now */
    update({ person, atMs }) {
      setText(name, `${nameOf(person)}:`);
      setText(what, say(`signal:${kind}`));
      const n = Math.floor((session.nowMs() - atMs) / 60_000);
      setText(since, n < 1 ? say('justNow') : say('minutesAgo', { n }));
    },
  };
}
