// @ts-check
/** Choosing a format and a reading: by theme, by length, and what is suggested. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byTheme, lengthsFor } from '../../web/format-choice.js';
import { choicesOf, fits } from '../../web/panels/desk-script.js';
import { pack } from '../browser/gallery/pack.js';

const [first] = pack('en').formats;
const [title] = pack('en').readings;
assert.ok(first && title);
/** @param {number} minutes @param {string | null} theme */
const format = (minutes, theme = null) => ({ ...first, format: `${theme}-${minutes}`, minutes, theme });

test('formats stand under their themes, in the order of the pack', () => {
  const formats = [format(15), format(60, 'Open'), format(45), format(60, 'Couples'), format(30, 'Open')];
  const said = byTheme(formats).map(([theme, inTheme]) => [theme, ...inTheme.map(({ minutes }) => minutes)]);
  assert.deepEqual(said, [['', 15, 45], ['Open', 60, 30], ['Couples', 60]]);
});

test('lengths are offered where they part many formats, and nowhere else', () => {
  /** @param {number[]} minutes */
  const offered = (...minutes) => lengthsFor(minutes.map((each) => format(each)));
  assert.deepEqual(offered(30, 60, 60, 90, 90), [30, 60]);
  assert.deepEqual(offered(60, 60, 60, 90, 90), [60], 'none is that short');
  assert.deepEqual(offered(30, 60, 60, 45, 60), [30], 'all fit into an hour');
  assert.deepEqual(offered(30, 60, 90), [], 'a few are seen at one glance');
});

test('readings are narrowed down by theme and by length', () => {
  const reading = (/** @type {string} */ theme, /** @type {number} */ minutes) => ({ ...title, theme, minutes });
  const titles = [reading('Saying no', 4), reading('Guilt', 3), reading('Guilt', 4), reading('Rest', 6)];
  assert.deepEqual(choicesOf(titles), { themes: ['Saying no', 'Guilt', 'Rest'], lengths: [3, 4] });
  const left = (/** @type {string} */ theme, /** @type {number} */ most) => titles.filter((each) => fits(each, theme, most)).length;
  assert.deepEqual([left('', 0), left('Guilt', 0), left('Guilt', 3), left('', 4), left('Rest', 4)], [4, 2, 1, 3, 0]);
});
