// @ts-check
/**
 * A web server of Debian's in front of the meeting server, started from the very example in src/packaging/proxies as
 * nobody in particular, in a folder of its own. Changed in it are ports, the name, the certificate, what only root may
 * do, and the limit of connections (which would take a thousand of them to see); all that it writes is kept to be read.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {'caddy' | 'nginx' | 'haproxy'} Kind */

/** Connections of one address that nginx and HAProxy let in here. */
export const CONNECTIONS_PER_ADDRESS = 200;

const NAME = 'meet.example.org';
const NOBODY = 65_534;
const PATIENCE_MS = 10_000;

/** @param {Kind} kind */
export function example(kind) {
  const file = { caddy: 'Caddyfile', nginx: 'nginx.conf', haproxy: 'haproxy.cfg' }[kind];
  return readFileSync(new URL(`../../src/packaging/proxies/${file}`, import.meta.url), 'utf8');
}

/** The options of the server's own line in the example, but for where to listen. @param {Kind} kind */
export function serverOptions(kind) {
  const found = /^# {3}circlekeeper --listen 127\.0\.0\.1:8080(.*)$/m.exec(example(kind));
  if (!found) throw new Error(`the example for ${kind} does not say how the server is started`);
  return (found[1] ?? '').split(' ').filter(Boolean);
}

