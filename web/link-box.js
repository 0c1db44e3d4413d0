// @ts-check
/** A link that can be read, copied, shared and, as a QR code, taken up by the camera of a phone. */
import { button, el, setWord, show } from './dom.js';

/** @typedef {import('./words.js').Word} Word */

let boxes = 0;

/**
 * @param {Word} label
 * @param {Word} copyWord What the copy button says.
 * @param {{picture?: boolean, share?: boolean}} offers
 * @returns {{node: HTMLElement, update: (url: string) => void}}
 */
export function linkBox(label, copyWord, offers = {}) {
  const id = `link-${++boxes}`;
  const field = el('input', { id, type: 'text', readonly: '', spellcheck: 'false', autocomplete: 'off' });
  field.addEventListener('focus', () => field.select());
  const copy = button(copyWord, '', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      setWord(copy, 'copied');
      window.setTimeout(() => setWord(copy, copyWord), 3000);
    } catch {
      field.focus(); // No clipboard here: the link is selected, ready to be copied by hand.
    }
  });
  const row = el('div', { class: 'row' }, copy);
  if (offers.share && 'share' in navigator) {
    row.append(button('shareLink', '', () => void navigator.share({ url: field.value }).catch(() => {})));
  }
  const node = el('div', { class: 'link-box' }, el('label', { word: label, for: id }), field, row);
  const code = el('div', { class: 'qr' });
  const onlyHere = el('p', { class: 'aside', word: 'onlyHere', hidden: '' });
  const asPicture = el('details', null, el('summary', { word: 'showQr' }), code);
  if (offers.picture) node.append(onlyHere, asPicture);
  const draw = async () => {
    const url = field.value;
    const { qrPicture } = await import('./qr-picture.js'); // Few open it, so it is fetched when they do.
    if (url === field.value) code.replaceChildren(qrPicture(url));
  };
  asPicture.addEventListener('toggle', () => {
    if (asPicture.open) void draw();
  });
  return {
    node,
    update(url) {
      if (field.value === url) return;
      field.value = url;
      show(onlyHere, /^(localhost$|127\.|\[::1\]$)/.test(new URL(url).hostname));
      if (asPicture.open) void draw();
    },
  };
}
