import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from './browser.js';

const {steps} = await import(page('chart/waterfall.js'));

test('each step begins where the one before ended, and the last ends at the score after', () => {
  const parts = [{score: 3}, {score: -5}, {score: 0.5}];
  assert.deepEqual(steps(10, parts), [{from: 10, to: 13}, {from: 13, to: 8}, {from: 8, to: 8.5}]);
  assert.deepEqual(steps(10, []), []);
});
