// @ts-check
/** One or two letters for a name, in any script: "Ben" is B, "Ben 2" is B2. */

/** @param {string} name */
export function initials(name) {
  const letters = name.trim().split(/\s+/).slice(0, 2).map(firstLetter);
  return letters.join('').toLocaleUpperCase() || '·';
}

/** The first letter as a person sees it, with its marks. @param {string} word */
function firstLetter(word) {
  if (typeof Intl.Segmenter !== 'function') return [...word][0] ?? '';
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return '';
}
