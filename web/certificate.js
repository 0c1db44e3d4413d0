// @ts-check
/** Asks the server whether it made its own certificate, and explains it where it did. Fetched over https only. */
import { mountCertificate } from './panels/certificate.js';

/** @typedef {import('./view.js').View} View */

/** @param {HTMLElement} element @returns {Promise<(view: View) => void>} */
export async function explainCertificate(element) {
  const fingerprint = await ownFingerprint();
  return fingerprint === null ? () => {} : mountCertificate(element, fingerprint);
}

/** SHA-256 of the certificate, where browsers warn of it. @returns {Promise<string | null>} */
async function ownFingerprint() {
  try {
    const answer = await fetch('/certificate', { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { self_signed: selfSigned, sha256 } = await answer.json();
    return selfSigned && typeof sha256 === 'string' ? sha256 : null;
  } catch {
    return null; // The line is lost; there are other words for that.
  }
}
