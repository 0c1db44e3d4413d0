// @ts-check
/** Keeps the screen awake while somebody holds the floor or facilitates. A browser that cannot do it is left alone. */

let wanted = false;
/** @type {WakeLockSentinel | null} */
let lock = null;

/** @param {boolean} on */
export function keepAwake(on) {
  if (wanted === on) return;
  wanted = on;
  void settle();
}

async function settle() {
  try {
    if (!wanted) {
      const held = lock;
      lock = null;
      await held?.release();
    } else if (document.visibilityState === 'visible' && (!lock || lock.released)) {
      lock = await navigator.wakeLock.request('screen');
      if (!wanted) await settle();
    }
  } catch {
    lock = null; // Battery saver, or an old browser: the meeting goes on all the same.
  }
}

// A hidden page loses its lock; it asks again when it is seen again.
document.addEventListener('visibilitychange', () => void settle());
