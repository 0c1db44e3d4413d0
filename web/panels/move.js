// @ts-check
/** Takes one's seat along to another device, by a link that works once. */
import { button, el, show } from '../dom.js';
import { linkBox } from '../link-box.js';
import { sheet } from '../sheet.js';

/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountMove(element, session) {
  const box = linkBox('moveLink', 'copyLink', { picture: true, share: true });
  const wait = el('p', { word: 'makingLink' });
  const moving = sheet('moveTitle', {}, el('p', { word: 'move1' }), el('p', { word: 'move2' }), wait, box.node);
  element.append(
    button('moveTitle', 'plain', async () => {
      show(wait, true);
      show(box.node, false);
      moving.open();
      box.update(await session.moveLink());
      show(wait, false);
      show(box.node, true);
    }),
  );
  return () => {};
}
