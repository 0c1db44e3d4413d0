// @ts-check
/** Asks for one of a few things, each a big button, in a sheet that goes with the answer. */
import { el } from './dom.js';
import { sheet } from './sheet.js';

/** @typedef {import('./words.js').Word} Word */
/** @typedef {{text: string, now?: boolean, act: () => void}} Choice `now`: it is so already. */

/** @param {Word} title @param {string} about @param {Choice[]} choices */
export function chooseOne(title, about, choices) {
  const rows = choices.map(({ text, now = false, act }) => {
    const press = () => {
      asked.close();
      act();
    };
    return el('li', null, el('button', { type: 'button', 'aria-current': now && 'true', press }, text));
  });
  const asked = sheet(title, { class: 'ask' }, el('p', null, about), el('ul', { class: 'choose' }, ...rows));
  asked.dialog.addEventListener('close', () => asked.dialog.remove());
  asked.open();
}
