// @ts-check
/** A second tap that was meant for what a button said before does not do what it says now. */

/** Longer than the pause of a double tap, shorter than it takes to read another word. */
const SETTLE_MS = 600;

/**
 * Keeps the buttons of an element from being pressed just after they have changed, or have been pressed.
 * @param {HTMLElement} element That holds them. @param {HTMLButtonElement[]} buttons
 * @returns {() => void} To be called after each change: it looks whether they say something else.
 */
export function settle(element, buttons) {
  let said = '';
  let timer = 0;
  const isOurs = (/** @type {EventTarget | null} */ at) => at instanceof Node && buttons.some((each) => each.contains(at));
  // Before whatever the button itself does.
  element.addEventListener(
    'click',
    (event) => {
      if (!isOurs(event.target)) return;
      if (timer !== 0) event.stopPropagation();
      else wait();
    },
    { capture: true },
  );

  function wait() {
    for (const each of buttons) each.setAttribute('aria-disabled', 'true');
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = 0;
      for (const each of buttons) each.removeAttribute('aria-disabled');
    }, SETTLE_MS);
  }

  return () => {
    const says = buttons.map((each) => (each.hidden ? '' : each.textContent)).join('\n');
    if (says === said) return;
    said = says;
    wait();
  };
}
