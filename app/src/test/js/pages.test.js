import assert from 'node:assert/strict';
import {test} from 'node:test';
import {all, open, page as module} from './browser.js';

const {page, pages} = await import(module('pages.js'));
const {speak} = await import(module('words.js'));
const rows = Array.from({length: 50}, (_, i) => i);

test('a table is as many rows as fit a page, and all where they are asked for', () => {
  assert.deepEqual(page(rows, {}).length, 30);
  assert.deepEqual(page(rows, {page: '3'}, 24), [48, 49]);
  assert.deepEqual(page(rows, {page: '99'}, 24), [48, 49]);
  assert.deepEqual(page(rows, {page: 'x'}, 24)[0], 0);
  assert.deepEqual(page(rows, {page: 'all'}, 24), rows);
});

test('the ways to other pages say which rows are there, and the one that is shown leads nowhere', async () => {
  await speak('en');
  open('/country/DE?page=2');
  const drawn = pages(rows, {page: '2'}, 24);
  assert.deepEqual(all(drawn, 'li').map(each => each.textContent), ['1–24', '25–48', '49–50', 'All']);
  assert.deepEqual(all(drawn, 'span').map(each => each.textContent), ['25–48']);
  assert.deepEqual(all(drawn, 'p').map(each => [each.getAttribute('class'), each.textContent]), [['note paper', 'Rows 25 to 48 of 50 are printed; all of them are where the page says “All”.']]);
  assert.deepEqual(all(pages(rows, {page: 'all'}, 24), 'p'), []);
  assert.equal(pages(rows.slice(0, 24), {}, 24), null);
});
