// @ts-check
/**
 * Bytes as text and back: base64url without padding, as on the wire and in links. Pure; knows nothing of meetings.
 *
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 */

/** @param {Uint8Array} bytes */
export function encode(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Takes only what `encode` gives: another spelling of the same bytes (padding, stray bits at the end) is refused.
 *
 * @param {string} text
 * @param {number} [length] How many bytes it must be.
 * @returns {Bytes}
 * @throws {RangeError} It is not such text. The message says nothing of the text.
 */
export function decode(text, length) {
  const bytes = decoded(text);
  if (!bytes || (length !== undefined && bytes.length !== length)) throw new RangeError('not base64url of this length');
  return bytes;
}

/** @param {string} text */
function decoded(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return encode(bytes) === text ? bytes : null;
}
