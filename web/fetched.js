// @ts-check
/** Modules that are fetched when they are needed: a bad line may lose one, and then it is asked for again. */

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
