// @ts-check
/** For what may fail to open: it is shown as such, and nothing more is said about it. */

/** @template T @param {Promise<T>} opening @returns {Promise<T|null>} */
export async function orNull(opening) {
  try {
    return await opening;
  } catch {
    return null;
  }
}
