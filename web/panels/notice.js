// @ts-check
/** What was refused: what happened, whether anything was lost, what to do now. It stays until it is put away. */
import { button, el, setWord, show } from '../dom.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** Said beside the field that they are about. */
const BESIDE_A_FIELD = new Set(['name_empty', 'name_too_long', 'not_a_link']);

/** @param {HTMLElement} element @param {Session} session */
export function mountNotice(element, session) {
  /** @type {View['notice']} */
  let notice = null;
  const text = el('p', { role: 'status' });
  const sure = button('sure', 'main', () => {
    const again = notice?.sure;
    session.dismissNotice();
    again?.();
  });
  const box = el(
    'div',
    { class: 'notice', hidden: '' },
    text,
    el(
      'div',
      { class: 'row' },
      sure,
      button('allRight', '', () => session.dismissNotice()),
    ),
  );
  element.append(box);

  /** @param {View} view */
  return (view) => {
    notice = view.notice && !BESIDE_A_FIELD.has(view.notice.code) ? view.notice : null;
    show(box, notice !== null);
    if (!notice) return;
    setWord(text, `no:${notice.code}`);
    show(sure, notice.sure !== null);
  };
}
