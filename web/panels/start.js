// @ts-check
/** A facilitator link, and no meeting open: choose a format, say one's name, open the room. */
import { button, el, show } from '../dom.js';
import { formatChoice } from '../format-choice.js';
import { linkBox } from '../link-box.js';
import { nameField } from '../name-field.js';
import { packChoice } from '../pack-choice.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').PackView} PackView */

/** @param {HTMLElement} element @param {Session} session */
export function mountStart(element, session) {
  const packs = packChoice(session.choosePack);
  const formats = formatChoice();
  const name = nameField('ownName');
  const keep = linkBox('facilitatorLink', 'copyFacilitatorLink');
  const open = button('openMeeting', 'main');
  const form = el(
    'form',
    { novalidate: '' },
    packs.node,
    formats.node,
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
    shown = view.pack;
    formats.update(formatsFor(view), view.pack?.language ?? '');
  };
}

/** What a rehearsal needs comes first in one, and is not offered elsewhere. @param {View} view */
function formatsFor({ pack, rehearsal }) {
  const formats = pack?.formats ?? [];
  const real = formats.filter(({ practice }) => !practice);
  return rehearsal ? [...formats.filter(({ practice }) => practice), ...real] : real;
}
