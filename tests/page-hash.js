// @ts-check
/**
 * The hash of the page's files, made without the program: `circlekeeper page-hash` must print the same.
 *
 *     node tests/page-hash.js                        of the files in web/
 *     node tests/page-hash.js https://meet.example   of the same files as that server gives them, and which differ
 *
 * SHA-256 over all files in the order of their names' bytes: of each the length of its name, its name, the length of its
 * content, its content; lengths are four bytes, the highest first.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { sep } from 'node:path';

const WEB = new URL('../web/', import.meta.url);

/** @typedef {[name: string, content: Buffer][]} Files */

/** @param {Files} files */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const [name, content] of [...files].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    for (const part of [Buffer.from(name), content]) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      hash.update(length).update(part);
    }
  }
  return hash.digest('hex');
}

/** What is in web/. @returns {Files} */
export function ownFiles() {
  const names = readdirSync(WEB, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(new URL(name, WEB)).isFile());
  return files.map((name) => [name.replaceAll(sep, '/'), readFileSync(new URL(name, WEB))]);
}

/** Files of those names from a server. @param {string} origin @param {string[]} names @returns {Promise<Files>} */
async function servedFiles(origin, names) {
  /** @type {Files} */
  const files = [];
  for (const name of names) {
    const path = name === 'index.html' ? '' : name.replace(/\.html$/, '');
    const answer = await fetch(new URL(path, origin));
    files.push([name, answer.ok ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(`${answer.status}`)]);
  }
  return files;
}

if (process.argv[1] && import.meta.url.endsWith('/tests/page-hash.js') && process.argv[1].endsWith('page-hash.js')) {
  const own = ownFiles();
  const origin = process.argv[2];
  const files = origin ? await servedFiles(origin, own.map(([name]) => name)) : own;
  const differing = files.filter(([, content], at) => !own[at]?.[1].equals(content));
  console.log(hashOf(files));
  for (const [name] of differing) console.error(`${name} is another there`);
  process.exitCode = differing.length > 0 ? 1 : 0;
}
