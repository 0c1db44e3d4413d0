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
  assert.equal(again.token('room'), 'token');
  assert.equal(again.token('another'), null);
});

test('what is erased is gone from the disk and from memory', () => {
  const storage = tab();
  const remember = new Remember(storage, null);
  remember.keep('room', 'token', nothing);
  remember.erase();
  assert.equal(storage.kept.size, 0);
  assert.equal(remember.token('room'), null);
});

test('a browser without storage, or with something else in it, is no harm', () => {
  const none = new Remember(null, null);
  none.keep('room', 'token', nothing);
  assert.equal(none.token('room'), 'token');
  none.erase();
  for (const text of ['{', 'null', '7', '{"address":"room","token":3}']) {
    const storage = tab();
    storage.setItem('circlekeeper', text);
    assert.equal(new Remember(storage, null).token('room'), null);
  }
  const refuse = () => {
    throw new Error('refused');
  };
  const refusing = { ...tab(), setItem: refuse, removeItem: refuse };
  const remember = new Remember(refusing, null);
  remember.keep('room', 'token', nothing);
  remember.erase();
  assert.equal(remember.token('room'), null);
});

test('another tab is asked only for its own room, and silence is an answer', async (t) => {
  const name = `circlekeeper-test-${Math.random()}`;
  const channels = [new BroadcastChannel(name), new BroadcastChannel(name)];
  t.after(() => channels.forEach((channel) => channel.close()));
  const first = new Remember(tab(), channels[0] ?? null);
  const second = new Remember(tab(), channels[1] ?? null);
  assert.equal(await second.askOtherTabs('room'), null);
  first.keep('room', 'token', nothing);
  assert.deepEqual(await second.askOtherTabs('room'), { token: 'token', facilitator: null, name: null });
  first.keep('room', 'token', () => ({ facilitator: '#f.x', name: 'Ana' }));
  assert.deepEqual(await second.askOtherTabs('room'), { token: 'token', facilitator: '#f.x', name: 'Ana' });
  assert.equal(await second.askOtherTabs('another'), null);
  first.erase();
  assert.equal(await second.askOtherTabs('room'), null);
});
