// Fields by which a reader chooses. Each keeps its id, so that the focus stays when a view is
// drawn again.

import {go, here, to} from './address.js';
import {h} from './dom.js';
import {indicatorName} from './part.js';
import {rows} from './service.js';
import {country, inOrder, say} from './words.js';

// options: [[value, text]], and {label, options} for some that belong together
export function select(name, label, options, value, onchange = event => go(here({[name]: event.target.value}))) {
  const id = 'choose-' + name;
  return h('div', {class: 'field'},
    h('label', {for: id}, label),
    h('select', {id, name, onchange}, choices(options, value)));
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
    ? ['', say('index')]
    : [each.code, '\u2003'.repeat(depth(each) - 1) + indicatorName(each)]));
}

export function yearSelect(years, year) {
  return select('year', say('year'), [...years].reverse().map(each => [each, each]), year);
}

// A field that finds a region by name or code; what is not one region is looked for.
export function regionField(regions, label, chosen, button = say('find'), id = 'find-region') {
  const shown = each => `${each.name} (${each.code})`;
  const input = h('input', {id, list: id + '-list', type: 'search', autocomplete: 'off', 'aria-describedby': id + '-hint'});
  const submit = event => {
    event?.preventDefault();
    const text = input.value.trim();
    const region = regions.find(each =>
      shown(each) === text || each.code.toUpperCase() === text.toUpperCase() || plain(each.name) === plain(text));
    if (region) chosen(region.code);
    else if (text) go(to('', '', {find: text}));
  };
  const typed = event => {
    // a pick from the list is no typing
    if (!event.inputType || event.inputType === 'insertReplacementText') {
      if (regions.some(each => shown(each) === input.value)) submit();
    }
  };
  input.addEventListener('input', typed);
  return h('form', {class: 'finder', role: 'search', 'aria-label': label, onsubmit: submit},
    h('label', {for: id}, label), input, h('button', {}, button),
    h('datalist', {id: id + '-list'}, regions.map(each => h('option', {value: shown(each)}))),
    h('span', {class: 'note', id: id + '-hint'}, say('findHint')));
}

// What is benchmarked: regions of NUTS, or the units of an edition of a table.
/** @param {{find?: string}} [given] part of a code or name */
export async function benchmarked(given = {}) {
  const regions = (await rows('regions', {...given, level: 2})).filter(each => each.kind === 'nuts');
  return regions.length > 0 ? regions : (await rows('regions', given)).filter(each => each.kind === 'unit');
}

export function countryOptions(codes) {
  const byName = new Map(codes.filter(Boolean).map(code => [country(code), code]));
  return inOrder(byName.keys()).map(name => [byName.get(name), name]);
}

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
