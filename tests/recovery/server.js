// @ts-check
/** The built server as a child process, which can be killed and started anew at the same address. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../target/debug/circlekeeper', import.meta.url));
const READY_MS = 10_000;

export class Server {
  /** @type {import('node:child_process').ChildProcess | null} */
  #child = null;
  port = 0;

  /** @param {string} [program] */
  constructor(program = process.env.CIRCLEKEEPER ?? PROGRAM) {
    this.program = program;
    // However the test ends, the server does not outlive it.
    process.on('exit', () => this.#child?.kill('SIGKILL'));
  }

  /** Once it listens. */
  async start() {
    const child = spawn(this.program, ['--listen', `127.0.0.1:${this.port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    let said = '';
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server is not ready: ${said}`)), READY_MS);
      child.stdout.on('data', (text) => {
        said += text;
        const port = /localhost:(\d+)/.exec(said);
        if (!port) return;
        clearTimeout(late);
        this.port = Number(port[1]);
        resolve(null);
      });
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }

  /** SIGKILL: it says nothing, and is gone. */
  async kill() {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
