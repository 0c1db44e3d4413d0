// @ts-check
/** Whole meetings of pages on a relay: coming in, coming back, being removed, leaving. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './fakes.js';
import { joined, newPage, opened, room } from './people.js';
import { Relay } from './relay.js';

test('a room is opened and joined, and everybody learns the names', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, ' Ana ');
  const ben = await joined(relay, ana, 'Ben');
  const cleo = await joined(relay, ben, 'Cléo 🌱');
  for (const page of [ana, ben, cleo]) {
    await settled(() => page.names().every(Boolean) && page.names().length === 3);
    assert.deepEqual(page.names(), ['Ana', 'Ben', 'Cléo 🌱']);
    assert.equal(page.room().unverified, 0);
    assert.equal(page.room().sealedFor, 3);
    assert.ok(page.view().format);
  }
  assert.equal(ana.room().me.facilitator, true);
  assert.equal(ben.room().me.facilitator, false);
  assert.equal(ben.view().links?.facilitator, null);
  assert.ok(!relay.wire.join().includes('Cléo'));
});

test('two people of one name are told apart', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  await joined(relay, ana, 'Ben');
  const other = newPage(relay);
  other.session.followLink(ana.view().links?.invite ?? '');
  await other.at('threshold');
  await other.session.knock('ana', false);
  await settled(() => ana.names().join() === 'Ana,Ben,ana 2');
  await settled(() => other.names().join() === 'Ana,Ben,ana 2');
});

test('a reload keeps seat and name, and not what was said before', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().me.holdsFloor);
  await ana.session.say('before');
  await settled(() => ben.lines().length === 1);
  const link = ben.view().links?.invite ?? '';
  const again = newPage(relay, { storage: ben.storage });
  again.session.followLink(link);
  assert.equal(again.view().place, 'arriving');
  assert.equal(again.view().line, 'connecting');
  await again.at('room');
  await ben.at('replaced');
  assert.equal(ben.view().room, null);
  await settled(() => again.room().me.name === 'Ben' && again.names().join() === 'Ana,Ben');
  assert.equal(again.room().me.seat, seat);
  assert.deepEqual(again.lines(), []);
  await settled(() => ana.room().people.every(({ verified }) => verified));
  await ana.session.say('after');
  await settled(() => again.lines().join() === 'after');
});

test('who reloads alone is asked for a name again, and the circle goes on', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const link = ana.view().links?.facilitator ?? '';
  const again = newPage(relay, { storage: ana.storage });
  again.session.followLink(link);
  await again.at('room');
  await settled(() => again.view().nameWanted);
  again.session.setName('Ana again');
  await settled(() => again.room().me.name === 'Ana again' && !again.view().nameWanted);
  const ben = await joined(relay, again, 'Ben');
  assert.deepEqual(ben.names(), ['Ana again', 'Ben']);
  assert.equal(relay.circle.circle_key, 2);
});

test('somebody removed keeps nothing, opens nothing more, and stays out', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const raider = await joined(relay, ana, 'Raider');
  ana.session.call(ben.room().me.seat);
  await settled(() => ben.room().me.holdsFloor);
  await ben.session.say('one');
  await settled(() => raider.lines().length === 1);
  const link = raider.view().links?.invite ?? '';
  const { kept } = raider.storage;
  const stolen = new Map(kept);
  ana.session.remove(raider.room().me.seat, 'disruption');
  await raider.at('removed');
  assert.equal(raider.view().removedFor, 'disruption');
  assert.equal(raider.view().room, null);
  assert.equal(raider.view().links, null);
  assert.equal(kept.size, 0);
  const before = raider.socket().sent.length;
  await ben.session.say('two');
  await settled(() => ana.lines().join('|') === 'one|two');
  assert.equal(raider.socket().sent.length, before);
  const wraps = ben.socket().sent.filter(({ type }) => type === 'turn_key').at(-1);
  assert.equal(wraps.keys.length, 1);
  await settled(() => relay.circle.circle_key === 2 && relay.people.every(({ name }) => name?.circle_key === 2));
  assert.deepEqual(ben.names(), ['Ana', 'Ben']);
  assert.equal(relay.given.size, 2);

  const back = newPage(relay);
  stolen.forEach((value, key) => back.storage.setItem(key, value));
  back.session.followLink(link);
  await back.at('removed');
});

test('a card that does not verify is shown as such, and nothing is sealed for it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const stranger = await opened(new Relay(), 'Stranger');
  const { card } = stranger.socket().sent.find(({ type }) => type === 'open');
  stranger.session.leave();
  const seat = 'AAAAAAAAAAAAAAAAAAAAAA';
  const made = { seat, role: 'member', by_link: false, duties: [], here: true, listening: false, card, name: null };
  ana.socket().tell({ type: 'person', version: 1_000, person: made });
  await settled(() => ana.room().unverified === 1);
  assert.equal(ana.room().sealedFor, 2);
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.room().turn !== null || relay.turn !== null);
  ana.socket().tell({ type: 'turn', version: 1_001, turn: relay.turn });
  await settled(() => ana.room().me.holdsFloor);
  await ana.session.say('for those I know');
  await settled(() => ben.lines().length === 1);
  assert.equal(ana.socket().sent.findLast(({ type }) => type === 'turn_key').keys.length, 1);
});

test('a room that is told to another seat is not believed', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  const told = relay.wire.map((text) => JSON.parse(text)).findLast(({ type }) => type === 'room').room;
  ben.socket().tell({ type: 'room', room: { ...told, you: ana.room().me.seat, version: 1_000 } });
  ben.socket().tell({ type: 'settings', version: 999, settings: { lobby: true, lobby_stays_on: true } });
  await settled(() => ben.room().settings.lobbyStaysOn);
  assert.equal(ben.room().me.seat, seat);
  assert.equal(ben.room().me.name, 'Ben');
});

test('the lobby: the facilitator sees the name, says not now, then admits', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.setLobby(true);
  await settled(() => relay.lobby);
  const ben = newPage(relay);
  ben.session.followLink(ana.view().links?.invite ?? '');
  await ben.at('threshold');
  await ben.session.knock('Zoë', true);
  assert.equal(ben.view().place, 'lobby');
  await settled(() => ana.room().waiting?.[0]?.name === 'Zoë');
  ana.session.notNow(ana.room().waiting?.[0]?.seat ?? '');
  await ben.at('not-now');
  assert.equal(ben.storage.kept.size, 0);
  await ben.session.knock('Zoë', true);
  await settled(() => ana.room().waiting?.[0]?.name === 'Zoë');
  ana.session.admit(ana.room().waiting?.[0]?.seat ?? '');
  await ben.at('room');
  await settled(() => ben.names().join() === 'Ana,Zoë');
  assert.ok(!relay.wire.join().includes('Zoë'));
});

test('who reloads in the lobby says once more what they are called', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.setLobby(true);
  await settled(() => relay.lobby);
  const link = ana.view().links?.invite ?? '';
  const ben = newPage(relay);
  ben.session.followLink(link);
  await ben.at('threshold');
  await ben.session.knock('Ben', false);
  assert.equal(ben.view().nameWanted, false);
  const again = newPage(relay, { storage: ben.storage });
  again.session.followLink(link);
  await again.at('lobby');
  assert.equal(again.view().nameWanted, true);
  again.session.setName('Ben again');
  await settled(() => ana.room().waiting?.[0]?.name === 'Ben again' && !again.view().nameWanted);
  assert.equal(ana.room().waiting?.length, 1);
});

test('a facilitator who comes while somebody waits hears the name too', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.session.setLobby(true);
  await settled(() => relay.lobby);
  const ben = newPage(relay);
  ben.session.followLink(ana.view().links?.invite ?? '');
  await ben.at('threshold');
  await ben.session.knock('Ben', false);
  const second = newPage(relay);
  second.session.followLink(ana.view().links?.facilitator ?? '');
  await second.at('threshold');
  await second.session.knock('Dan', false);
  await settled(() => second.room()?.waiting?.[0]?.name === 'Ben');
  assert.equal(second.room().me.facilitator, true);
});

test('an outside call link is seen by all, and by a latecomer, and not by the server', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  await ana.session.setCallLink('javascript:alert(1)');
  assert.equal(ana.view().notice?.code, 'not_a_link');
  await ana.session.setCallLink('https://call.example/room-7');
  await settled(() => ben.room().callLink === 'https://call.example/room-7');
  const late = await joined(relay, ben, 'Late');
  await settled(() => late.room().callLink === 'https://call.example/room-7');
  assert.ok(!relay.wire.join().includes('call.example'));
  ana.session.remove(late.room().me.seat, null);
  await settled(() => relay.circle.circle_key === 2 && ben.room().people.length === 2);
  await settled(() => ben.room().callLink === 'https://call.example/room-7');
  await ana.session.setCallLink(null);
  await settled(() => ben.room().callLink === null);
});

test('a seat is taken along to another device, once', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const { seat } = ben.room().me;
  const link = await ben.session.moveLink();
  const phone = newPage(relay);
  phone.session.followLink(link);
  await phone.at('room');
  await ben.at('replaced');
  assert.equal(phone.room().me.seat, seat);
  await settled(() => phone.room().me.name === 'Ben');
  const second = newPage(relay);
  second.session.followLink(link);
  await second.at('threshold');
  assert.equal(second.view().notice?.code, 'seat_lend_unknown');
  assert.ok(phone.view().links?.invite.includes('#j.'));
});

test('a second tab of the same browser takes the seat over', async (t) => {
  const relay = room(t);
  const name = `circlekeeper-test-${Math.random()}`;
  const channels = [new BroadcastChannel(name), new BroadcastChannel(name)];
  t.after(() => channels.forEach((channel) => channel.close()));
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben', { channel: channels[0] });
  const { seat } = ben.room().me;
  const second = newPage(relay, { channel: channels[1] });
  second.session.followLink(ana.view().links?.invite ?? '');
  await second.at('room');
  await ben.at('replaced');
  assert.equal(second.room().me.seat, seat);
});

test('early comers wait at the link and see the door when it opens', async (t) => {
  const relay = room(t);
  const ana = newPage(relay);
  await settled(() => ana.view().pack !== null);
  ana.session.newMeeting();
  await settled(() => ana.view().links !== null);
  const early = newPage(relay);
  early.session.followLink(ana.view().links?.invite ?? '');
  await early.at('not-open');
  await ana.session.start('hour', 'Ana');
  await early.at('threshold');
});

test('two facilitators open at once: the second comes in through the same door', async (t) => {
  const relay = room(t);
  const ana = newPage(relay);
  const dan = newPage(relay);
  await settled(() => ana.view().pack !== null && dan.view().pack !== null);
  ana.session.newMeeting();
  await settled(() => ana.view().links !== null);
  dan.session.followLink(ana.view().links?.facilitator ?? '');
  await dan.at('start');
  await Promise.all([ana.session.start('hour', 'Ana'), dan.session.start('hour', 'Dan')]);
  for (const page of [ana, dan]) await settled(() => page.names().sort().join() === 'Ana,Dan');
});

test('after closing, nothing of the meeting is on any page', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  ana.session.closeMeeting();
  for (const page of [ana, ben]) {
    await page.at('ended');
    assert.equal(page.view().ended, 'closed');
    assert.equal(page.view().room, null);
    assert.equal(page.storage.kept.size, 0);
  }
});

test('leaving, and leaving quickly, forget at once and tell the room', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = await joined(relay, ana, 'Ben');
  const cleo = await joined(relay, ana, 'Cleo');
  ben.session.leave();
  cleo.session.forget();
  for (const page of [ben, cleo]) {
    assert.equal(page.view().place, 'left');
    assert.equal(page.view().room, null);
    assert.equal(page.view().links, null);
    assert.equal(page.storage.kept.size, 0);
  }
  await settled(() => ana.names().join() === 'Ana');
});

test('only the token and the address are written down', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const [written, ...more] = [...ana.storage.kept.values()].map((text) => JSON.parse(text));
  assert.deepEqual(more, []);
  assert.deepEqual(Object.keys(written).sort(), ['address', 'token']);
});

test('the address bar leads back to the room, and to nothing once one is out of it', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  assert.equal(ana.addresses.at(-1), ana.view().links?.facilitator);
  const invite = ana.view().links?.invite ?? '';
  const ben = newPage(relay, { link: invite });
  assert.equal(ben.view().place, 'arriving');
  await ben.at('threshold');
  await ben.session.knock('Ben', false);
  const moved = newPage(relay, { link: await ben.session.moveLink() });
  await moved.at('room');
  assert.equal(moved.addresses.at(-1), invite);
  moved.session.forget();
  await settled(() => moved.addresses.at(-1) === 'https://host/');
  const lost = newPage(relay, { link: 'https://host/#x.nothing' });
  await settled(() => lost.view().notice?.code === 'not_a_link');
  assert.equal(lost.view().place, 'home');
  assert.deepEqual(lost.addresses, []);
});

test('a press that needs to be meant is sent again only when it is', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  relay.refusing.push({ type: 'call', code: 'just_changed' });
  ana.session.call(ana.room().me.seat);
  await settled(() => ana.view().notice !== null);
  const { notice } = ana.view();
  assert.equal(notice?.code, 'just_changed');
  assert.equal(relay.turn, null);
  notice?.sure?.();
  await settled(() => ana.room().me.holdsFloor);
  assert.deepEqual(ana.socket().sent.filter(({ type }) => type === 'call').map(({ sure }) => sure), [false, true]);
});

test('what is asked while the line is lost is sent when it is back', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  ana.socket().cut();
  await settled(() => relay.people[0]?.conn === null);
  ana.session.call(ana.room().me.seat);
  assert.equal(ana.view().place, 'room');
  await settled(() => ana.room().me.holdsFloor);
});

test('names are checked before anything is sent', async (t) => {
  const relay = room(t);
  const ana = await opened(relay, 'Ana');
  const ben = newPage(relay);
  ben.session.followLink(ana.view().links?.invite ?? '');
  await ben.at('threshold');
  await ben.session.knock('  ', false);
  assert.equal(ben.view().notice?.code, 'name_empty');
  await ben.session.knock('x'.repeat(41), false);
  assert.equal(ben.view().notice?.code, 'name_too_long');
  assert.equal(relay.people.length, 1);
  assert.equal(ben.session.followLink('https://elsewhere'), false);
  assert.equal(ben.view().notice?.code, 'not_a_link');
});

test('a page that cannot seal goes nowhere', () => {
  const page = newPage(new Relay(), { fit: false });
  assert.equal(page.view().place, 'unfit');
  page.session.newMeeting();
  assert.equal(page.session.followLink('#j.x'), false);
  assert.equal(page.view().place, 'unfit');
});
