// @ts-check
/** Asks for one's name again: it went with an earlier page, and nobody has it to hand it back. */
import { button, el, show } from '../dom.js';
import { nameField } from '../name-field.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountNameWanted(element, session) {
  const name = nameField('nameWanted');
  const form = el('form', { class: 'card', novalidate: '' }, name.node, button('useName', 'main'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    session.setName(name.value());
  });
  element.append(form);

  /** @param {View} view */
  return ({ nameWanted, notice }) => {
    show(element, nameWanted);
    if (nameWanted) name.update(notice);
  };
}
