// The ranking: a table with the interval of each region's rank, filtered by country, group and type.

import {to} from '../address.js';
import {dot, place} from '../chart/bar.js';
import {around} from '../chart/scale.js';
import {countryOptions, narrowing, nodeOptions, select, yearSelect} from '../control.js';
import {h, unseen} from '../dom.js';
import {page, pages} from '../pages.js';
import {between, countryName, downloads, groupName, indexName, indicatorName, isRelative, likelyGroup, noIndex, reason, regionLink, table, whereKnown, wide} from '../part.js';
import {ask, orElse, quoted, rows} from '../service.js';
import {regionsOfType, thirds, typeOptions} from '../type.js';
import {fixed, say, scored, share} from '../words.js';

// The most that the service gives of an answer in SQL.
const MOST_ROWS = 10000;

// Countries, groups and types are chosen here and not by the service, so that a choice is at once.
export async function draw(id, given) {
  const [all, {nodes, uncertainty}, structure] = await Promise.all([
    orElse(rows(['rank'], {node: given.node, year: given.year}), []), ask(['method']), rows(['structure'])]);
  const node = nodes.find(each => each.code === given.node && each.parent !== null);
  const name = node ? indicatorName(node) : indexName();
  if (all.length === 0) return {title: say('rank'), content: [h('h1', {}, say('rank')), noIndex(given.year)]};
  const types = thirds(structure, new Set(all.map(each => each.region)));
  const ofType = given.type && types.get(given.type);
  const fits = each => (!given.country || each.country === given.country) && (!given.group || each.group === given.group) && (!given.type || Boolean(ofType?.regions.has(each.region)));
  const ranked = all.filter(each => each.rank !== null);
  const shown = ranked.filter(fits);
  const without = given.group ? [] : all.filter(each => each.rank === null && fits(each));
  const year = all[0]?.year;
  const isSure = ranked.some(each => each.rank_best !== null);
  const top = ranked[0] ?? all[0];
  // any region's history has the years that have scores, and its interval says what intervals mean
  const profile = top && await ask(['profile', top.region], {year: isSure ? year : null});
  const interval = isSure ? {level: profile.interval.level, draws: uncertainty?.draws ?? profile.interval.draws} : null;
  const years = profile ? profile.history.map(each => each.year) : [];
  return {
    title: say('rankTitle', name, year),
    content: [
      h('h1', {}, say('rankTitle', name, year)),
      filters({all, ranked, nodes, types, years}, given, year),
      h('p', {}, say('rankLead', shown.length, ranked.length), ofType && [' ', ofType.text]),
      shown.length === 0 ? h('p', {}, say('nothingLeft')) : [ranking(page(shown, given), ranked, given, interval), pages(shown, given)],
      without.length > 0 && unranked(without),
      // the statement for a group or a type takes regions with a rank alone
      shown.length + (ofType ? 0 : without.length) > 0 && [
        h('h2', {class: 'screen'}, say('takeAway')),
        h('ul', {class: 'screen'}, given.group || ofType
          ? downloads(say('takeRank'), ['sql'], {q: chosen(given, node?.code ?? nodes[0].code, year), limit: MOST_ROWS})
          : downloads(say('takeRank'), ['rank'], {node: given.node, year, country: given.country}))],
    ],
  };
}

// The service ranks by country alone, so what is chosen otherwise is asked for by what is so of it.
/** @param {Record<string, string>} given @param {string} node @param {number} year @returns {string} */
export function chosen({country, group, type}, node, year) {
  const conditions = [
    `node = ${quoted(node)}`, `year = ${year}`, 'rank IS NOT NULL',
    country && `country = ${quoted(country)}`,
    group && `performance_group = ${quoted(group)}`,
    type && `region IN (${regionsOfType(type, node, year)})`,
  ].filter(Boolean);
  return `SELECT * FROM named_scores WHERE ${conditions.join(' AND ')} ORDER BY rank, region`;
}

function filters({all, ranked, nodes, types, years}, given, year) {
  const groups = [...new Set(ranked.map(each => each.group))].filter(Boolean);
  return h('div', {class: 'choices screen'},
    select('node', say('by'), nodeOptions(nodes), given.node),
    yearSelect(years, year),
    all.some(each => each.country) && narrowing('country', say('country'), say('allCountries'), countryOptions([...new Set(all.map(each => each.country))]), given.country),
    (groups.length > 0 || given.group) && narrowing('group', say('group'), say('allGroups'), groups.map(each => [each, groupName(each)]), given.group),
    (types.size > 0 || given.type) && narrowing('type', say('type'), say('allTypes'), typeOptions(types), given.type),
    h('a', {class: 'button', href: to('map', '', {node: given.node, year: given.year})}, say('map')),
    h('button', {type: 'button', onclick: () => print()}, say('print')));
}

function ranking(shown, ranked, given, interval) {
  const reach = Math.min(300, around(ranked.map(each => each.relative))[1]);
  const grouped = ranked.some(each => each.group !== null);
  return wide(say('rank'), table([
    [say('rankColumn'), each => each.rank, true],
    ...interval ? [[say('rankIntervalColumn'), each => between(each), true]] : [],
    [say('region'), each => [regionLink(each.region, each.name, {year: given.year}), ' ', h('span', {class: 'note'}, each.region)]],
    ...ranked.some(each => each.country) ? [[say('country'), each => each.country && h('a', {href: to('country', each.country, {year: given.year})}, countryName(each)), false, 'country']] : [],
    ...grouped ? [[say('group'), likelyGroup]] : [],
    isRelative(ranked) ? [say('relative'), each => fixed(each.relative, 1), true] : [say('score'), each => scored(each.score), true],
    ...interval
      ? [[unseen(say('chart')), each => place(each, ranked.length)]]
      : isRelative(ranked) ? [[unseen(say('chart')), each => dot(each.relative, each.group, reach)]] : [],
  ], shown, {
    caption: interval
      ? say('rankCaptionSure', interval.level === null ? null : share(interval.level), fixed(interval.draws), grouped)
      : say(isRelative(ranked) ? 'rankCaption' : 'rankByScore'),
    className: 'ranking', heading: interval ? 2 : 1,
  }));
}

function unranked(without) {
  return h('details', {class: 'unranked'}, h('summary', {}, say('unranked', without.length)),
    table([
      [say('region'), each => [regionLink(each.region, each.name), ' ', h('span', {class: 'note'}, each.region)]],
      ...whereKnown(without, 'country', [say('country'), each => countryName(each)]),
      [say('why'), each => reason(each.missing)],
    ], without));
}
