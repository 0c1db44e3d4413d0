// @ts-check
/** Links: what is made from each, against the shared vectors, and what is no link. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '../../web/base64url.js';
import { displayLink, displayOf, displayPeer } from '../../web/display-token.js';
import { makeLink, moveFragment, openLink, parseLink, randomBytes } from '../../web/links.js';
import { vectors } from './vectors.js';

/** @type {Record<string, string>[]} */
const links = vectors('links');

/** @param {string} text */
function parsed(text) {
  const link = parseLink(text);
  assert.ok(link, text);
  return link;
}

test('each link gives what the vectors say, and all three lead to one address', async () => {
  assert.ok(links.length >= 2);
  for (const each of links) {
    const { facilitator = '', invite = '', move = '' } = each;
    const common = { address: each.address, addressKey: each.address_key, peer: decode(each.peer ?? ''), invite, display: null };
    assert.deepEqual(await openLink(parsed(facilitator)),
      { kind: 'facilitator', ...common, cap: each.cap, facilitator, move: null });
    assert.deepEqual(await openLink(parsed(invite)),
      { kind: 'invite', ...common, cap: null, facilitator: null, move: null });
    assert.deepEqual(await openLink(parsed(move)),
      { kind: 'move', ...common, cap: null, facilitator: null, move: decode(each.M ?? '') });
  }
});

test('a link to take a seat along is made from any link, and never carries the facilitator secret', async () => {
  for (const { facilitator = '', invite = '', move = '', M = '', S = '' } of links) {
    for (const from of [facilitator, invite, move]) {
      assert.equal(await moveFragment(parsed(from), decode(M)), move);
    }
    assert.ok(!Buffer.from(move.slice(3), 'base64url').includes(Buffer.from(S, 'base64url')));
  }
});

test('the link of a screen gives what the vectors say, and no seat', async () => {
  for (const each of links) {
    const { peer = '', address = '', meeting = '', T = '', display = '', display_link: fragment = '' } = each;
    const keys = { peer: decode(peer), address };
    assert.deepEqual(await displayLink(keys, meeting, decode(T)), { display, fragment });
    assert.equal(await displayOf(meeting, T), display);
    assert.equal(encode(await displayPeer(keys.peer, decode(meeting), display)), each.display_peer);
    const opened = await openLink(parsed(fragment));
    assert.deepEqual([opened.kind, opened.address, encode(opened.peer)], ['display', each.screens, each.display_peer]);
    assert.deepEqual([opened.cap, opened.addressKey, opened.invite, opened.facilitator], [null, '', '', null]);
  }
});

test('an invite link does not give what opens the room', async () => {
  const made = await openLink(makeLink());
  const invited = await openLink(parsed(made.invite));
  assert.equal(invited.address, made.address);
  assert.equal(invited.cap, null);
  assert.ok(!JSON.stringify(invited).includes(/** @type {string} */ (made.cap)));
});

test('a fresh link comes back from its text, and is like no other', async () => {
  const link = makeLink();
  const { facilitator } = await openLink(link);
  assert.deepEqual(parsed(/** @type {string} */ (facilitator)), link);
  assert.notDeepEqual(makeLink(), link);
  assert.equal(randomBytes(16).length, 16);
});

test('a whole link, a fragment, with spaces around or without #: all are taken', () => {
  const fragment = links[0]?.invite ?? '';
  const link = parsed(fragment);
  for (const text of [fragment.slice(1), `  ${fragment}\n`, `https://host:8443/${fragment}`, `host/path${fragment} `]) {
    assert.deepEqual(parsed(text), link, text);
  }
});

test('what is no link is none', () => {
  const invite = links[0]?.invite ?? '';
  const long = encode(new Uint8Array(48));
  for (const text of [
    '', '#', 'hello', 'https://host/', invite.slice(0, -1), `${invite}A`, `${invite}=`, invite.replace('#j', '#x'),
    invite.replace('#j', '#m'), `#f.${long}`, `#j.${long}`, invite.replace('.', ''), `${invite}#`, `${invite} and more`,
  ]) {
    assert.equal(parseLink(text), null, text);
  }
});
