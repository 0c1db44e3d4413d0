// @ts-check
/** Which text may become a link to an outside call: everyone in the circle is led there, so never a script. */

const BYTES = 510;

/** The address in full, or null. @param {string} text */
export function webAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  return new TextEncoder().encode(url.href).length <= BYTES ? url.href : null;
}
