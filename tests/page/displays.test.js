// @ts-check
/** Screens in the hall: whose link lets nobody in, whose card only the link can make, and who is handed the circle key. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../web/base64url.js';
import { displayOf, newDisplay } from '../../web/display-token.js';
import { Displays } from '../../web/displays.js';
import { makeLink, openLink, parseLink, randomBytes } from '../../web/links.js';
import { Sealer, makePage } from '../../web/seal.js';

const meeting = encode(randomBytes(16));

/** Somebody in the circle, and a screen with a link of theirs. */
async function hall() {
  const keys = await openLink(makeLink());
  const made = await newDisplay(keys, meeting);
  const link = parseLink(made.fragment);
  assert.ok(link);
  const screenKeys = await openLink(link);
  const [page, screenPage] = await Promise.all([makePage(), makePage()]);
  const sealer = new Sealer(page, keys.peer, meeting);
  const screen = new Sealer(screenPage, screenKeys.peer, meeting);
  const card = await screen.card(made.display);
  return { keys, ...made, screenKeys, page, screenPage, sealer, screen, card };
}

/** @param {string} display @param {any} card @param {{names?: boolean, here?: boolean}} [more] @returns {any} */
const told = (display, card, { names = true, here = true } = {}) => ({
  type: 'displays', version: 1, displays: { names, list: [{ display, here, card }] },
});

test('the link of a screen leads to its display, and holds nothing that opens the room', async () => {
  const { keys, display, fragment, screenKeys } = await hall();
  assert.equal(screenKeys.kind, 'display');
  assert.equal(await displayOf(meeting, screenKeys.display?.token ?? ''), display);
  assert.equal(screenKeys.display?.fragment, fragment);
  assert.notEqual(screenKeys.address, keys.address);
  assert.deepEqual([screenKeys.invite, screenKeys.facilitator, screenKeys.cap], ['', null, null]);
  assert.notDeepEqual(screenKeys.peer, keys.peer);
  const again = await newDisplay(keys, meeting);
  assert.notEqual(again.fragment, fragment);
  assert.equal(parseLink(fragment.slice(0, -22)), null);
});

test('a page of the circle hands the circle key to the screen, which opens the names with it', async () => {
  const { display, card, sealer, screen, screenPage, page } = await hall();
  const displays = new Displays(sealer);
  const message = told(display, card);
  await displays.take(message);
  assert.deepEqual(displays.readers(message), [screenPage.id]);
  sealer.makeCircleKey(1);
  const sealed = await sealer.sealCircleKeyTo(screenPage.id, 1);
  await screen.acceptCircleKey(await screen.meet(page.publicKey), 1, sealed);
  const seat = encode(randomBytes(16));
  assert.equal(await screen.openName(seat, 1, await sealer.sealName(seat, 1, 'Gil')), 'Gil');
});

test('no key for a screen that is dark, while no names are shown, or whose card is not its own', async () => {
  const { display, card, sealer } = await hall();
  const displays = new Displays(sealer);
  for (const message of [told(display, card, { here: false }), told(display, card, { names: false }), told(display, null)]) {
    await displays.take(message);
    assert.deepEqual(displays.readers(message), []);
  }
  const another = encode(randomBytes(16));
  await displays.take(told(another, card));
  assert.deepEqual(displays.readers(told(another, card)), []);
});

test('neither a card that the server made nor one for another meeting is good', async () => {
  const { display, sealer, screenKeys } = await hall();
  const stranger = new Sealer(await makePage(), randomBytes(32), meeting);
  assert.equal(await sealer.checkDisplay(display, await stranger.card(display)), null);
  const elsewhere = new Sealer(await makePage(), screenKeys.peer, encode(randomBytes(16)));
  assert.equal(await sealer.checkDisplay(display, await elsewhere.card(display)), null);
});

test('a screen\'s card takes no seat, and a screen opens nothing from a stranger', async () => {
  const { display, card, sealer, screen, screenPage } = await hall();
  assert.equal(await sealer.check(display, card), null);
  const page = await makePage();
  const stranger = new Sealer(page, randomBytes(32), meeting);
  stranger.makeCircleKey(1);
  await stranger.meet(screenPage.publicKey);
  const sealed = await stranger.sealCircleKeyTo(screenPage.id, 1);
  await assert.rejects(screen.acceptCircleKey(await screen.meet(page.publicKey), 1, sealed));
});
