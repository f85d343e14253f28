// Pieces that several views are made of.

import {to} from './address.js';
import {groupColour} from './chart/scale.js';
import {h, svg} from './dom.js';
import {address} from './service.js';
import {country, named, say, share} from './words.js';

const FORMS = ['csv', 'xlsx', 'json', 'parquet'];

export function indicatorName(each) {
  return named('indicatorNames', each.code, named('nodeNames', each.code, each.title));
}

export function groupName(code, otherwise) {
  return named('groupNames', code, otherwise);
}

export function unitName(code) {
  return named('unitNames', code);
}

export function group(code, title) {
  if (!code) return '–';
  return h('span', {class: 'group'},
    svg('svg', {viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true'},
      svg('rect', {x: 0.5, y: 0.5, width: 11, height: 11, fill: groupColour(code), stroke: '#08519c'})),
    ' ', groupName(code, title));
}

// A group with how sure it is, where the edition says so.
export function likelyGroup({group: code, group_probability: sure}) {
  return h('span', {class: 'group'}, group(code), sure !== null && h('span', {class: 'note'}, ' ', share(sure)));
}

// An interval of ranks; nothing where the edition has none.
export function between(standing) {
  const {rank_best: best, rank_worst: worst} = standing;
  if (best === null || best === undefined) return '–';
  return best === worst ? String(best) : `${best}–${worst}`;
}

// Why there is no value: codes in words, anything else as the method says it.
export function reason(text) {
  return named('reasons', text);
}

export function regionLink(code, name, given = {}) {
  return h('a', {href: to('region', code, given)}, name);
}

export function countryName(region, otherwise) {
  return country(region.country, otherwise);
}

// Links to the same answer in each form.
export function downloads(label, path, given = {}, forms = FORMS) {
  return h('li', {}, label, ': ', forms.map((form, i) => [i > 0 && ', ',
    h('a', {href: address(path, {...given, format: form}), download: `${path.replaceAll('/', '-')}.${form}`, 'aria-label': `${label}, ${form.toUpperCase()}`}, form.toUpperCase())]));
}

// columns: [[heading, cell(row), isNumber, class]]
export function table(columns, rows, {caption, className, heading = 0} = {}) {
  return h('table', {class: className},
    caption && h('caption', {}, h('span', {}, caption)),
    h('thead', {}, h('tr', {}, columns.map(([title, , isNumber, name]) => h('th', {scope: 'col', class: classes(isNumber, name)}, title)))),
    h('tbody', {}, rows.map(row => h('tr', {}, columns.map(([, cell, isNumber, name], i) => i === heading
      ? h('th', {scope: 'row', class: name}, cell(row))
      : h('td', {class: classes(isNumber, name)}, cell(row)))))));
}

function classes(isNumber, name) {
  return [isNumber && 'number', name].filter(Boolean).join(' ') || null;
}

// Wide tables scroll by themselves, also by keyboard.
export function wide(label, content) {
  return h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': `${say('table')}: ${label}`}, content);
}
