// @ts-check
/** The lobby: what one waits for, and, after a reload, what one is called, so that nobody waits there without a name. */
import { el } from './dom.js';
import { mountMessage } from './panels/message.js';
import { mountNameWanted } from './panels/name-wanted.js';

/** @typedef {import('./view.js').View} View */
/** @typedef {import('./view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountLobby(element, session) {
  const asks = el('div', { class: 'name-wanted' });
  const showMessage = mountMessage(element);
  const showName = mountNameWanted(asks, session);
  element.querySelector('h1')?.after(asks);

  /** @param {View} view */
  return (view) => {
    showMessage(view);
    showName(view);
  };
}
