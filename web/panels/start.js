// @ts-check
/** A facilitator link, and no meeting open: choose a format, say one's name, open the room. */
import { button, el, show } from '../dom.js';
import { linkBox } from '../link-box.js';
import { nameField } from '../name-field.js';
import { packChoice } from '../pack-choice.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PackView} PackView */

/** @param {HTMLElement} element @param {Session} session */
export function mountStart(element, session) {
  const packs = packChoice(session.choosePack);
  const formats = el('div', { class: 'choices' });
  const name = nameField('ownName');
  const keep = linkBox('facilitatorLink', 'copyFacilitatorLink');
  const open = button('openMeeting', 'main');
  const form = el(
    'form',
    { novalidate: '' },
    packs.node,
    el('fieldset', null, el('legend', { word: 'chooseFormat' }), formats),
    name.node,
    open,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const format = new FormData(form).get('format');
    if (typeof format !== 'string') return;
    open.setAttribute('aria-disabled', 'true');
    await session.start(format, name.value());
    open.removeAttribute('aria-disabled');
  });
  const keeping = el(
    'section',
    { class: 'keep' },
    el('h2', { word: 'keepLinkTitle' }),
    el('p', { word: 'keepLink1' }),
    el('p', { word: 'keepLink2' }),
    keep.node,
  );
  element.append(
    el('h1', { word: 'startTitle', tabindex: '-1' }),
    el('p', { class: 'lead', word: 'startLead' }),
    form,
    keeping,
  );

  /** @type {PackView | null} */
  let shown = null;
  /** @param {View} view */
  return (view) => {
    name.update(view.notice);
    packs.update(view.packs);
    show(keeping, Boolean(view.links?.facilitator));
    if (view.links?.facilitator) keep.update(view.links.facilitator);
    if (view.pack === shown) return;
    const offered = formatsFor(view);
    const before = new FormData(form).get('format');
    const chosen = offered.find(({ format }) => format === before) ?? offered[0];
    shown = view.pack;
    formats.replaceChildren(
      ...offered.map((format) =>
        el(
          'label',
          { class: 'option' },
          el('input', {
            type: 'radio',
            name: 'format',
            value: format.format,
            checked: format === chosen,
          }),
          el(
            'span',
            null,
            el('strong', null, format.name),
            el('span', { class: 'aside' }, format.summary),
            el('span', { class: 'aside' }, say('minutes', { n: format.minutes })),
          ),
        ),
      ),
    );
  };
}

/** What a rehearsal needs comes first in one, and is not offered elsewhere. @param {View} view */
function formatsFor({ pack, rehearsal }) {
  const formats = pack?.formats ?? [];
  const real = formats.filter(({ practice }) => !practice);
  return rehearsal ? [...formats.filter(({ practice }) => practice), ...real] : real;
}
