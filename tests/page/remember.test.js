// @ts-check
/** What outlives a reload, and asking another tab. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Remember } from '../../web/remember.js';
import { tab } from './people.js';

const nothing = () => ({ facilitator: null, name: null });

test('a token is found again for its room and no other', () => {
  const storage = tab();
  new Remember(storage, null).keep('room', 'token', nothing);
  const again = new Remember(storage, null);
  assert.equal(again.seat('room')?.token, 'token');
  assert.equal(again.seat('another'), null);
});

test('what is erased is gone from the disk and from memory', () => {
  const storage = tab();
  const remember = new Remember(storage, null);
  remember.keep('room', 'token', nothing);
  remember.erase();
  assert.equal(storage.kept.size, 0);
  assert.equal(remember.seat('room'), null);
});

test('a circle key lies beside the token while it may, and is given along to another tab', async (t) => {
  const circleKey = { meeting: 'm', number: 2, key: 'k'.repeat(43) };
  const name = `circlekeeper-test-${Math.random()}`;
  const channels = [new BroadcastChannel(name), new BroadcastChannel(name)];
  t.after(() => channels.forEach((channel) => channel.close()));
  const storage = tab();
  const remember = new Remember(storage, channels[0] ?? null);
  remember.keepCircleKey(circleKey);
  assert.equal(storage.kept.size, 0, 'there is no seat to keep it with');
  remember.keep('room', 'token', nothing);
  remember.keepCircleKey(circleKey);
  const again = new Remember(storage, null);
  assert.deepEqual(again.seat('room')?.circleKey, circleKey);
  again.keep('room', 'token', nothing);
  assert.deepEqual(new Remember(storage, null).seat('room')?.circleKey, circleKey, 'a second reload finds it too');
  const second = new Remember(tab(), channels[1] ?? null);
  assert.deepEqual((await second.askOtherTabs('room'))?.circleKey, circleKey);
  remember.keepCircleKey(null);
  assert.deepEqual([...storage.kept.values()], ['{"address":"room","token":"token"}']);
  for (const wrong of [7, {}, { ...circleKey, number: 0 }, { ...circleKey, key: 'short' }, { ...circleKey, meeting: 1 }]) {
    storage.setItem('circlekeeper', JSON.stringify({ address: 'room', token: 'token', circle_key: wrong }));
    assert.equal(new Remember(storage, null).seat('room')?.circleKey, null);
  }
});

test('a browser without storage, or with something else in it, is no harm', () => {
  const none = new Remember(null, null);
  none.keep('room', 'token', nothing);
  assert.equal(none.seat('room')?.token, 'token');
  none.erase();
  for (const text of ['{', 'null', '7', '{"address":"room","token":3}']) {
    const storage = tab();
    storage.setItem('circlekeeper', text);
    assert.equal(new Remember(storage, null).seat('room'), null);
  }
  const refuse = () => {
    throw new Error('refused');
  };
  const refusing = { ...tab(), setItem: refuse, removeItem: refuse };
  const remember = new Remember(refusing, null);
  remember.keep('room', 'token', nothing);
  remember.erase();
  assert.equal(remember.seat('room'), null);
});

test('another tab is asked only for its own room, and silence is an answer', async (t) => {
  const name = `circlekeeper-test-${Math.random()}`;
  const channels = [new BroadcastChannel(name), new BroadcastChannel(name)];
  t.after(() => channels.forEach((channel) => channel.close()));
  const first = new Remember(tab(), channels[0] ?? null);
  const second = new Remember(tab(), channels[1] ?? null);
  assert.equal(await second.askOtherTabs('room'), null);
  first.keep('room', 'token', nothing);
  assert.deepEqual(await second.askOtherTabs('room'), { token: 'token', circleKey: null, facilitator: null, name: null });
  first.keep('room', 'token', () => ({ facilitator: '#f.x', name: 'Ana' }));
  assert.deepEqual(await second.askOtherTabs('room'), { token: 'token', circleKey: null, facilitator: '#f.x', name: 'Ana' });
  assert.equal(await second.askOtherTabs('another'), null);
  first.erase();
  assert.equal(await second.askOtherTabs('room'), null);
});
