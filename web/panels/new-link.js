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
      { class: 'card', 'aria-labelledby': 'save-new-link' },
      el('h2', { id: 'save-new-link', word: 'saveNewLink' }),
      el('p', { word: 'saveNewLinkWhy' }),
      own.node,
      button('savedIt', '', () => session.linkSaved()),
    ),
  );

  let on = false;

  /** @param {View} view */
  return ({ links, unsavedLink }) => {
    const comes = unsavedLink !== null && !on;
    on = unsavedLink !== null;
    show(element, on);
    if (on && links?.facilitator) own.update(links.facilitator);
    // Whoever made it is to save it now. For others it waits where it is: they may be reading aloud.
    if (comes && unsavedLink === 'here') element.scrollIntoView({ block: 'center' });
  };
}
