// The ranking: a table with a dot for each region, filtered by country and group.

import {to} from '../address.js';
import {dot} from '../chart/bar.js';
import {around} from '../chart/scale.js';
import {countryOptions, select, yearSelect} from '../control.js';
import {h} from '../dom.js';
import {countryName, downloads, group, groupName, indicatorName, reason, regionLink, table, wide} from '../part.js';
import {ask, rows} from '../service.js';
import {fixed, say} from '../words.js';

// Countries and groups are chosen here and not by the service, so that a choice is at once.
export async function draw(id, given) {
  const [all, indicators] = await Promise.all([rows('rank', {node: given.node, year: given.year}), rows('indicators')]);
  const node = indicators.find(each => each.code === given.node);
  const name = node ? indicatorName(node) : say('index');
  const fits = each => (!given.country || each.country === given.country) && (!given.group || each.group === given.group);
  const ranked = all.filter(each => each.rank !== null);
  const shown = ranked.filter(fits);
  const without = given.group ? [] : all.filter(each => each.rank === null && fits(each));
  const year = all[0]?.year;
  return {
    title: say('rankTitle', name, year),
    content: [
      h('h1', {}, say('rankTitle', name, year)),
      await filters(all, ranked, indicators, given, year),
      h('p', {}, say('rankLead', shown.length, ranked.length)),
      shown.length === 0 ? h('p', {}, say('nothingLeft')) : ranking(shown, ranked, given),
      without.length > 0 && unranked(without),
      h('h2', {class: 'screen'}, say('takeAway')),
      h('ul', {class: 'screen'}, downloads(say('takeRank'), 'rank', {node: given.node, year, country: given.country})),
    ],
  };
}

async function filters(all, ranked, indicators, given, year) {
  // the years that have scores are those of any region's history
  const top = ranked[0] ?? all[0];
  const years = top ? (await ask('profile/' + top.region)).history.map(each => each.year) : [];
  const groups = [...new Set(ranked.map(each => each.group))].filter(Boolean);
  return h('div', {class: 'choices screen'},
    select('node', say('by'), [['', say('index')], ...indicators.map(each => [each.code, indicatorName(each)])], given.node),
    yearSelect(years, year),
    select('country', say('country'), [['', say('allCountries')], ...countryOptions([...new Set(all.map(each => each.country))])], given.country),
    select('group', say('group'), [['', say('allGroups')], ...groups.map(each => [each, groupName(each)])], given.group),
    h('a', {class: 'button', href: to('map', '', {node: given.node, year: given.year})}, say('map')),
    h('button', {type: 'button', onclick: () => print()}, say('print')));
}

function ranking(shown, ranked, given) {
  const reach = Math.min(300, around(ranked.map(each => each.relative))[1]);
  return wide(say('rank'), table([
    [say('rankColumn'), each => each.rank, true],
    [say('region'), each => [regionLink(each.region, each.name, {year: given.year}), ' ', h('span', {class: 'note'}, each.region)]],
    [say('country'), each => h('a', {href: to('country', each.country, {year: given.year})}, countryName(each))],
    [say('group'), each => group(each.group)],
    [say('relative'), each => fixed(each.relative, 1), true],
    [h('span', {class: 'unseen'}, say('chart')), each => dot(each.relative, each.group, null, reach)],
  ], shown, {caption: say('rankCaption', false), className: 'ranking', heading: 1}));
}

function unranked(without) {
  return h('details', {}, h('summary', {}, say('unranked', without.length)),
    table([
      [say('region'), each => [regionLink(each.region, each.name), ' ', h('span', {class: 'note'}, each.region)]],
      [say('country'), each => countryName(each)],
      [say('why'), each => reason(each.missing)],
    ], without));
}
