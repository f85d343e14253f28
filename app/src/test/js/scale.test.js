import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from './browser.js';

const scale = await import(page('chart/scale.js'));
const {anchor, around, fitting, groupColour, linear, mark, shadeGroups, shortened, ticks, titled} = scale;

// Numbers between 0 and 1 that are the same in every run.
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

test('groups of a methodology of its own have shades of their own, the best the darkest', () => {
  shadeGroups(['high', 'low']);
  assert.equal(groupColour('high'), groupColour('leader'));
  assert.notEqual(groupColour('low-'), groupColour('high'));
  shadeGroups(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  assert.equal(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(groupColour)).size, 7);
  shadeGroups(['leader', 'strong']);
  assert.equal(groupColour('strong'), groupColour('strong+'));
  assert.notEqual(groupColour('strong'), groupColour('leader'));
});

test('a linear scale takes ends to ends and the middle to the middle', () => {
  const x = linear([0, 200], [10, 110]);
  assert.deepEqual([0, 100, 200].map(x), [10, 60, 110]);
  const down = linear([0, 10], [100, 0]);
  assert.deepEqual([0, 5, 10].map(down), [100, 50, 0]);
  const turned = linear([10, 0], [0, 100]);
  assert.deepEqual([0, 5, 10].map(turned), [100, 50, 0]);
});

test('an axis says its unit, however little room there is for its name', () => {
  const unit = 'referensen = 100';
  const axis = {name: `Sammanvägt index, ${unit}`, unit};
  assert.equal(titled(axis, 320), axis.name);
  assert.equal(titled(axis, 240), `Sammanvägt i…, ${unit}`);
  assert.equal(titled({name: 'Sysselsättningsgrad', unit: null}, 100), 'Sysselsättni…');
});

test('what lies outside a scale is put at its edge', () => {
  assert.deepEqual([-5, 15].map(linear([0, 10], [0, 100])), [0, 100]);
  assert.deepEqual([-5, 15].map(linear([10, 0], [0, 100])), [100, 0]);
});

test('a scale without extent has one place', () => {
  assert.deepEqual([4, 5, 6].map(linear([5, 5], [20, 80])), [20, 20, 20]);
});

test('ticks are round, lie within, are evenly apart and about as many as asked for', () => {
  const next = random(1);
  for (let trial = 0; trial < 2000; trial++) {
    const size = 10 ** Math.floor(next() * 9 - 4);
    const low = (next() - 0.5) * size * 10;
    const high = low + next() * size + size / 1000;
    const count = 2 + Math.floor(next() * 9);
    const all = ticks(low, high, count);
    const about = `${low} to ${high}, ${count}: ${all}`;
    const step = all.length > 1 ? all[1] - all[0] : 0;
    assert.ok(all.length <= count + 1, about);
    assert.ok(all.length >= Math.floor(count / 2.5), about);
    for (let i = 0; i < all.length; i++) {
      assert.ok(all[i] >= low - 1e-9 * size && all[i] <= high + 1e-9 * size, about);
      if (i > 0) assert.ok(Math.abs(all[i] - all[i - 1] - step) < step * 1e-6, about);
    }
    if (step > 0) {
      const digits = step / 10 ** Math.floor(Math.log10(step * 1.0000001));
      assert.ok([1, 2, 2.5, 5, 10].some(each => Math.abs(each - digits) < 1e-6), `${about} step ${step}`);
    }
  }
});

test('ticks have no more digits than they need', () => {
  assert.deepEqual(ticks(0, 1, 10), [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  assert.deepEqual(ticks(0, 100), [0, 20, 40, 60, 80, 100]);
  assert.deepEqual(ticks(-10, 10, 4), [-10, -5, 0, 5, 10]);
  assert.deepEqual(ticks(3, 3), [3]);
});

test('a label at an edge is put so that it stays within the drawing', () => {
  assert.equal(anchor(5, 300, 'Övre Norrland'), 'start');
  assert.equal(anchor(150, 300, 'Övre Norrland'), 'middle');
  assert.equal(anchor(295, 300, 'Övre Norrland'), 'end');
  assert.equal(anchor(5, 300, ''), 'middle');
});

test('a text that is too long is shortened to what there is room for', () => {
  assert.equal(shortened('Norrland', 8), 'Norrland');
  assert.equal(shortened('Norrland', 7), 'Norrla…');
  assert.equal(shortened('Norrland', 7).length, 7);
  assert.ok(fitting('A very long name of a region', 200).length < fitting('A very long name of a region', 400).length);
});

test('a range around values has 100 in it and ends at full tens', () => {
  assert.deepEqual(around([87, 132]), [80, 140]);
  assert.deepEqual(around([]), [90, 110]);
  assert.deepEqual(around([NaN, 250, Infinity]), [90, 260]);
  const next = random(3);
  for (let trial = 0; trial < 500; trial++) {
    const values = [next() * 300, next() * 300];
    const [low, high] = around(values);
    assert.ok(low <= Math.min(100, ...values) && high >= Math.max(100, ...values));
    assert.equal(Math.abs(low % 10), 0);
    assert.equal(Math.abs(high % 10), 0);
  }
});

test('a sub-group has the colour of its group', () => {
  assert.equal(groupColour('leader+'), groupColour('leader'));
  assert.equal(groupColour('strong-'), groupColour('strong'));
  assert.notEqual(groupColour('leader'), groupColour('strong'));
  for (const none of [null, undefined, '', 'unknown', '+']) assert.equal(groupColour(none), scale.SERIES[0]);
});

test('each of the first series has a shape and a colour of its own', () => {
  const marks = scale.SERIES.map((_, n) => mark(n, 10, 20.26));
  assert.equal(new Set(marks.map(each => each.getAttribute('d'))).size, 6);
  assert.equal(new Set(marks.map(each => each.getAttribute('fill'))).size, 6);
  assert.equal(marks[0].getAttribute('transform'), 'translate(10.0 20.3)');
  assert.equal(mark(6, 0, 0).getAttribute('fill'), scale.SERIES[0]);
});
