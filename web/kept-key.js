// @ts-check
/**
 * The circle key over a reload. Where people without a device sit with one facilitator's page, that page alone holds
 * the key of their names, and no other could hand it back: so it lies beside the seat's token then, and only then. It
 * opens names, the call link and what a vote asks, which the server has only while the meeting goes on; no share.
 *
 * @typedef {import('./store.js').RoomState} RoomState
 * @typedef {import('./seal.js').Sealer} Sealer
 *
 * @typedef {{meeting: string, number: number, key: string}} KeptKey
 */

/** What to keep now; null where nothing may be. @param {{meeting: string, sealer: Sealer}} here @param {RoomState} room @returns {KeptKey|null} */
export function keyToKeep({ meeting, sealer }, room) {
  const number = room.circle.circle_key;
  if (!servesAlone(room) || !sealer.holdsCircleKey(number)) return null;
  return { meeting, number, key: sealer.keepCircleKey(number) };
}

/** @param {Sealer} sealer @param {string} meeting @param {KeptKey|null} kept */
export function restoreKey(sealer, meeting, kept) {
  if (kept?.meeting === meeting) sealer.restoreCircleKey(kept.number, kept.key);
}

/** What was read from the tab's note, or came from another tab. @param {any} value @returns {KeptKey|null} */
export function keptKeyIn(value) {
  const { meeting, number, key } = value ?? {};
  const fits = typeof meeting === 'string' && Number.isSafeInteger(number) && number > 0 && /^[\w-]{43}$/.test(key);
  return fits ? { meeting, number, key } : null;
}

/** A facilitator with people without a device, and nobody else who has a page here. @param {RoomState} room */
function servesAlone({ people, you }) {
  const alone = people.every(({ seat, card, here }) => seat === you || card === null || !here);
  const facilitates = people.some(({ seat, role }) => seat === you && role === 'facilitator');
  return alone && facilitates && people.some(({ card }) => card === null);
}
