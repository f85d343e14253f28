// A region that has no scores, since none of its edition, of the year or of its level has: what lies in
// it, its latest values, and what reports say.

import {to} from '../address.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {cellsOf, countryName, downloads, indicatorName, later, noIndex, regionLink, sourceCell, table, unitName, wide} from '../part.js';
import {orElse, Refusal, rows} from '../service.js';
import {gap, measured, named, say} from '../words.js';
import {passages} from './region-reports.js';

export async function unscored(id, year) {
  const [edition, regions, indicators, values, ranked] = await Promise.all([
    asked(), rows(['regions']), rows(['indicators']), rows(['query'], {region: id}), orElse(rows(['rank']), [])]);
  const region = regions.find(each => each.code.toUpperCase() === (values[0]?.region ?? id).toUpperCase());
  if (!region) throw new Refusal(404, `Unknown region: '${id}'.`, [], 'Unknown');
  const inRank = new Set(ranked.map(each => each.region));
  const titles = new Map(indicators.map(each => [each.code, each]));
  return {
    title: `${region.name} (${region.code})`,
    content: h('article', {class: 'sheet'},
      h('p', {class: 'kicker'}, say('sheetKicker', region.country ? countryName(region) : region.name, edition?.nuts, region.level)),
      h('h1', {}, `${region.name} `, h('span', {class: 'code'}, region.code)),
      ranked.length === 0 || (year && inRank.has(region.code)) ? noIndex(year) : h('p', {}, say('regionUnscored', region.name)),
      within(region, regions.filter(each => inRank.has(each.code))),
      latest(region, values, titles),
      later('reports', 'reportsSay', passages({region, reports: []}))),
  };
}

// Regions that have scores and lie in this one.
function within({code, level}, regions) {
  const parts = regions.filter(each => each.level > level && each.code.startsWith(code));
  return parts.length > 0 && h('nav', {'aria-labelledby': 'within'},
    h('h2', {id: 'within'}, say('regionsWithin')),
    h('ul', {class: 'inline'}, parts.map(each => h('li', {}, regionLink(each.code, each.name)))));
}

function latest({code}, values, titles) {
  const known = values.filter(each => each.value !== null);
  const own = [...titles.keys()].map(indicator => known.findLast(each => each.indicator === indicator)).filter(Boolean);
  return h('section', {'aria-labelledby': 'values'},
    h('h2', {id: 'values'}, say('latestValues')),
    own.length === 0 ? h('p', {}, say('noValuesHere')) : wide(say('latestValues'), table([
      [say('indicator'), each => h('a', {href: to('indicator', each.indicator, {region: code})}, indicatorName(titles.get(each.indicator)))],
      [say('value'), each => [measured(each.value), gap(unitName(each.unit)), h('span', {class: 'unit'}, unitName(each.unit))], true],
      [say('ofYear'), each => each.year, true],
      [say('status'), each => named('statuses', each.status)],
      [say('cellsColumn'), each => cellsOf(each.cells).map(one => sourceCell(one))],
    ], own)),
    h('ul', {class: 'screen'}, downloads(say('takeIndicators'), ['query'], {region: code})));
}
