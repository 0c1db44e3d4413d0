// @ts-check
/** Looks for words in a running process of Linux and in what it could have written: its memory, its files, its start. */
import { readFileSync, readdirSync, statSync, openSync, readSync, closeSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** How a word may be written: as text, as wide text, and as base64 at each place within what is encoded. */
export class Needles {
  /** @type {{word: string, bytes: Buffer}[]} */
  #needles = [];

  /** @param {string[]} words */
  constructor(words) {
    for (const word of words) {
      const ways = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()];
      for (const bytes of [...ways, ...ways.slice(0, 2).flatMap(inBase64)]) this.#needles.push({ word, bytes });
    }
  }

  /** The words that are in there. @param {Buffer} bytes @param {Set<string>} found */
  find(bytes, found) {
    for (const { word, bytes: needle } of this.#needles) if (bytes.includes(needle)) found.add(word);
  }

  /** Bytes that one part is to have in common with the next. */
  get longest() {
    return Math.max(...this.#needles.map(({ bytes }) => bytes.length));
  }
}

/** What of its base64 is the same whatever stands before it and after it. @param {Buffer} bytes */
function inBase64(bytes) {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const inner = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
    return [Buffer.from(inner), Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_'))];
  });
}

const PART_BYTES = 8 << 20;

/**
 * The words in all memory that it can read. Needs the right to look into it.
 * @param {number} id @param {Needles} needles @returns {{found: Set<string>, bytes: number}}
 */
export function inMemory(id, needles) {
  const found = new Set();
  const part = Buffer.alloc(PART_BYTES);
  const overlap = needles.longest;
  let bytes = 0;
  const memory = openSync(`/proc/${id}/mem`, 'r');
  for (const { start, end } of mappings(id).filter(({ rights, name }) => rights[0] === 'r' && name !== '[vvar]')) {
    for (let at = start; at < end; at += PART_BYTES - overlap) {
      let read = 0;
      try {
        read = readSync(memory, part, 0, Math.min(PART_BYTES, end - at), at);
      } catch {
        break; // The kernel keeps some mappings for itself, and others are gone by now.
      }
      bytes += read;
      needles.find(part.subarray(0, read), found);
      if (at + read >= end) break;
    }
  }
  closeSync(memory);
  return { found, bytes };
}

/** @param {number} id @returns {{start: number, end: number, rights: string, name: string}[]} */
export function mappings(id) {
  const lines = readFileSync(`/proc/${id}/maps`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [range = '', rights = '', , , , ...name] = line.split(/\s+/);
    const [start = '', end = ''] = range.split('-');
    return { start: parseInt(start, 16), end: parseInt(end, 16), rights, name: name.join(' ') };
  });
}

/** What it was started with. @param {number} id @param {Needles} needles */
export function inStart(id, needles) {
  const found = new Set();
  for (const name of ['environ', 'cmdline']) needles.find(readFileSync(`/proc/${id}/${name}`), found);
  return found;
}

/** What is open: where to, and whether it may be written. @param {number} id */
export function open(id) {
  return readdirSync(`/proc/${id}/fd`).map((number) => {
    const flags = /flags:\s+([0-7]+)/.exec(readFileSync(`/proc/${id}/fdinfo/${number}`, 'utf8'))?.[1] ?? '0';
    return { number: Number(number), to: readlinkSync(`/proc/${id}/fd/${number}`), writes: (parseInt(flags, 8) & 3) !== 0 };
  });
}

/** Every file below there that was changed since then, by name. @param {string} folder @param {number} sinceMs */
export function changedSince(folder, sinceMs) {
  /** @type {string[]} */
  const changed = [];
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    try {
      if (entry.isDirectory()) changed.push(...changedSince(path, sinceMs));
      else if (entry.isFile() && statSync(path).mtimeMs >= sinceMs) changed.push(path);
    } catch {
      continue; // Gone by now, or nobody's to look at.
    }
  }
  return changed;
}
