// @ts-check
/** A cable between one browser and the server, that a test can cut and mend: connections end, and no new one comes. */
import { connect, createServer } from 'node:net';

/** @param {string} origin Of the server. */
export async function startCable(origin) {
  const target = new URL(origin);
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();
  let whole = true;
  const listener = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(target.port), '127.0.0.1');
    for (const [one, other] of /** @type {const} */ ([[near, far], [far, near]])) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (listener.address());
  return {
    origin: `http://localhost:${address.port}`,
    cut() {
      whole = false;
      for (const socket of open) socket.destroy();
    },
    mend() {
      whole = true;
    },
    stop() {
      for (const socket of open) socket.destroy();
      listener.close();
    },
  };
}
