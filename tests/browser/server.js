// @ts-check
/** The built program, on a port of its own and in an empty folder, with all that it says kept for the test to read. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = new URL('../../target/debug/circlekeeper', import.meta.url).pathname;

/** Starts the server and waits until it is ready. @param {string[]} more Further arguments. */
export async function startServer(more = []) {
  const folder = mkdtempSync(join(tmpdir(), 'circle-'));
  const child = spawn(PROGRAM, ['--listen', '127.0.0.1:0', '--log', 'debug', ...more], { cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const origin = await new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /Open (https?:\/\/\S+) in/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  return {
    origin: /** @type {string} */ (origin),
    /** All that it has said so far. */
    said: () => said,
    /** Files below its folder, and regular files that it has open. */
    files: () => [...readdirSync(folder), ...openFiles(/** @type {number} */ (child.pid))],
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

/** Regular files that a process has open, but for those that the test itself gave it. @param {number} pid */
function openFiles(pid) {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return ''; // It was closed meanwhile.
    }
  });
  return links.filter((link) => link.startsWith('/') && !link.startsWith('/dev/'));
}
