import assert from 'node:assert/strict';
import {test} from 'node:test';
import {page} from './browser.js';

const {MEANINGS, answering, corrected, describing, offered} = await import(page('intake/corrected.js'));
const {ALL, wordsIn} = await import(page('intake/words.js'));

const columns = [
  {column: 'geo', meaning: 'region'}, {column: 'year', meaning: 'year'},
  {column: 'value', meaning: 'value'}, {column: 'se', meaning: 'value'},
];
const wrong = {dataset: 'd', form: 'wide-csv', csv: {header_row: 2, region: 'geo', year: 'year', across: 'indicator', values: ['value', 'se']}};

test('a descriptor whose meanings stay is the same', () => {
  assert.deepEqual(corrected(wrong, columns, columns.map(c => c.meaning)), wrong);
});

test('a column that is no value makes a table of one value in a line', () => {
  const now = corrected(wrong, columns, ['region', 'year', 'value', 'ignored']);
  assert.equal(now.form, 'long-csv');
  assert.deepEqual(now.csv, {header_row: 2, region: 'geo', year: 'year', value: 'value', ignore: ['se']});
  assert.equal(wrong.csv.ignore, undefined, 'the one that was given is not changed');
});

test('several values stand across what no column says', () => {
  const now = corrected(
    {csv: {region: 'geo', year: 'year', value: 'value', ignore: ['se']}},
    [columns[0], columns[1], columns[2], {column: 'se', meaning: 'about_file'}],
    ['region', 'ignored', 'value', 'value']);
  assert.deepEqual(now.csv, {region: 'geo', across: 'year', values: ['value', 'se'], ignore: ['year']});
  assert.equal(now.form, 'wide-csv');
});

test('a column in place of a fixed year takes it out', () => {
  const now = corrected(
    {sheet: {region: 'geo', value: 'value', fixed: {year: '2018'}}},
    [columns[0], {column: 'when', meaning: 'dimension'}, columns[2]],
    ['region', 'year', 'value']);
  assert.deepEqual(now.sheet, {region: 'geo', value: 'value', year: 'when'});
});

test('a file that names its dimensions is told what they mean', () => {
  const now = corrected(
    {form: 'sdmx-csv'}, [{column: 'AREA', meaning: 'dimension'}, {column: 'T', meaning: 'year'}], ['region', 'year']);
  assert.deepEqual(now.dimensions, {region: 'AREA', time: 'T'});
});

test('parts of years stay a dimension', () => {
  const descriptor = {form: 'long-csv', csv: {region: 'geo', year: 'year', value: 'value'}};
  const quarters = [columns[0], columns[1], columns[2], {column: 'quarter', meaning: 'part_of_year'}];
  assert.equal(offered('part_of_year'), 'dimension');
  assert.deepEqual(corrected(descriptor, quarters, ['region', 'year', 'value', 'dimension']), descriptor);
});

test('questions that were answered are taken out, the last one with the list', () => {
  assert.deepEqual(answering({unsure: ['a', 'b']}, ['a']), {unsure: ['b']});
  assert.deepEqual(answering({unsure: ['a']}, ['a']), {});
});

test('what is filled in goes into the descriptor', () => {
  const now = describing({title: 'x', source: {code: 'c'}, nuts: [2021]}, {title: ' T ', publisher: 'P', licence: '', nuts: '2016; 2013'});
  assert.deepEqual(now, {title: 'T', source: {code: 'c', publisher: 'P'}, nuts: [2016, 2013]});
});

test('every word has two texts and every meaning its word', () => {
  for (const [key, texts] of Object.entries(ALL)) assert.equal(texts.length, 2, key);
  for (const meaning of MEANINGS) assert.ok(ALL[`meaning_${meaning}`], meaning);
  assert.equal(wordsIn('sv')('changedCells', 1, 2, 3), '1 celler nya, 2 ändrade, 3 borta');
  assert.equal(offered('label'), 'ignored');
});
