// Fields by which a reader chooses. Each keeps its id, so that the focus stays when a view is
// drawn again.

import {codesOf, go, here, to} from './address.js';
import {h} from './dom.js';
import {indexName, indicatorName} from './part.js';
import {orElse, rows} from './service.js';
import {country, inOrder, isOfUnits, say} from './words.js';

// options: [[value, text]], and {label, options} for some that belong together; a choice begins at the first
// page of what it leaves
export function select(name, label, options, value, onchange = event => go(here({[name]: event.target.value, page: ''}))) {
  const id = 'choose-' + name;
  return h('div', {class: 'field'},
    h('label', {for: id}, label),
    h('select', {id, name, onchange}, choices(options, value)));
}

// A choice of a part of what is shown. What the address asks for and is none of the parts stands there
// all the same, so that the field says why nothing is left.
export function narrowing(name, label, all, options, value) {
  const isUnknown = value && !options.some(([code]) => code === value);
  const called = codesOf(value).map(each => options.find(([code]) => code === each)?.[1] ?? each).join(', ');
  return select(name, label, [['', all], ...isUnknown ? [[value, called]] : [], ...options], value);
}

function choices(options, value) {
  return options.map(each => each.label
    ? h('optgroup', {label: each.label}, choices(each.options, value))
    : h('option', {value: each[0], selected: String(each[0]) === String(value ?? '')}, each[1]));
}

// The index and all that it is made of, as the tree has it.
export function nodeOptions(nodes) {
  const depth = each => (each.parent === null ? 0 : 1 + depth(nodes.find(one => one.code === each.parent)));
  return nodes.map(each => (each.parent === null
    ? ['', indexName()]
    : [each.code, '\u2003'.repeat(depth(each) - 1) + indicatorName(each)]));
}

export function yearSelect(years, year) {
  return select('year', say('year'), [...years].reverse().map(each => [each, each]), year);
}

// A field that finds a region by name or code; what is not one region is looked for.
export function regionField(regions, label, chosen, button = say('find'), id = 'find-region') {
  return finder(regions, {label, hint: say(isOfUnits() ? 'unitsFindHint' : 'findHint'), button, id}, chosen);
}

// A field that finds one of things with a code and a name; what is none of them is looked for.
export function finder(things, {label, hint, button, id, value = ''}, chosen) {
  const shown = each => `${each.name} (${each.code})`;
  const input = h('input', {id, list: id + '-list', type: 'search', autocomplete: 'off', value, 'aria-describedby': id + '-hint'});
  const submit = event => {
    event?.preventDefault();
    const text = input.value.trim();
    const thing = things.find(each =>
      shown(each) === text || each.code.toUpperCase() === text.toUpperCase() || plain(each.name) === plain(text));
    if (thing) chosen(thing.code);
    else if (text) go(to('', '', {find: text}));
  };
  const typed = event => {
    // a pick from the list is no typing
    if (!event.inputType || event.inputType === 'insertReplacementText') {
      if (things.some(each => shown(each) === input.value)) submit();
    }
  };
  input.addEventListener('input', typed);
  return h('form', {class: 'finder', role: 'search', 'aria-label': label, onsubmit: submit},
    h('label', {for: id}, label), input, h('button', {}, button),
    h('datalist', {id: id + '-list'}, things.map(each => h('option', {value: shown(each)}))),
    h('span', {class: 'note', id: id + '-hint'}, hint));
}

// A year on a rail, with the year beside it.
export function yearRail(years, year) {
  const id = 'choose-year';
  const at = years.indexOf(year);
  const shown = h('output', {for: id}, year);
  const rail = h('input', {id, type: 'range', min: 0, max: years.length - 1, value: at, 'aria-valuetext': year, list: id + '-list'});
  rail.addEventListener('input', () => {
    shown.textContent = years[rail.value];
    rail.setAttribute('aria-valuetext', years[rail.value]);
  });
  rail.addEventListener('change', () => go(here({year: years[rail.value]})));
  return h('div', {class: 'rail screen'},
    h('label', {for: id}, say('year')), ' ', rail, ' ', shown,
    h('datalist', {id: id + '-list'}, years.map((_, i) => h('option', {value: i}))));
}

// What is benchmarked: regions of NUTS that are ranked and the others of the level that most of them
// have, those of level 2 where none are, or the units of an edition of a table.
/** @param {{find?: string}} [given] part of a code or name */
export async function benchmarked(given = {}) {
  const [all, found, ranking] = await Promise.all([rows(['regions']), rows(['regions'], given), orElse(rows(['rank']), [])]);
  const ranked = new Set(ranking.map(each => each.region));
  const level = usualLevel(all.filter(each => ranked.has(each.code)));
  const regions = found.filter(each => each.kind === 'nuts' && (ranked.has(each.code) || each.level === level));
  return regions.length > 0 ? regions : found.filter(each => each.kind === 'unit');
}

function usualLevel(regions) {
  const levels = regions.map(each => each.level);
  const count = level => levels.filter(each => each === level).length;
  return [...new Set(levels)].sort((a, b) => count(b) - count(a))[0] ?? 2;
}

export function countryOptions(codes) {
  const byName = new Map(codes.filter(Boolean).map(code => [country(code), code]));
  return inOrder(byName.keys()).map(name => [byName.get(name), name]);
}

// For comparing: without accents, in small letters.
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
