// @ts-check
/** The small form for names of people without a device. What does not do as a name is said beside the field. */
import { button, el, setWord, show } from './dom.js';
import { checkName } from './plain-text.js';

/** @typedef {import('./words.js').Word} Word */

/** "Ana, Ben, Cem" is three people, and so is a list of lines. @param {string} text */
export const namesIn = (text) => text.split(/[,;\n\r]+/).filter((name) => name.trim() !== '');

/**
 * @param {string} id Of the field.
 * @param {Word} label
 * @param {Word} act What its button says.
 * @param {(name: string) => Promise<boolean>} onName Called for each; false keeps what was written from there on.
 * @param {{many?: boolean}} [takes] Several names at once.
 */
export function guestNameForm(id, label, act, onName, { many = false } = {}) {
  const field = el('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'words',
    enterkeyhint: 'done',
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
  if (many) field.addEventListener('paste', pasteLines);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const names = many ? namesIn(field.value) : [field.value];
    const wrong = (names.length > 0 ? names : ['']).map(checkName).find((verdict) => verdict !== 'ok');
    show(error, wrong !== undefined);
    field.setAttribute('aria-invalid', String(wrong !== undefined));
    if (wrong) setWord(error, `no:${wrong}`);
    else await send(names);
    field.focus();
  });

  /** @param {string[]} names */
  async function send(names) {
    field.value = '';
    for (const [at, name] of names.entries()) {
      if (await onName(name)) continue;
      field.value = names.slice(at).join(', ');
      return;
    }
  }
  return form;
}

/** A field of one line would run the lines of a list together. @param {ClipboardEvent} event */
function pasteLines(event) {
  const names = namesIn(event.clipboardData?.getData('text') ?? '');
  if (names.length < 2 || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const { selectionStart, selectionEnd, value } = event.target;
  event.target.setRangeText(names.map((name) => name.trim()).join(', '), selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
}
