// @ts-check
/** The field for the name to be called. Nothing is prefilled, and the browser is asked to remember nothing. */
import { el, setWord, show } from './dom.js';

/** @typedef {import('./words.js').Word} Word */
/** @typedef {import('./view.js').Notice} Notice */

/** @param {Word} label @returns {{node: HTMLElement, value: () => string, update: (notice: Notice | null) => void}} */
export function nameField(label) {
  const field = el('input', {
    id: 'name',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'words',
    spellcheck: 'false',
    dir: 'auto',
    'aria-describedby': 'name-error name-hint',
  });
  const error = el('p', { class: 'field-error', id: 'name-error', hidden: '' });
  let complaint = 0;
  return {
    node: el(
      'div',
      { class: 'field' },
      el('label', { word: label, for: 'name' }),
      el('p', { class: 'aside', id: 'name-hint', word: 'nameHint' }),
      error,
      field,
    ),
    value: () => field.value,
    update(notice) {
      const wrong = notice?.code === 'name_empty' || notice?.code === 'name_too_long' ? notice : null;
      show(error, wrong !== null);
      field.setAttribute('aria-invalid', String(wrong !== null));
      if (!wrong) return;
      setWord(error, `no:${wrong.code}`);
      if (complaint !== wrong.id) field.focus();
      complaint = wrong.id;
    },
  };
}
