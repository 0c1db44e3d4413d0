// @ts-check
/**
 * A grounding exercise for all: everybody sees the step to which a facilitator has come. Whoever would rather not leaves
 * it out on their own page, and nobody learns of it.
 */
import { button, el, inLanguageOf, setParagraphs, setText, show } from '../dom.js';
import { quietFocus } from '../quiet-focus.js';
import { say } from '../words.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Session} Session */

/** @param {HTMLElement} element @param {Session} session */
export function mountTogether(element, session) {
  let at = 0;
  const name = el('h1', { tabindex: '-1' });
  const where = el('p', { class: 'aside' });
  const words = el('div', { class: 'book' });
  const mine = el('p', { word: 'floorStaysYours' });
  const back = button('stepBackAll', '', () => session.goToStep(at - 1));
  const end = button('endExercise', '', () => session.endGrounding());
  const runs = el('div', { class: 'row' }, back, end);
  const out = button('sitOut', '', () => session.sitOut(true));
  const step = el('div', { class: 'together-step' }, name, where, words);
  const aside = el(
    'div',
    { class: 'sits-out' },
    el('h1', { word: 'satOutTitle', tabindex: '-1' }),
    el('p', { class: 'lead', word: 'satOutText' }),
    button('joinIn', '', () => session.sitOut(false)),
  );
  element.append(step, aside, mine, runs, out);
  const focus = quietFocus(name);

  let shown = false;
  let satOut = false;
  /** @param {View} view */
  return ({ room, pack }) => {
    const place = room?.still?.at ?? null;
    const was = shown;
    shown = place !== null;
    show(element, shown);
    if (was && !shown) focus.end();
    if (!room || !place) return;
    const { facilitator, holdsFloor } = room.me;
    const { exercise } = place;
    at = place.step;
    inLanguageOf(pack, name, words);
    setText(name, exercise?.name ?? '…');
    setText(where, exercise ? say('stepOf', { n: at + 1, all: exercise.steps.length }) : '');
    setParagraphs(words, exercise?.steps[at] ?? []);
    show(step, !place.satOut);
    show(aside, place.satOut);
    show(mine, holdsFloor);
    show(runs, facilitator);
    show(back, at > 0);
    // At the last step the big button ends it.
    show(end, exercise === null || at + 1 < exercise.steps.length);
    show(out, !place.satOut);
    if (!was) focus.begin();
    else if (satOut !== place.satOut) (place.satOut ? aside : step).querySelector('h1')?.focus({ preventScroll: true });
    satOut = place.satOut;
  };
}
