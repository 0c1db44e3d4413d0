// @ts-check
/** Whose texts a new meeting has, where more than one pack is offered. */

import { el, show } from './dom.js';

/** @typedef {import('./view.js').PackChoice} PackChoice */

/** @param {(pack: string) => void} choose */
export function packChoice(choose) {
  const options = el('div', { class: 'choices' });
  const node = el('fieldset', { hidden: '' }, el('legend', { word: 'choosePack' }), options);
  node.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target.value);
  });
  let shown = '';
  return {
    node,
    /** @param {PackChoice[]} packs */
    update: (packs) => {
      show(node, packs.length > 1);
      const offered = JSON.stringify(packs);
      if (offered === shown) return;
      shown = offered;
      const held = options.contains(document.activeElement);
      options.replaceChildren(...packs.map(option));
      if (held) /** @type {HTMLElement|null} */ (options.querySelector(':checked'))?.focus();
    },
  };
}

/** @param {PackChoice} choice */
const option = ({ pack, name, language, chosen }) =>
  el(
    'label',
    { class: 'option' },
    el('input', { type: 'radio', name: 'pack', value: pack, checked: chosen }),
    el('strong', { lang: language }, name),
  );
