// @ts-check
/**
 * The building blocks of protocol/sealing.md: fields, hash, HKDF and AES-GCM. WebCrypto only; keeps nothing.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 */

const NONCE_BYTES = 12;
const utf8 = new TextEncoder();

/** Sealed bytes that do not open, or that this page must not seal or take. Says nothing of what was in them. */
export class NotSealed extends Error {}

/** @param {number} count How many. */
export function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** @param {Uint8Array[]} parts @returns {Bytes} */
export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number as a 4-byte field. @param {number} number @returns {Bytes} */
export function u32(number) {
  if (!Number.isInteger(number) || number < 0 || number > 0xffff_ffff) throw new NotSealed('not a 4-byte number');
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

/** A number as an 8-byte field. @param {number} number @returns {Bytes} */
export function u64(number) {
  if (!Number.isSafeInteger(number) || number < 0) throw new NotSealed('not an 8-byte number');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number));
  return bytes;
}

/**
 * A label and its fields, each after its length, so that no two different lists give the same bytes.
 * @param {string} label
 * @param {(Uint8Array | string)[]} parts
 */
export function fields(label, ...parts) {
  const strings = [`circlekeeper/1/${label}`, ...parts];
  return joined(...strings.flatMap((part) => {
    const bytes = typeof part === 'string' ? utf8.encode(part) : part;
    return [u32(bytes.length), bytes];
  }));
}

/** @param {string} label @param {(Uint8Array | string)[]} parts @returns {Promise<Bytes>} 32 bytes. */
export async function hash(label, ...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', fields(label, ...parts)));
}

/** First 16 bytes of the hash: an id. @param {string} label @param {(Uint8Array | string)[]} parts */
export async function shortHash(label, ...parts) {
  return (await hash(label, ...parts)).slice(0, 16);
}

/**
 * @param {Bytes} secret
 * @param {Bytes} info Made by `fields`.
 * @param {Bytes} [salt]
 * @returns {Promise<Bytes>} 32 bytes.
 */
export async function hkdf(secret, info, salt = new Uint8Array(0)) {
  const input = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, input, 256));
}

/** @param {Bytes} raw 32 bytes. @returns {Promise<CryptoKey>} */
export function sealingKey(raw) {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * Seals under a fresh random nonce, which stands before the ciphertext.
 * @param {CryptoKey} key
 * @param {Bytes} bound What must be the same when it is opened.
 * @param {Bytes} plain
 */
export async function seal(key, bound, plain) {
  const nonce = randomBytes(NONCE_BYTES);
  return joined(nonce, await sealWith(key, nonce, bound, plain));
}

/** @param {CryptoKey} key @param {Bytes} bound @param {Bytes} sealed */
export function open(key, bound, sealed) {
  return openWith(key, sealed.slice(0, NONCE_BYTES), bound, sealed.slice(NONCE_BYTES));
}

/**
 * Seals under a nonce that both sides know. The same nonce must never be used twice with one key.
 * @param {CryptoKey} key @param {Bytes} nonce 12 bytes. @param {Bytes} bound @param {Bytes} plain
 * @returns {Promise<Bytes>}
 */
export async function sealWith(key, nonce, bound, plain) {
  return new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, bound), key, plain));
}

/**
 * @param {CryptoKey} key @param {Bytes} nonce 12 bytes. @param {Bytes} bound @param {Bytes} sealed
 * @returns {Promise<Bytes>}
 * @throws {NotSealed} Anything is not as it was sealed.
 */
export async function openWith(key, nonce, bound, sealed) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, bound), key, sealed));
  } catch {
    throw new NotSealed('does not open');
  }
}

/** @param {Bytes} nonce @param {Bytes} bound */
function gcm(nonce, bound) {
  return { name: 'AES-GCM', iv: nonce, additionalData: bound, tagLength: 128 };
}

/** Of a line: four zero bytes, then the counter. @param {number} counter */
export function lineNonce(counter) {
  return joined(u32(0), u64(counter));
}
