// Searches the reports while the reader types.

import {current, here, rename, to} from '../address.js';
import {benchmarked, select} from '../control.js';
import {h, replace} from '../dom.js';
import {regionLink} from '../part.js';
import {marked, pageName} from '../passage.js';
import {ask} from '../service.js';
import {inOrder, named, say, tongue} from '../words.js';

const PAUSE = 250;
const PART = 20;
const FILTERS = ['region', 'theme', 'language'];

export async function draw(id, given) {
  const regions = await benchmarked();
  const results = h('div', {id: 'results'});
  const input = h('input', {id: 'words', type: 'search', value: given.q, autocomplete: 'off', 'aria-describedby': 'words-hint', maxlength: 300});
  const status = h('p', {role: 'status', class: 'count'});
  const choices = h('div', {class: 'choices screen'});
  const state = {given, turn: 0, limit: PART, regions, results, status, choices};
  let timer = 0;
  const typed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => find(state, input.value), PAUSE);
  };
  input.addEventListener('input', typed);
  const submit = event => {
    event.preventDefault();
    clearTimeout(timer);
    find(state, input.value);
  };
  find(state, given.q ?? '');
  return {
    title: say('searchTitle'),
    content: [
      h('h1', {}, say('searchTitle')),
      h('p', {class: 'lead'}, say('searchLead')),
      h('form', {class: 'finder', role: 'search', 'aria-label': say('searchTitle'), onsubmit: submit},
        h('label', {for: 'words'}, say('searchWords')), input, h('button', {}, say('find')),
        h('span', {class: 'note', id: 'words-hint'}, say('searchHint'))),
      choices, status, results,
    ],
  };
}

async function find(state, text) {
  const mine = ++state.turn;
  const words = text.trim();
  if (current().view === 'search') rename(here({...state.given, q: words}));
  if (words === '') {
    replace(state.results);
    filters(state, []);
    state.status.textContent = '';
    return;
  }
  state.status.textContent = say('searching');
  try {
    const chosen = Object.fromEntries(FILTERS.map(each => [each, state.given[each]]));
    const found = await ask('search', {q: words, ...chosen, limit: state.limit});
    if (mine === state.turn) show(state, words, found);
  } catch (failure) {
    if (mine !== state.turn) return;
    state.status.textContent = '';
    replace(state.results, h('p', {role: 'alert'}, failure.message));
  }
}

function show(state, words, found) {
  state.status.textContent = say('hits', found.total, words);
  filters(state, found.rows);
  const more = () => {
    state.limit += PART;
    find(state, words);
  };
  replace(state.results,
    found.total === 0 && h('p', {}, say('hitsNone')),
    h('ol', {class: 'hits'}, found.rows.map(each => hit(each, words, state.regions))),
    found.next && h('button', {type: 'button', id: 'more', onclick: more}, say('moreHits')));
}

function hit(each, words, regions) {
  const named = each.regions.map(code => regions.find(one => one.code === code)).filter(Boolean);
  return h('li', {},
    h('h2', {class: 'hit'}, h('a', {href: to('report', '', {report: each.report, page: each.page, q: words})},
      h('span', {lang: each.language}, each.title ?? each.report), `, ${pageName(each)}`)),
    h('p', {class: 'note'},
      [each.language && tongue(each.language), each.year, ...each.themes.map(themeName)].filter(Boolean).join(' · '),
      named.length > 0 && [' · ', say('aboutRegions'), ' ', named.map((one, i) => [i > 0 && ', ', regionLink(one.code, one.name)])]),
    h('blockquote', {lang: each.language}, marked(each.snippet)));
}

// What can be chosen is what the hits have, and what is chosen already.
function filters(state, hits) {
  const {given, regions} = state;
  const choose = name => event => {
    given[name] = event.target.value;
    state.limit = PART;
    find(state, document.getElementById('words').value);
  };
  const focused = document.activeElement?.id;
  const options = (all, values, chosen, text) => [['', all],
    ...inOrder([...new Set([...values, chosen].filter(Boolean))].map(each => `${text(each)}\u0000${each}`)).map(each => each.split('\u0000').reverse())];
  const regionName = code => regions.find(each => each.code === code)?.name ?? code;
  replace(state.choices,
    select('region', say('about'), options(say('allRegions'), hits.flatMap(each => each.regions), given.region, regionName), given.region, choose('region')),
    select('theme', say('theme'), options(say('allThemes'), hits.flatMap(each => each.themes), given.theme, themeName), given.theme, choose('theme')),
    select('language', say('inLanguage'), options(say('allLanguages'), hits.map(each => each.language), given.language, tongue), given.language, choose('language')));
  if (focused?.startsWith('choose-')) document.getElementById(focused)?.focus();
}

function themeName(code) {
  return named('themeNames', code);
}
