// What the views of activities share: names of activities and of the datasets that count by them, years to
// choose from, and the ways from one view to the next.

import {here, to} from './address.js';
import {h} from './dom.js';
import {ask, quoted, rows} from './service.js';
import {say} from './words.js';

// The code, with the name where there is one.
/** @param {{activity: string, name: string | null}} each @returns {string} */
export const called = ({activity, name}) => (name === null ? activity : `${activity} ${name}`);

// The name where there is one, or the code.
/** @param {{activity: string, name: string | null}} each @returns {string} */
export const nameOf = ({activity, name}) => name ?? activity;

// Rows of several datasets, apart: [{dataset, title, source, rows}]
/** @template {{dataset: string}} T @param {T[]} all @returns {Promise<Array<{dataset: string, title: string, source: string, rows: T[]}>>} */
export async function byDataset(all) {
  if (all.length === 0) return [];
  const known = await rows(['datasets']);
  return [...new Set(all.map(each => each.dataset))].map(dataset => {
    const own = known.find(each => each.dataset === dataset);
    return {
      dataset,
      title: own?.title ? `${own.title} (${dataset})` : dataset,
      source: [own?.publisher, own?.code].filter(Boolean).join(' ') || dataset,
      rows: all.filter(each => each.dataset === dataset),
    };
  });
}

// The region at an address, which may name it by a code of an earlier version.
/** @param {string} id */
export async function regionAt(id) {
  const found = await rows(['regions'], {find: id});
  return found.find(each => each.code.toUpperCase() === id.toUpperCase()) ?? found[0] ?? {code: id, name: id};
}

// The last years of the changes that a table has of a region.
/** @param {string} table @param {string} region @returns {Promise<number[]>} */
export async function lastYears(table, region) {
  const {rows: all} = await ask(['sql'], {q: `SELECT DISTINCT to_year AS year FROM ${table} WHERE region = ${quoted(region)} ORDER BY 1`});
  return all.map(each => each.year);
}

// As many decimals for all of some numbers as the greatest of them needs for three digits.
/** @param {number[]} values @returns {number} */
export function digits(values) {
  const most = Math.max(0, ...values.map(Math.abs));
  return most === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(most))));
}

// The other views of activities, of a region where one is given.
/** @param {string} view where the reader is @param {{code: string, name: string} | null} [region] */
export function ways(view, region = null) {
  const all = [
    ...region ? [['specialisation', region.code, say('goodTitle', region.name)], ['shiftshare', region.code, say('shiftTitle', region.name)], ['turnover', region.code, say('turnTitle', region.name)]] : [],
    ['complexity', '', say('complexTitle')],
    ['relatedness', '', say('relatedTitle')],
  ];
  return h('nav', {class: 'screen', 'aria-label': say('activityWays')}, h('h2', {}, say('activityWays')),
    h('ul', {}, all.filter(([name]) => name !== view).map(([name, id, text]) => h('li', {}, h('a', {href: to(name, id)}, text)))));
}

// Where the address asks for a year of which there is nothing.
export function noYear(given) {
  return given.year && [' ', h('a', {href: here({year: ''})}, say('activityLatest'))];
}
