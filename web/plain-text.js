// @ts-check
/**
 * Text before it is sealed and after it is opened: names, lines, padding. Pure; no key, no page.
 *
 * @typedef {import('./base64url.js').Bytes} Bytes
 */

import { NotSealed } from './building-blocks.js';

/** A name as it is sealed: its size says nothing of its length. */
export const NAME_SIZES = [192];
/** An outside call link. */
export const CALL_LINK_SIZES = [512];
/** A line, in the first of these that it fits. */
export const LINE_SIZES = [256, 512, 1024, 2048, 4096];

const NAME_CODE_POINTS = 40;
const NAME_BYTES = 160;
const LENGTH_BYTES = 2;
const LINE_BYTES = 4096 - LENGTH_BYTES;

const utf8 = new TextEncoder();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What would let a name reach out of its place: control characters, line ends, marks that turn the writing round. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;
/** What is not seen at all, but for what shapes its neighbours. */
const UNSEEN = /(?![\u200c\u200d\ufe00-\ufe0f])\p{Default_Ignorable_Code_Point}/gu;
/** Joiners that join nothing: not between two letters, nor inside an emoji. */
const LOOSE_BEHIND = /(^|[^\p{L}\p{M}\p{ExtPict}\p{EMod}])[\u200c\u200d]+/gu;
const LOOSE_BEFORE = /[\u200c\u200d]+(?![\p{L}\p{M}\p{ExtPict}])/gu;
/** What chooses the form of the sign before it, where that is no emoji. */
const LOOSE_SELECTOR = /(^|[^\p{Emoji}])[\ufe00-\ufe0f]+/gu;

/** A name as others see it: one form of each letter, one space between words, nothing unruly. @param {string} text */
export function cleanName(text) {
  const ruly = text.replace(/\s/gu, ' ').replace(UNRULY, '').replace(UNSEEN, '');
  const seen = ruly.replace(LOOSE_SELECTOR, '$1').replace(LOOSE_BEHIND, '$1').replace(LOOSE_BEFORE, '');
  return seen.replace(/ +/g, ' ').trim().normalize('NFC');
}

/** Whether there is anything to see in it. @param {string} text */
export function canBeSeen(text) {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/**
 * Says whether a person may be called so, after `cleanName`.
 * @param {string} text
 * @returns {'ok' | 'name_empty' | 'name_too_long'}
 */
export function checkName(text) {
  const name = cleanName(text);
  if (!canBeSeen(name)) return 'name_empty';
  const fits = [...name].length <= NAME_CODE_POINTS && utf8.encode(name).length <= NAME_BYTES;
  return fits ? 'ok' : 'name_too_long';
}

/**
 * Cuts a share into lines that can be sealed: at the last line end that fits, else at the last space, else between
 * two graphemes, and inside one only if it alone is too long. What it is cut at is dropped.
 * @param {string} text
 * @returns {string[]} Empty if there is nothing but space.
 */
export function splitLines(text) {
  const lines = [];
  let rest = text.replace(/\r\n?/g, '\n').trim();
  for (let cut = cutIn(rest); cut < rest.length; cut = cutIn(rest)) {
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest ? [...lines, rest] : lines;
}

/**
 * @param {string} text
 * @param {number[]} sizes From small to large.
 * @returns {Bytes} The text's length in two bytes, the text, zeros up to the first size that it fits.
 */
export function pad(text, sizes) {
  const bytes = utf8.encode(text);
  const size = sizes.find((each) => LENGTH_BYTES + bytes.length <= each);
  if (size === undefined) throw new NotSealed('too long to seal');
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint16(0, bytes.length);
  padded.set(bytes, LENGTH_BYTES);
  return padded;
}

/**
 * @param {Bytes} padded
 * @param {number[]} sizes The sizes that it may have.
 * @throws {NotSealed} The size, the length, the text or the zeros are not as `pad` makes them.
 */
export function unpad(padded, sizes) {
  if (!sizes.includes(padded.length)) throw new NotSealed('wrong size');
  const end = LENGTH_BYTES + new DataView(padded.buffer, padded.byteOffset).getUint16(0);
  if (end > padded.length) throw new NotSealed('wrong length');
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new NotSealed('wrong padding');
  try {
    return strictUtf8.decode(padded.subarray(LENGTH_BYTES, end));
  } catch {
    throw new NotSealed('not text');
  }
}

/** A name as it is sealed. @param {string} name @throws {NotSealed} */
export function paddedName(name) {
  if (checkName(name) !== 'ok') throw new NotSealed('not a name');
  return pad(cleanName(name), NAME_SIZES);
}

/** Somebody else's page may have sealed anything as a name. @param {Bytes} padded @throws {NotSealed} */
export function nameIn(padded) {
  const name = unpad(padded, NAME_SIZES);
  if (checkName(name) !== 'ok') throw new NotSealed('not a name');
  return cleanName(name);
}

/** Where to cut: how many UTF-16 units of the text become one line. @param {string} text */
function cutIn(text) {
  const start = text.slice(0, 2 * LINE_BYTES);
  const { read: fits } = utf8.encodeInto(start, new Uint8Array(LINE_BYTES));
  if (fits === text.length) return fits;
  const oneMore = text.slice(0, fits + 1);
  const lineEnd = oneMore.lastIndexOf('\n');
  if (lineEnd > 0) return lineEnd;
  const space = oneMore.search(/\s\S*$/u);
  if (space > 0) return space;
  const grapheme = new Intl.Segmenter().segment(start).containing(fits);
  return grapheme?.index || fits;
}
