// @ts-check
/** A plain proxy in front of a server that changes its port at each start: pages see one address. */
import { createServer, connect } from 'node:net';
import { once } from 'node:events';

/** @param {() => number} to The port of the server of now. @returns {Promise<{port: number, close: () => void}>} */
export async function proxy(to) {
  const proxied = createServer((page) => {
    const server = connect(to(), '127.0.0.1');
    const end = () => {
      page.destroy();
      server.destroy();
    };
    page.pipe(server).pipe(page);
    for (const side of [page, server]) side.on('error', end).on('close', end);
  });
  proxied.listen(0, '127.0.0.1');
  await once(proxied, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (proxied.address());
  return { port, close: () => proxied.close() };
}