/** @param {Kind} kind @param {number} server The port of the server behind it. */
export async function startProxy(kind, server) {
  const folder = mkdtempSync(join(tmpdir(), `circle-${kind}-`));
  const ports = { https: await freePort(), http: await freePort(), server, certbot: await freePort() };
  makeCertificate(folder);
  const { command, config } = HOW[kind](folder, ports);
  writeFileSync(join(folder, 'config'), config);
  mkdirSync(join(folder, 'written'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) for (const path of ['', 'config', 'written', 'cert.pem', 'key.pem', 'both.pem']) own(join(folder, path));

  const env = { PATH: '/usr/bin:/usr/sbin', HOME: join(folder, 'written') };
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { cwd: folder, env, ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  ended.catch((error) => (said += error.message));
  // A test that fails leaves nothing behind.
  const leave = () => (child.kill('SIGTERM'), rmSync(folder, { recursive: true, force: true }));
  process.once('exit', leave);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    process.off('exit', leave);
    rmSync(folder, { recursive: true });
  };
  const isUp = () => Promise.all([answers(ports.https), answers(ports.http)]).then((all) => all.every(Boolean));
  for (const deadline = Date.now() + PATIENCE_MS; !(await isUp()); await pause(50)) {
    if (child.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new Error(`${kind} did not start: ${said}`);
  }
  return {
    ...ports,
    origin: `https://localhost:${ports.https}`,
    /** Where certbot's files lie, for a server that hands them out itself. */
    webroot: join(folder, 'webroot'),
    /** Everything that it said, and that is in files that it has written. */
    wrote: () => said + allBelow(join(folder, 'written')),
    stop,
  };
}

/**
 * How each is started, and what its example becomes.
 * @typedef {{https: number, http: number, server: number, certbot: number}} Ports
 * @type {Record<Kind, (folder: string, ports: Ports) => {command: string[], config: string}>}
 */
const HOW = {
  caddy: (folder, ports) => ({
    command: ['caddy', 'run', '--config', 'config', '--adapter', 'caddyfile'],
    config: changed('caddy', [
      ['\n{\n', '\n{\n\tadmin off\n\tdefault_bind 127.0.0.1\n'],
      [`\n${NAME} {`, `\nlocalhost:${ports.https} {\n\ttls ${folder}/cert.pem ${folder}/key.pem`],
      [`http://${NAME} {`, `http://localhost:${ports.http} {`],
      ['127.0.0.1:8080 {', `127.0.0.1:${ports.server} {`],
    ]),
  }),
  nginx: (folder, ports) => {
    const site = changed('nginx', [
      ['listen 443 ssl', `listen 127.0.0.1:${ports.https} ssl`],
      ['\tlisten [::]:443 ssl http2;\n', ''],
      ['listen 80;', `listen 127.0.0.1:${ports.http};`],
      ['\tlisten [::]:80;\n', ''],
      [`server_name ${NAME}`, 'server_name localhost'],
      [`server_name ${NAME}`, 'server_name localhost'],
      [`/etc/letsencrypt/live/${NAME}/fullchain.pem`, `${folder}/cert.pem`],
      [`/etc/letsencrypt/live/${NAME}/privkey.pem`, `${folder}/key.pem`],
      ['circlekeeper 1000', `circlekeeper ${CONNECTIONS_PER_ADDRESS}`],
      ['http://127.0.0.1:8080;', `http://127.0.0.1:${ports.server};`],
      ['root /var/www/html', `root ${folder}/webroot`],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const paths = temporary.map((what) => `${what}_temp_path ${folder}/written/${what};`).join('\n');
    // What Debian's nginx.conf has, around every site: logs that are on.
    const logs = `access_log ${folder}/written/access.log;`;
    return {
      command: ['nginx', '-p', folder, '-e', 'stderr', '-c', 'config', '-g', 'daemon off;'],
      config: `pid ${folder}/pid;\nerror_log ${folder}/written/error.log;\nevents { worker_connections 768; }
        http {\n${paths}\n${logs}\n${site}\n}\n`,
    };
  },
  haproxy: (folder, ports) => ({
    command: ['haproxy', '-db', '-f', 'config'],
    config: changed('haproxy', [
      ['\tchroot /var/lib/haproxy\n\tuser haproxy\n\tgroup haproxy\n', ''],
      ['bind :::443 v4v6', `bind 127.0.0.1:${ports.https}`],
      ['bind :::80 v4v6', `bind 127.0.0.1:${ports.http}`],
      [`crt /etc/haproxy/${NAME}.pem`, `crt ${folder}/both.pem`],
      ['gt 1000', `gt ${CONNECTIONS_PER_ADDRESS}`],
      ['circlekeeper 127.0.0.1:8080\n', `circlekeeper 127.0.0.1:${ports.server}\n`],
      ['certbot 127.0.0.1:8888', `certbot 127.0.0.1:${ports.certbot}`],
    ]),
  }),
};

/** The example with these changes, each of which fits. @param {Kind} kind @param {[string, string][]} changes */
function changed(kind, changes) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example for ${kind} has no ${JSON.stringify(from)} to change`);
    return text.replace(from, () => to);
  }, example(kind));
}

/**
 * What a proxy says to the server, heard on the way: the bytes go on as they are, but whoever asks for /hold waits.
 * @param {string} origin Of the server.
 */
export async function startEar(origin) {
  const target = Number(new URL(origin).port);
  let heard = '';
  let held = 0;
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  const listener = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of /** @type {const} */ ([[near, far], [far, near]])) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => (open.delete(one), other.destroy()));
    }
    far.pipe(near);
    near.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (bytes.includes('GET /hold')) held += 1;
      else far.write(bytes);
    });
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', () => resolve(null)));
  return {
    port: /** @type {import('node:net').AddressInfo} */ (listener.address()).port,
    /** Every value that a header had so far. @param {string} name */
    values: (name) => [...heard.matchAll(new RegExp(`^${name}: *(.*)\r$`, 'gim'))].map((found) => found[1]),
    /** How often the page's socket was asked for. */
    sockets: () => heard.split('GET /socket HTTP/1.1').length - 1,
    held: () => held,
    stop() {
      for (const socket of open) socket.destroy();
      listener.close();
    },
  };
}

/** A certificate that nobody knows, as files. @param {string} folder */
function makeCertificate(folder) {
  const [certificate, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  writeFileSync(join(folder, 'both.pem'), readFileSync(certificate, 'utf8') + readFileSync(key, 'utf8'));
}

/** @param {string} path */
const own = (path) => chownSync(path, NOBODY, NOBODY);

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {string} folder @returns {string} */
function allBelow(folder) {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  return paths.map((path) => (statSync(path).isDirectory() ? allBelow(path) : readFileSync(path, 'latin1'))).join('\n');
}

/** A port that was free just now. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (listener.address());
      listener.close(() => resolve(address.port));
    });
  });
}

/** Whether somebody listens there. @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });
}
