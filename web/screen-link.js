// @ts-check
/** A link for a screen in the hall: made when it is asked for, and known to this page alone. */
import { button, show } from './dom.js';
import { linkBox } from './link-box.js';

/** @param {import('./view.js').Session} session */
export function screenLink(session) {
  const link = linkBox('displayLink', 'copyDisplayLink', { picture: true, share: true });
  link.node.hidden = true;
  const make = button('makeDisplay', '', async () => {
    link.update(await session.allowDisplay());
    show(link.node, true);
  });
  return {
    make,
    node: link.node,
    /** It leads nowhere any more. */
    forget: () => show(link.node, false),
  };
}
