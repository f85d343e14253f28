// Searches the reports while the reader types.

import {codesOf, current, here, listed, rename, to} from '../address.js';
import {benchmarked, select} from '../control.js';
import {h, replace} from '../dom.js';
import {refusal, regionLink, themeName} from '../part.js';
import {marked, pageName} from '../passage.js';
import {ask, learnThemes, rows} from '../service.js';
import {country, fixed, say, tongue} from '../words.js';

const PAUSE = 250;
const PART = 20;
const PLACES = ['region', 'theme', 'year', 'language'];
const FILTERS = [...PLACES, 'without'];
const FEW_THEMES = 5;
// So many values of each kind stand where nothing is asked yet.
const FEW = 12;

export async function draw(id, given) {
  const [regions] = await Promise.all([benchmarked(), learnThemes()]);
  const results = h('div', {id: 'results'});
  const input = h('input', {id: 'words', type: 'search', value: given.q, autocomplete: 'off', 'aria-describedby': 'words-hint', maxlength: 300, list: 'words-list'});
  const status = h('p', {role: 'status', class: 'count'});
  const choices = h('div', {class: 'choices screen'});
  const suggestions = h('datalist', {id: 'words-list'});
  const correction = h('div', {});
  const understood = h('div', {id: 'understood', class: 'note screen'});
  const state = {given: {...given}, turn: 0, limit: PART, regions, results, status, choices, suggestions, correction, understood};
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
        h('span', {class: 'note', id: 'words-hint'}, say('searchHint')), suggestions),
      choices, status, understood, correction, results,
    ],
  };
}

async function find(state, text) {
  const mine = ++state.turn;
  const words = text.trim();
  if (current().view === 'search') rename(here({...state.given, q: words}));
  state.status.textContent = say('searching');
  try {
    const chosen = Object.fromEntries(FILTERS.map(each => [each, state.given[each]]));
    if (words === '' && !PLACES.some(each => chosen[each])) {
      const all = await rows(['facets']);
      if (mine === state.turn) begin(state, all);
      return;
    }
    const [found, facets] = await Promise.all([
      ask(['search'], {q: words, ...chosen, limit: state.limit}), rows(['facets'], {q: words, ...chosen})]);
    if (mine !== state.turn) return;
    show(state, words, found, facets);
    await suggest(state, text);
  } catch (failure) {
    if (mine !== state.turn) return;
    state.status.textContent = '';
    replace(state.results, refusal(failure));
  }
}

// What there is to search, where nothing is asked yet.
function begin(state, all) {
  const of = facet => all.filter(each => each.facet === facet && each.value !== '');
  const reports = all.filter(each => each.facet === 'year').reduce((sum, each) => sum + each.reports, 0);
  const years = of('year').map(each => Number(each.value));
  const links = (facet, label, name) => {
    const values = facet === 'region' ? of(facet).filter(each => each.value.length === 2).sort((a, b) => b.reports - a.reports) : of(facet);
    return values.length > 0 && h('section', {'aria-label': say(label)}, h('h2', {}, say(label)), h('ul', {class: 'countries'},
      values.slice(0, FEW).map(each => h('li', {}, h('a', {href: here({...state.given, q: '', [facet]: each.value})}, name(each)), ' ', h('span', {class: 'note'}, fixed(each.reports))))));
  };
  state.status.textContent = say('reportsIn', reports) + (years.length > 0 ? ' ' + say('reportsFrom', Math.min(...years), Math.max(...years)) : '');
  filters(state, all);
  replace(state.correction);
  replace(state.understood);
  replace(state.results,
    links('theme', 'themesToBegin', each => themeName(each.value, each.name)),
    links('region', 'countriesToBegin', each => country(each.value, each.name)),
    links('language', 'languagesToBegin', each => tongue(each.value)));
}

