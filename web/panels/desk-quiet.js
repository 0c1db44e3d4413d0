// @ts-check
/** The facilitator's desk: a pause, and silences of a chosen length. */
import { askForPause } from '../ask-pause.js';
import { el, setText, show } from '../dom.js';
import { closeSheet } from '../sheet.js';
import { lengthInWords } from '../turn-time.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

const LENGTHS_S = [30, 60, 120, 300, 600, 1200];

/** @param {HTMLElement} element @param {Session} session */
export function mountDeskQuiet(element, session) {
  let seconds = 0;
  const pause = el('button', { type: 'button', press: () => askForPause(session, seconds) });
  const lengths = LENGTHS_S.map((length) => {
    const press = () => {
      closeSheet('more');
      session.beginSilence(length);
    };
    return { length, node: el('button', { type: 'button', press }) };
  });
  element.append(
    el(
      'details',
      null,
      el('summary', { word: 'quietTogether' }),
      pause,
      el('p', { word: 'silenceWhy', id: 'silence-why' }),
      el('div', { class: 'row', role: 'group', 'aria-labelledby': 'silence-why' }, ...lengths.map(({ node }) => node)),
    ),
  );

  /** @param {View} view */
  return ({ room, format }) => {
    show(element, room?.still === null);
    if (!format) return;
    seconds = format.pause_seconds;
    show(pause, format.pause_by !== 'nobody');
    setText(pause, say('pauseFor', { n: seconds }));
    for (const { length, node } of lengths) setText(node, lengthInWords(length));
  };
}
