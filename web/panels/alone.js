// @ts-check
/** While the facilitator is alone in the room: how to bring the others, and the link to keep for next week. */
import { el, show } from '../dom.js';
import { linkBox } from '../link-box.js';

/** @typedef {import('../view.js').View} View */

/** @param {HTMLElement} element */
export function mountAlone(element) {
  const invite = linkBox('inviteLink', 'copyInvite', { picture: true, share: true });
  const own = linkBox('facilitatorLink', 'copyFacilitatorLink');
  const keep = el('div', null, el('h3', { word: 'keepLinkTitle' }), el('p', { word: 'keepLink1' }), own.node);
  element.append(
    el(
      'section',
      { class: 'card' },
      el('h2', { word: 'bringOthers' }),
      el('p', { word: 'inviteWhy' }),
      invite.node,
      keep,
    ),
  );

  /** @param {View} view */
  return ({ room, format, links, rehearsal }) => {
    const alone = Boolean(room?.me.facilitator && room.people.length === 1 && links && !rehearsal && !format?.hall);
    show(element, alone);
    if (!alone || !links) return;
    invite.update(links.invite);
    show(keep, links.facilitator !== null);
    if (links.facilitator) own.update(links.facilitator);
  };
}
