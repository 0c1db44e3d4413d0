// Serves web/ with the product's headers, and the gallery beside it: `node tests/browser/gallery/serve.mjs 8120`.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const WEB = join(HERE, '../../../web');
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** @param {number} port */
export function serveGallery(port) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const body = await page(path);
      response.writeHead(200, {
        'content-type': `${TYPES[extname(path)] ?? 'text/plain'}; charset=utf-8`,
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** @param {string} path */
async function page(path) {
  if (path === '/gallery.html') {
    const index = await readFile(join(WEB, 'index.html'), 'utf8');
    return index
      .replace(/ *<link rel="modulepreload"[^>]*>\n/g, '')
      .replace('src="/main.js"', 'src="/gallery/gallery.js"');
  }
  return readFile(path.startsWith('/gallery/') ? join(HERE, path.slice('/gallery/'.length)) : join(WEB, path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8120);
  await serveGallery(port);
  console.log(`http://localhost:${port}/gallery.html?state=home`);
}
