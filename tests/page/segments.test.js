// @ts-check
/** What the page says of a part of the meeting: who may speak, and for how long. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { whatChanged } from '../../web/announcer.js';
import { hasTurns, howToBeHere, timeInWords } from '../../web/segments.js';
import { alsoSay, speak } from '../../web/words.js';
import { room, states } from '../browser/gallery/states.js';

before(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await speak('en');
  await alsoSay('desk');
});

/** @param {import('../../web/view.js').View | undefined} view */
const agenda = (view) => {
  assert.ok(view?.room);
  return view.room.agenda;
};

test('a time is said as people say it', () => {
  assert.deepEqual([30, 60, 75, 90, 180, 600].map(timeInWords), [
    '30 seconds', '1 minute', '75 seconds', '1½ minutes', '3 minutes', '10 minutes',
  ]);
});

test('each part says how one is there', () => {
  const all = states('en');
  assert.equal(howToBeHere(agenda(all['sharing'])), 'One at a time, up to 3 minutes each.');
  assert.equal(
    howToBeHere(agenda(all['check-in'])),
    'A short turn for everyone who would like one, up to 1 minute. Passing is fine.',
  );
  assert.equal(
    howToBeHere(agenda(all['dialogue'])),
    'Replies are welcome here, one voice at a time, up to 2½ minutes each.',
  );
  assert.equal(howToBeHere(agenda(all['silence'])), '2 minutes of silence.');
  assert.equal(howToBeHere(agenda(all['welcome'])), '');
  assert.equal(howToBeHere({ ...agenda(all['welcome']), segment: null }), '');
});

test('there are turns where the format gives them a length', () => {
  const all = states('en');
  assert.equal(hasTurns(agenda(all['check-in']).segment), true);
  assert.equal(hasTurns(agenda(all['silence']).segment), false);
  assert.equal(hasTurns(null), false);
});

test('a screen reader hears how one is in the next part', () => {
  const said = whatChanged(room('en', { kind: 'reading' }), room('en', { kind: 'sharing' }));
  assert.deepEqual(said.slice(0, 2), ['Now: Sharing', 'One at a time, up to 3 minutes each.']);
});
