import assert from 'node:assert/strict';
import {test} from 'node:test';
import {all, page} from './browser.js';

const {composed, sourcesOf} = await import(page('chart/saved.js'));
const {broken, canvas} = await import(page('chart/scale.js'));

const TITLE = 'Composite index: change from 2023 to 2024, of all regions';
const CAPTION = 'Change of the score relative to the reference. A dot marks regions whose score itself changed by more than chance explains.';
const FROM = ['Source: Eurostat tgs00109; Eurostat tgs00042. Regional Innovation Benchmark, edition sample.', 'http://127.0.0.1:18080/compare?region=SE33,FI1D,FR10&lang=en&edition=sample-r1'];

test('a saved drawing says what it is, what it shows and where it is from, and nothing of it is cut', () => {
  for (const width of [300, 334, 800]) {
    const {element, height} = composed(canvas(width, 200), {title: TITLE, caption: CAPTION, whence: FROM});
    const texts = all(element, 'text');
    const said = texts.map(each => each.textContent);
    assert.equal(said.join('').replaceAll(' ', ''), (TITLE + CAPTION + FROM.join('')).replaceAll(' ', ''));
    for (const each of texts) {
      assert.ok(each.textContent.length * each.getAttribute('font-size') * 0.6 <= width, each.textContent);
      assert.equal(each.getAttribute('textLength'), null);
      assert.ok(Number(each.getAttribute('y')) < height);
    }
    const below = texts.map(each => Number(each.getAttribute('y')));
    assert.deepEqual(below, [...below].sort((a, b) => a - b));
  }
});

test('a line breaks between words, and within a word that is longer than it', () => {
  assert.deepEqual(broken('one two three', 7), ['one two', 'three']);
  assert.deepEqual(broken('abcdefghij kl', 4), ['abcd', 'efgh', 'ij', 'kl']);
  assert.deepEqual(broken('', 4), ['']);
});

const INDICATORS = [{code: 'rd', source: 'A'}, {code: 'work', source: 'B'}, {code: 'gdp', source: 'B'}, {code: 'area', source: 'C'}, {code: 'none', source: ''}];
const TREE = [{code: 'index', parent: null}, {code: 'pillar', parent: 'index'}, {code: 'rd', parent: 'pillar'}, {code: 'work', parent: 'index'}, {code: 'gdp', parent: 'index'}, {code: 'none', parent: 'index'}];

test('figures are from the sources of what they are of', () => {
  assert.deepEqual(sourcesOf([], INDICATORS, TREE), ['A', 'B']);
  assert.deepEqual(sourcesOf(['index'], INDICATORS, TREE), ['A', 'B']);
  assert.deepEqual(sourcesOf(['pillar'], INDICATORS, TREE), ['A']);
  assert.deepEqual(sourcesOf(['work', 'area'], INDICATORS, TREE), ['B', 'C']);
});
