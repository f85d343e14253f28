import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from './browser.js';

const {before, lastingName, meant} = await import(page('edition.js'));

const edition = (name, place, published, inForce = false) => ({edition: name, place, published, in_force: inForce});

// A clock that was years ahead when 2025 was published, and was set back before 2024.
const all = [
  edition('2023', 1, '2024-01-01T00:00:00Z'),
  edition('2025', 2, '2050-01-01T00:00:00Z'),
  edition('2024', 3, '2026-01-01T00:00:00Z', true),
  edition('2023-r2', 4, '2026-02-01T00:00:00Z'),
];
const names = editions => editions.map(each => each.edition);

test('what came before an edition is told by the order of publication, not by clocks', () => {
  assert.deepEqual(names(before(all, all[2])), ['2025', '2023']);
  assert.deepEqual(names(before(all, all[3])), ['2024', '2025', '2023']);
  assert.deepEqual(before(all, all[0]), []);
});

test('a name without a revision means the newest, one with a revision that one', () => {
  assert.equal(meant(all).edition, '2024');
  assert.equal(meant(all, '2023').edition, '2023-r2');
  assert.equal(meant(all, '2023-r1').edition, '2023');
  assert.equal(meant(all, '2025').edition, '2025');
  assert.equal(meant(all, '1999'), null);
  assert.equal(meant([]), null);
});

test('an address that is kept names the revision, also the first', () => {
  assert.equal(lastingName('2023'), '2023-r1');
  assert.equal(lastingName('2023-r2'), '2023-r2');
});