function show(state, words, found, facets) {
  state.status.textContent = say('hits', found.total, words);
  filters(state, facets);
  added(state, words, facets);
  const more = () => {
    state.limit += PART;
    find(state, words);
  };
  replace(state.results,
    found.total === 0 && h('p', {}, say('hitsNone')),
    h('ol', {class: 'hits'}, found.rows.map(each => hit(each, words, state))),
    found.next && h('button', {type: 'button', id: 'more', onclick: more}, say('moreHits')));
}

function hit(each, words, {regions}) {
  const about = each.regions.map(code => regions.find(one => one.code === code)).filter(Boolean);
  return h('li', {},
    h('h2', {class: 'hit'}, h('a', {href: to('report', '', {report: each.report, page: each.page, q: words})},
      h('span', {lang: each.language}, each.title ?? each.report), `, ${pageName(each)}`)),
    h('p', {class: 'note'},
      [each.language && tongue(each.language), each.year, each.read_by && say('readByOcr'), ...each.themes.slice(0, FEW_THEMES).map(code => themeName(code))].filter(Boolean).join(' · '),
      about.length > 0 && [' · ', say('aboutRegions'), ' ', about.map((one, i) => [i > 0 && ', ', regionLink(one.code, one.name)])]),
    h('blockquote', {lang: each.language}, marked(each.snippet)));
}

// What was looked for beside the words; each can be left out and taken back.
function added(state, words, facets) {
  const {given} = state;
  const out = codesOf(given.without);
  const choose = without => () => {
    given.without = listed(without);
    state.limit = PART;
    find(state, words);
  };
  const all = facets.filter(each => each.facet === 'added');
  const button = (text, label, onclick, struck) => h('button', {type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick}, struck ? h('s', {}, text) : text, struck ? ' +' : ' ×');
  const name = each => (each.name ? `${each.name} (${each.value.split(':')[1]})` : each.value);
  replace(state.understood,
    all.length + out.length > 0 && [say('alsoLookedFor'), ' ',
      all.map(each => [button(name(each), say('leaveOut', name(each)), choose([...out, each.value])), ' ']),
      out.map(each => [button(each, say('takeBack', each), choose(out.filter(one => one !== each)), true), ' '])]);
}

// What can be chosen is what would leave some hits, with how many; and what is chosen already.
function filters(state, facets) {
  const {given} = state;
  const choose = name => event => {
    given[name] = event.target.value;
    state.limit = PART;
    find(state, /** @type {HTMLInputElement} */ (document.getElementById('words')).value);
  };
  const focused = document.activeElement?.id;
  const options = (facet, all, text) => {
    const own = facets.filter(each => each.facet === facet && each.value !== '');
    const chosen = given[facet];
    if (chosen && !own.some(each => each.value === chosen)) own.push({value: chosen, name: null, reports: 0});
    return [['', all], ...own.map(each => [each.value, say('facetCount', text(each), each.reports)])];
  };
  const field = (facet, label, all, text) => select(facet, say(label), options(facet, say(all), text), given[facet], choose(facet));
  replace(state.choices,
    field('region', 'about', 'allRegions', each => '\u2003'.repeat(Math.max(0, each.value.length - 2)) + regionName(state, each)),
    field('theme', 'theme', 'allThemes', each => themeName(each.value, each.name)),
    field('year', 'published', 'allYears', each => each.value),
    field('language', 'inLanguage', 'allLanguages', each => tongue(each.value)));
  if (focused?.startsWith('choose-')) document.getElementById(focused)?.focus();
}

function regionName({regions}, each) {
  if (each.value.length === 2) return country(each.value, each.name);
  return regions.find(one => one.code === each.value)?.name ?? each.name ?? each.value;
}

// Words that go on from what is being typed.
async function suggest(state, text) {
  const mine = state.turn;
  if (text.trim().length < 2) return;
  const {rows: found} = await ask(['suggest'], {q: text.trim()});
  if (mine !== state.turn) return;
  replace(state.suggestions, found.filter(each => each.kind === 'word').map(each => h('option', {value: each.text})));
  const correction = found.find(each => each.kind === 'correction');
  replace(state.correction, correction && h('p', {}, h('a', {href: here({...state.given, q: correction.text})}, say('suggestCorrection', correction.text))));
}
