import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from './browser.js';

const {digits} = await import(page('activity.js'));
const {beside} = await import(page('chart/labels.js'));
const {stacked} = await import(page('chart/parts.js'));
const {shade, SHADES, UNKNOWN} = await import(page('chart/matrix.js'));

test('parts lie on both sides of nothing and add up to the whole', () => {
  assert.deepEqual(stacked([1, -2, 3]), [{from: 0, to: 1}, {from: 0, to: -2}, {from: 1, to: 4}]);
  assert.deepEqual(stacked([]), []);
});

test('numbers of one list have as many decimals as the greatest needs', () => {
  const told = [[[-2.7, 0.05], 2], [[14742, 3], 0], [[0.0123], 4], [[91.2], 1], [[0, 0], 0], [[], 0], [[1e-12], 6]];
  for (const [values, decimals] of told) assert.equal(digits(values), decimals, String(values));
});

test('no name covers another or a mark, and one that finds no room is left out', () => {
  const room = {width: 200, top: 0, bottom: 100};
  const marks = Array.from({length: 40}, (_, i) => ({x: 100 + i % 3, y: 50 + i % 2, radius: 4, text: 'AB'}));
  assert.ok(beside(marks, room).filter(Boolean).length <= 4);
  const apart = [{x: 50, y: 50, radius: 4, text: 'A'}, {x: 62, y: 50, radius: 4, text: 'B'}, {x: 195, y: 50, radius: 4, text: 'CD'}];
  const [a, b, c] = beside(apart, room);
  assert.equal(a.anchor, 'end');
  assert.equal(b.anchor, 'start');
  assert.equal(c.anchor, 'end');
});

test('a square has the shade of its value, and none where nothing is known', () => {
  assert.equal(shade(null), UNKNOWN);
  assert.equal(shade(1), SHADES[2].colour);
  assert.equal(shade(1.25), SHADES[3].colour);
  assert.equal(shade(0), SHADES[0].colour);
  assert.equal(shade(99), SHADES[4].colour);
});
