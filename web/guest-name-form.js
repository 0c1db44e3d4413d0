// @ts-check
/** The small form for the name of a person without a device. What does not do as a name is said beside the field. */
import { button, el, setWord, show } from './dom.js';
import { checkName } from './plain-text.js';

/** @typedef {import('./words.js').Word} Word */

/**
 * @param {string} id Of the field.
 * @param {Word} label
 * @param {Word} act What its button says.
 * @param {(name: string) => Promise<boolean>} onName False keeps what was written.
 */
export function guestNameForm(id, label, act, onName) {
  const field = el('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'words',
    spellcheck: 'false',
    dir: 'auto',
    'aria-describedby': `${id}-error`,
  });
  const error = el('p', { class: 'field-error', id: `${id}-error`, hidden: '' });
  const form = el(
    'form',
    { novalidate: '', class: 'guest-name' },
    el('div', { class: 'field' }, el('label', { word: label, for: id }), error, field),
    button(act, ''),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const verdict = checkName(field.value);
    show(error, verdict !== 'ok');
    field.setAttribute('aria-invalid', String(verdict !== 'ok'));
    if (verdict !== 'ok') {
      setWord(error, `no:${verdict}`);
      return field.focus();
    }
    if (await onName(field.value)) field.value = '';
    field.focus();
  });
  return form;
}
