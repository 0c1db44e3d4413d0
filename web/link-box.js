// @ts-check
/** A link that can be read, copied, shared and, as a QR code, taken up by the camera of a phone. */
import { button, el, setWord, svg } from './dom.js';
import { qrModules } from './qr.js';

/** @typedef {import('./words.js').Word} Word */

let boxes = 0;

/**
 * @param {Word} label
 * @param {Word} copyWord What the copy button says.
 * @param {{qr?: boolean, share?: boolean, main?: boolean}} offers
 * @returns {{node: HTMLElement, update: (url: string) => void}}
 */
export function linkBox(label, copyWord, offers = {}) {
  const id = `link-${++boxes}`;
  const field = el('input', { id, type: 'text', readonly: '', spellcheck: 'false', autocomplete: 'off' });
  field.addEventListener('focus', () => field.select());
  const copy = button(copyWord, offers.main ? 'main' : '', async () => {
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
  if (offers.qr) node.append(el('details', null, el('summary', { word: 'showQr' }), code));
  return {
    node,
    update(url) {
      if (field.value === url) return;
      field.value = url;
      if (offers.qr) code.replaceChildren(drawQr(url));
    },
  };
}

/** @param {string} text */
function drawQr(text) {
  const modules = qrModules(text);
  const size = modules.length + 8; // A quiet zone of four modules on each side.
  const dark = modules.flatMap((row, y) => row.map((on, x) => (on ? `M${x + 4} ${y + 4}h1v1h-1z` : '')));
  return svg(
    'svg',
    { viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges', 'aria-hidden': 'true' },
    svg('path', { d: dark.join('') }),
  );
}
