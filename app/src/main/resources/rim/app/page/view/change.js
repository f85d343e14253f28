// What changed since an earlier edition, and why.

import {here, listed, to} from '../address.js';
import {waterfall} from '../chart/waterfall.js';
import {figure} from '../chart/figure.js';
import {nodeOptions, select} from '../control.js';
import {h} from '../dom.js';
import {asked, earlier} from '../frame.js';
import {cellsOf, downloads, folding, indexName, indicatorName, likelyName, regionLink, table, wide} from '../part.js';
import {address, ask, rows} from '../service.js';
import {day, fixed, measured, named, say, signed} from '../words.js';

const FEW = 50;

export async function draw(id, given) {
  const [edition, others, regions, indicators] = await Promise.all([asked(), earlier(), rows(['regions']), rows(['indicators'])]);
  const titles = new Map(indicators.map(each => [each.code, each.title]));
  const title = say('changeTitle', edition?.edition);
  if (others.length === 0) {
    return {title, content: [h('h1', {}, title), h('p', {}, say('changeFirst'))]};
  }
  const before = given.before ?? others[0].edition;
  const names = new Map(regions.map(each => [each.code, each.name]));
  // of one region, all of its values and not those among the ones that changed most
  const [difference, {nodes}, own] = await Promise.all([
    ask(['diff'], {before, node: given.node}), ask(['method']), given.region && ask(['diff'], {before, region: listed([given.region])})]);
  return {
    title,
    content: [
      h('h1', {}, title),
      h('div', {class: 'choices screen'}, select('before', say('changeSince'), others.map(each => [each.edition, `${each.edition} (${day(each.published)})`]), before)),
      given.region && h('p', {}, say('changeOnly', names.get(given.region) ?? given.region), ' ', h('a', {class: 'screen', href: here({region: ''})}, say('changeAll'))),
      summary(difference),
      why(difference, names, nodes, given, before),
      ranks(difference, names, given.region, before),
      method(difference),
      scope(difference, names, titles),
      values(own || difference, names, titles, given.region, before),
    ],
  };
}

function summary({ranks: moved, method: rules, scope: other, indicators: counts}) {
  const groups = moved.filter(each => each.group_changed).length;
  const places = moved.filter(each => each.places).length;
  const total = key => counts.reduce((sum, each) => sum + each[key], 0);
  const lines = [
    groups > 0 && say('changedGroups', groups),
    places > 0 && say('changedRanks', places, Math.max(...moved.map(each => Math.abs(each.places ?? 0)))),
    rules.length > 0 && say('changedMethod', rules.length),
    other.length > 0 && say('changedScope', other.length),
    total('revised') + total('added') + total('lost') > 0 && say('changedValues', fixed(total('revised')), fixed(total('added')), fixed(total('lost'))),
  ].filter(Boolean);
  return h('ul', {class: 'summary'}, (lines.length > 0 ? lines : [say('changedNothing')]).map(each => h('li', {}, each)));
}

// Why one region's score, rank and group are not what they were.
function why({causes, unexplained, year, ranks: moved}, names, nodes, given, before) {
  if (unexplained !== null) return h('section', {'aria-labelledby': 'why'}, h('h2', {id: 'why'}, say('changeWhy')), h('p', {}, say('changeUnexplained'), ' ', h('span', {lang: 'en'}, unexplained)));
  const told = [...new Set(causes.map(each => each.region))];
  if (told.length === 0) return null;
  const byName = [...told].sort((a, b) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b));
  const region = given.region ?? moved.map(each => each.region).find(each => told.includes(each)) ?? byName[0];
  const own = causes.filter(each => each.region === region);
  const node = nodes.find(each => each.code === given.node && each.parent !== null);
  const of = node ? indicatorName(node) : indexName();
  return h('section', {'aria-labelledby': 'why'},
    h('h2', {id: 'why'}, say('changeWhy')),
    h('div', {class: 'choices screen'},
      select('region', say('region'), [...(told.includes(region) ? [] : [region]), ...byName].map(each => [each, names.get(each) ?? each]), region),
      select('node', say('by'), nodeOptions(nodes), given.node)),
    own.length === 0
      ? h('p', {}, say('changeSame', names.get(region) ?? region, of, year))
      : [sentence(own, names.get(region) ?? region, of, year), picture(own, names.get(region) ?? region, of, region, given.node, before, year)],
    h('ul', {class: 'screen'}, downloads(say('changeWhyAll'), ['diff'], {before, list: 'causes', node: given.node}, ['csv', 'xlsx', 'parquet', 'zip'])));
}

const decimals = each => (Math.max(Math.abs(each.score_before), Math.abs(each.score_after)) < 5 ? 3 : 1);

