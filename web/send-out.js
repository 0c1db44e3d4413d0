// @ts-check
/**
 * Asks how somebody is to go out: back to the door, which can be taken back and so comes first, or removed until the
 * meeting ends, for a reason that only they are told. Each way is one more tap.
 */
import { button, el } from './dom.js';
import { sheet } from './sheet.js';
import { say } from './words.js';

/** @typedef {import('./view.js').RemovalReason} RemovalReason */

/** @type {[reason: RemovalReason | null, word: import('./words.js').Word][]} */
const REASONS = [
  ['agreements', 'removeFor:agreements'],
  ['disruption', 'removeFor:disruption'],
  ['not_this_meeting', 'removeFor:not_this_meeting'],
  [null, 'removeFor:none'],
];

/**
 * @param {string} name What they are called.
 * @param {{back: (() => void) | null, remove: (reason: RemovalReason | null) => void}} ways `back`: null for somebody
 *   who is at the door already.
 */
export function askToSendOut(name, { back, remove }) {
  const then = (/** @type {() => void} */ act) => () => {
    asked.close();
    act();
  };
  const reasons = REASONS.map(([reason, word]) => button(word, 'removes', then(() => remove(reason))));
  const ways = el('div', { class: 'ways' });
  if (back) {
    ways.append(
      el('p', null, say('sendBackText', { name })),
      button('sendBack', 'main', then(back)),
      el('h3', { word: 'orRemove' }),
    );
  }
  ways.append(
    el('p', null, say('removeAskText', { name })),
    el('p', { class: 'aside', word: 'removeReasons' }),
    el('div', { class: 'reasons' }, ...reasons),
  );
  const asked = sheet(
    back ? 'sendOutAsk' : 'removeAsk',
    { class: 'ask', bare: true },
    ways,
    button('keepThem', '', () => asked.close()),
  );
  asked.dialog.addEventListener('close', () => asked.dialog.remove());
  asked.open();
}
