import assert from 'node:assert/strict';
import {test} from 'node:test';
import {all, page} from './browser.js';

const {classes, countsByYear, histogram} = await import(page('chart/histogram.js'));
const {speak} = await import(page('words.js'));
await speak('en');

function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

test('every value is in one class, whatever the size of the values', () => {
  const next = random(7);
  for (let trial = 0; trial < 2000; trial++) {
    const size = 10 ** Math.floor(next() * 9 - 4);
    const digits = 1 + Math.floor(next() * 4);
    const values = Array.from({length: 1 + Math.floor(next() * 60)}, () => +((next() - 0.3) * size).toPrecision(digits));
    const parts = classes(values);
    const counted = parts.reduce((sum, each) => sum + each.count, 0);
    assert.equal(counted, values.length, `${values} in ${JSON.stringify(parts)}`);
  }
});

test('classes follow each other without a gap and have one width', () => {
  const next = random(8);
  for (let trial = 0; trial < 500; trial++) {
    const values = Array.from({length: 20}, () => next() * 50 - 10);
    const parts = classes(values);
    const width = parts[0].to - parts[0].from;
    parts.slice(1).forEach((each, i) => {
      assert.equal(each.from, parts[i].to);
      assert.ok(Math.abs(each.to - each.from - width) < width * 1e-6);
    });
    assert.ok(parts.length >= 8 && parts.length <= 20, `${parts.length} classes`);
    assert.ok(parts[0].count > 0 && parts.at(-1).count > 0);
  }
});

test('a value at a limit belongs to the class above it', () => {
  const parts = classes([0, 10, 20, 160]);
  assert.deepEqual(parts[0], {from: 0, to: 10, count: 1});
  assert.deepEqual(parts[1], {from: 10, to: 20, count: 1});
  assert.deepEqual(parts.at(-1), {from: 160, to: 170, count: 1});
});

test('values that are all the same have a class', () => {
  assert.equal(classes([5, 5, 5]).reduce((sum, each) => sum + each.count, 0), 3);
  assert.equal(classes([5.34]).reduce((sum, each) => sum + each.count, 0), 1);
  assert.equal(classes([0]).reduce((sum, each) => sum + each.count, 0), 1);
});

test('limits have no more digits than they need', () => {
  for (const {from, to} of classes([0.1, 0.2, 0.3, 0.7, 1.1, 1.6])) {
    assert.ok(String(from).length <= 4, String(from));
    assert.ok(String(to).length <= 4, String(to));
  }
});

test('bars are as high as their counts', () => {
  const parts = [{from: 0, to: 10, count: 4}, {from: 10, to: 20, count: 2}, {from: 20, to: 30, count: 0}];
  const bars = all(histogram(parts, [], 400), 'rect').map(each => Number(each.getAttribute('height')));
  assert.equal(bars.length, 3);
  assert.ok(Math.abs(bars[0] - 2 * bars[1]) < 1e-9);
  assert.equal(bars[2], 0);
});

test('counts by year stand in the order of the years', () => {
  const drawn = countsByYear([{year: 2018, count: 5}, {year: 2019, count: 10}], 400);
  const bars = all(drawn, 'rect');
  assert.ok(Number(bars[0].getAttribute('x')) < Number(bars[1].getAttribute('x')));
  assert.ok(Math.abs(2 * Number(bars[0].getAttribute('height')) - Number(bars[1].getAttribute('height'))) < 1e-9);
});
