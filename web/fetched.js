// @ts-check
/**
 * Modules and style sheets that are fetched when they are needed: a bad line may lose one, and then it is asked for
 * again.
 */

/** The style sheets of the room and of the screen in the hall, in the order in which they count. */
export const LATER_STYLES = [
  'panels/room.css',
  'panels/circle.css',
  'panels/floor.css',
  'panels/reading.css',
  'panels/desk.css',
  'panels/vote.css',
  'panels/debrief.css',
  'panels/stillness.css',
  'panels/roles.css',
  'panels/display.css',
  'panels/hall.css',
];
const AGAIN_MS = 2_000;

/** @template T @param {() => Promise<T>} load @returns {Promise<T>} Comes when the module does. */
export async function fetched(load) {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      // What is wrong with the module itself does not get better.
      if (!(error instanceof TypeError)) throw error;
      await new Promise((again) => setTimeout(again, AGAIN_MS));
    }
  }
}

/** @type {Promise<unknown> | null} */
let styles = null;

/** Comes when all of them are there. */
export const laterStyles = () => (styles ??= Promise.all(LATER_STYLES.map(linkTo)));

/** A sheet that is asked for again keeps its place, because the later one counts. @param {string} path */
function linkTo(path) {
  let place = document.head.appendChild(document.createElement('link'));
  const load = () =>
    new Promise((come, fail) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `/${path}`;
      link.onload = come;
      link.onerror = () => fail(new TypeError(path));
      place.replaceWith(link);
      place = link;
    });
  return fetched(load);
}
