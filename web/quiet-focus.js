// @ts-check
/**
 * Where the keyboard is when the room gives way to something quiet: at its title, and after it where it was. Never taken
 * out of a sheet, or from the bar on top.
 */

/** @param {HTMLElement} title */
export function quietFocus(title) {
  /** @type {Element | null} */
  let before = null;
  return {
    begin() {
      before = document.activeElement;
      if (isInRoom(before)) title.focus({ preventScroll: true });
    },
    end() {
      const back = isInRoom(document.activeElement) ? before : null;
      before = null;
      // Once the rest of the room is there again.
      queueMicrotask(() => back instanceof HTMLElement && back.focus({ preventScroll: true }));
    },
  };
}

/** @param {Element | null} at */
const isInRoom = (at) => !at || at === document.body || at.closest('.place-room') !== null;
