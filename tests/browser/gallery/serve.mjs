// @ts-check
/**
 * Serves web/ with the product's content policy, and the gallery beside it, on this machine only:
 * `node tests/browser/gallery/serve.mjs 8120`, then `/gallery.html?state=sharing&language=es`.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const TREE = fileURLToPath(new URL('../../..', import.meta.url));
const GALLERY = '/tests/browser/gallery/';
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** @param {number} port 0 for any that is free. @returns {Promise<import('node:http').Server>} */
export function serveGallery(port) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await content(path);
      const type = `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8`;
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** @param {string} path */
async function content(path) {
  if (path === '/gallery.html') return galleryPage();
  const within = path.startsWith('/web/') || path.startsWith(GALLERY) ? path : join('/web', path);
  return readFile(join(TREE, within));
}

/** The product's own page, with the gallery's script in place of its own. */
async function galleryPage() {
  const index = await readFile(join(TREE, 'web/index.html'), 'utf8');
  return index.replace(/ *<link rel="modulepreload"[^>]*>\n/g, '').replace('/main.js', `${GALLERY}gallery.js`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveGallery(Number(process.argv[2] ?? 8120));
