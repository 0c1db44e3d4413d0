// @ts-check
/**
 * The keyboard is never left nowhere: where an update takes away what had the focus, it goes on at a heading. Whoever
 * has put it nowhere themselves is left alone.
 */

/** @param {() => void} update @param {() => HTMLElement | null | undefined} heading Of what is there then. */
export function keepFocus(update, heading) {
  const had = document.activeElement !== document.body;
  update();
  if (!had) return;
  queueMicrotask(() => {
    if (isLost(document.activeElement)) heading()?.focus({ preventScroll: true });
  });
}

/** A browser lets go of what is hidden only when it draws. @param {Element | null} at */
export function isLost(at) {
  return !at || at === document.body || !at.checkVisibility() || at.closest('[inert]') !== null;
}