function sentence(own, name, of, year) {
  const [{score_before: old, score_after: now, rank_before: was, rank_after: is}] = own;
  const digits = decimals(own[0]);
  const cells = own.map(each => each.cells).find(Boolean);
  return h('p', {}, say('changeWhySentence', name, of, year, fixed(old, digits), fixed(now, digits), was, is), ' ',
    say('changeWhyMost', named('causes', own[0].cause), signed(own[0].score, digits)),
    cells && [' ', say('changeWhyCells'), ' ', cellsOf(cells).map((each, i) => [i > 0 && ', ', h('code', {}, each)]), '.']);
}

function picture(own, name, of, region, node, before, year) {
  const digits = decimals(own[0]);
  const parts = own.map(each => ({name: named('causes', each.cause), score: each.score}));
  return figure({
    title: say('changeWhyTitle', name, of, year),
    caption: say('changeWhyCaption'),
    draw: width => waterfall({before: own[0].score_before, after: own[0].score_after, parts, words: {before: say('changeBefore'), after: say('changeAfter')}, decimals: digits}, width),
    table: table([
      [say('changeCause'), each => named('causes', each.cause)],
      [say('changeScore'), each => signed(each.score, digits + 1), true],
      [say('changePlaces'), each => signed(each.places, 2), true],
      [say('changeGroups'), each => signed(each.groups, 2), true],
    ], own),
    data: address(['diff'], {before, list: 'causes', node, region, year, format: 'csv'}),
    nodes: node ? [node] : [],
    name: `rim-why-${region}-${year}`,
  });
}

const groupBefore = each => likelyName({group: each.group_before, likely_group: each.likely_before});
const groupAfter = each => likelyName({group: each.group_after, likely_group: each.likely_after});

function ranks({ranks: moved, year}, names, region, before) {
  const own = moved.filter(each => !region || each.region === region);
  if (own.length === 0) return null;
  return folding('ranks', ['changeRanks', year], [
    wide(say('changeRanks', year), table([
      [say('region'), each => regionLink(each.region, names.get(each.region) ?? each.region, {year})],
      [say('changeRank'), each => `${each.rank_before ?? '–'} → ${each.rank_after ?? '–'}`, true],
      [say('changeScore'), each => signed(each.score_before === null || each.score_after === null ? null : each.score_after - each.score_before), true],
      [say('group'), each => (each.group_changed ? `${groupBefore(each) ?? '–'} → ${groupAfter(each) ?? '–'}` : groupAfter(each) ?? '–')],
      [say('changeCause'), each => (each.cause === null ? '–' : h('a', {href: here({region: each.region})}, named('causes', each.cause)))],
    ], own.slice(0, region ? own.length : FEW), {caption: say('changeRanksCaption', Math.min(own.length, FEW), own.length)})),
    h('ul', {class: 'screen'}, downloads(say('changeRanks', year), ['diff'], {before, list: 'ranks'}, ['csv', 'xlsx', 'parquet', 'zip']))]);
}

function method({method: rules}) {
  return rules.length > 0 && folding('rules', 'changeRules', wide(say('changeRules'), table([
    [say('changePlace'), each => h('code', {}, each.path)],
    [say('changeBefore'), each => (each.before === null ? '–' : h('code', {}, each.before))],
    [say('changeAfter'), each => (each.after === null ? '–' : h('code', {}, each.after))],
  ], rules)));
}

function scope({scope: other}, names, titles) {
  const text = (each, value) => (value === null ? '–' : each.what === 'source' || each.what === 'report' ? [say('changeVersion'), ' ', h('code', {}, value.slice(0, 8))] : value === each.item ? say('changeThere') : value);
  const item = each => (each.what === 'region' ? names.get(each.item) ?? each.item : each.what === 'indicator' ? indicatorName({code: each.item, title: titles.get(each.item) ?? each.item}) : each.item);
  return other.length > 0 && folding('scope', 'changeScope', wide(say('changeScope'), table([
    [say('changeWhat'), each => named('scopes', each.what)],
    [say('changeItem'), item],
    [say('changeBefore'), each => text(each, each.before)],
    [say('changeAfter'), each => text(each, each.after)],
  ], other.slice(0, FEW), {heading: 1})));
}

function values({values: own}, names, titles, region, before) {
  if (own.length === 0) return null;
  return folding('values', 'changeValues', [
    wide(say('changeValues'), table([
      [say('region'), each => names.get(each.region) ?? each.region],
      [say('indicator'), each => h('a', {href: to('indicator', each.indicator, {region: each.region})}, indicatorName({code: each.indicator, title: titles.get(each.indicator) ?? each.indicator}))],
      [say('year'), each => each.year],
      [say('changeBefore'), each => measured(each.before), true],
      [say('changeAfter'), each => measured(each.after), true],
      [say('changeSize'), each => (each.size === null ? '–' : fixed(each.size, 2)), true],
    ], own.slice(0, FEW), {caption: say('changeValuesCaption', Math.min(own.length, FEW))})),
    h('ul', {class: 'screen'}, downloads(say('changeValues'), ['diff'], {before, list: 'values', region: region && listed([region])}, ['csv', 'xlsx', 'parquet', 'zip']))]);
}
