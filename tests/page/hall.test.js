// @ts-check
/** A meeting in one hall: whose page serves it, who can change chairs, and how many names one line holds. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn } from '../../web/guest-name-form.js';
import { hadTurn, inHall, isGettingReady, onlyDevice, swapsWith } from '../../web/hall.js';
import { hall } from '../browser/gallery/hall.js';
import { room as anywhere } from '../browser/gallery/states.js';

/** @typedef {import('../browser/gallery/states.js').Scene} Scene */

/** @param {Scene} scene */
function room(scene) {
  const view = hall('en', scene).room;
  assert.ok(view);
  return view;
}

/** Who can move one chair earlier, each with whom. @param {Scene} scene */
function swaps(scene) {
  const view = room(scene);
  return view.people.flatMap((person) => {
    const other = swapsWith(view, person);
    return other ? [`${person.name}-${other.name}`] : [];
  });
}

test('a hall is served by the pages of facilitators, and by no other', () => {
  assert.equal(inHall(hall('en', {})), true);
  assert.equal(inHall(hall('en', { me: 7, guests: [1, 2] })), false);
  assert.equal(inHall(anywhere('en', { me: 0 })), false);
  assert.equal(inHall({ ...hall('en', {}), format: null }), false);
});

test('one other page, and there is something for other pages again', () => {
  assert.equal(onlyDevice(room({})), true);
  assert.equal(onlyDevice(room({ guests: [1, 2, 3, 4, 5, 6] })), false);
});

test('it gets ready until the first part is over or somebody is called', () => {
  assert.equal(isGettingReady(room({ kind: 'welcome' })), true);
  assert.equal(isGettingReady(room({ kind: 'agreements' })), false);
  assert.equal(isGettingReady(room({ kind: 'welcome', holder: 1 })), false);
});

test('whoever is not to come any more has had a turn, in a round and nowhere else', () => {
  const had = (/** @type {Scene} */ scene) => {
    const view = room(scene);
    return view.people.filter((person) => hadTurn(view, person)).map(({ name }) => name);
  };
  assert.deepEqual(had({ people: 5, holder: 2, order: [3], listening: [4] }), ['Ana', 'Ben']);
  assert.deepEqual(had({ people: 3, kind: 'reading', choosing: { way: 'round' } }), []);
  assert.deepEqual(had({ people: 3, choosing: { way: 'hands' } }), []);
});

test('people change chairs only where all but their names is the same for both', () => {
  assert.deepEqual(swaps({ people: 4, kind: 'welcome' }), ['Carla-Ben', 'Dee-Carla'], 'nobody moves before a page');
  assert.deepEqual(swaps({ people: 4, holder: 2, order: [3] }), [], 'one has the floor, one has had a turn');
  assert.deepEqual(swaps({ people: 5, holder: 1, order: [2, 3, 4] }), ['Dee-Carla', 'Eli-Dee']);
  assert.deepEqual(swaps({ people: 4, order: [1, 2, 3], listening: [2] }), [], 'one just listens');
  assert.deepEqual(swaps({ people: 4, order: [1, 2, 3], hands: [3] }), ['Carla-Ben'], 'a hand is up');
  assert.deepEqual(swaps({ people: 4, kind: 'reading', reader: 1, offers: [3] }), [], 'one reads, one has offered to');
  assert.deepEqual(swaps({ people: 4, kind: 'welcome', guests: [1, 3] }), ['Dee-Ben'], 'a page between is passed over');
});

test('one line holds several names', () => {
  assert.deepEqual(namesIn('Gil, Hal ; Ida,, \n'), ['Gil', ' Hal ', ' Ida']);
  assert.deepEqual(namesIn('María José\nGil\r\n'), ['María José', 'Gil']);
  assert.deepEqual(namesIn(' , '), []);
});
