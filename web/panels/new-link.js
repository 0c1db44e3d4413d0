// @ts-check
/** The new facilitator link, until somebody says that they saved it: without it nobody can open the room next week. */
import { button, el, show } from '../dom.js';
import { linkBox } from '../link-box.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountNewLink(element, session) {
  const own = linkBox('newFacilitatorLink', 'copyFacilitatorLink', { share: true });
  element.append(
    el(
      'section',
      { class: 'card' },
      el('h2', { word: 'saveNewLink' }),
      el('p', { word: 'saveNewLinkWhy' }),
      own.node,
      button('savedIt', '', () => session.linkSaved()),
    ),
  );

  /** @param {View} view */
  return ({ links, unsavedLink }) => {
    show(element, unsavedLink);
    if (unsavedLink && links?.facilitator) own.update(links.facilitator);
  };
}
