// An indicator: what it is, from where, for whom, and how its values spread. Without a code, the
// list of all.

import {to} from '../address.js';
import {figure} from '../chart/figure.js';
import {classes, countsByYear, histogram} from '../chart/histogram.js';
import {benchmarked, yearSelect} from '../control.js';
import {h} from '../dom.js';
import {page, pages} from '../pages.js';
import {downloads, indicatorName, regionLink, table, unitName, wide} from '../part.js';
import {address, ask, Refusal, rows} from '../service.js';
import {alike, country, fixed, measured, say} from '../words.js';

const EXTREMES = 5;

export async function draw(id, given) {
  const all = await rows(['indicators']);
  if (!id) return list(all, given);
  const indicator = all.find(each => each.code === id);
  if (!indicator) throw new Refusal(404, `Unknown indicator: '${id}'.`, all.map(each => each.code));
  const [values, regions, method] = await Promise.all([rows(['query'], {indicator: id}), benchmarked(), ask(['method'])]);
  return one(indicator, values.filter(each => each.value !== null), new Map(regions.map(each => [each.code, each])), method, given);
}

function list(all, given) {
  return {
    title: say('indicatorsTitle'),
    content: [
      h('h1', {}, say('indicatorsTitle')),
      h('p', {class: 'lead'}, say('indicatorsLead')),
      wide(say('indicatorsTitle'), table([
        [say('indicator'), each => h('a', {href: to('indicator', each.code)}, indicatorName(each))],
        [say('unit'), each => unitName(each.unit)],
        [say('regionsCount'), each => fixed(each.regions), true],
        [say('years'), each => (each.first_year === each.last_year ? each.first_year ?? '–' : `${each.first_year}–${each.last_year}`), false, 'years'],
        [say('source'), each => each.source],
      ], page(all, given))),
      pages(all, given),
      h('ul', {class: 'screen'}, downloads(say('indicatorsTitle'), ['indicators'])),
    ],
  };
}

function one(indicator, values, regions, {nodes, reference}, given) {
  const name = indicatorName(indicator);
  // aggregates and other levels are values too, but no regions that are compared
  const own = values.filter(each => regions.has(each.region));
  const counts = byYear(own);
  const years = counts.map(each => each.year);
  const fullest = counts.findLast(each => each.count >= Math.max(...counts.map(({count}) => count)) / 2)?.year;
  const year = Number(given.year ?? fullest);
  const now = own.filter(each => each.year === year).sort((a, b) => b.value - a.value);
  const middle = values.find(each => each.year === year && each.region === reference?.region);
  const node = nodes.find(each => each.code === indicator.code);
  return {
    title: name,
    content: [
      h('h1', {}, name),
      indicator.description && h('p', {class: 'lead'}, indicator.description),
      h('p', {}, say(node ? node.indicator.lower_is_better ? 'indicatorLower' : 'indicatorHigher' : 'indicatorOutside')),
      h('dl', {class: 'facts'},
        [['unit', unitName(indicator.unit)], ['source', indicator.source], ['coverage', say('coverageOf', fixed(indicator.regions), indicator.first_year, indicator.last_year)]].map(([key, value]) =>
          h('div', {}, h('dt', {}, say(key)), h('dd', {}, value)))),
      h('div', {class: 'choices screen'}, yearSelect(years, year),
        node && h('a', {class: 'button', href: to('rank', '', {node: indicator.code})}, say('rank')),
        h('a', {class: 'button', href: to('map', '', {node: indicator.code, show: 'value', year})}, say('map'))),
      now.length === 0 ? h('p', {}, say('noValues')) : spread(indicator, now, year, regions, middle, given),
      h('div', {class: 'columns'}, now.length > 0 && extremes(now, regions, indicator), coverage(counts, indicator)),
      h('h2', {class: 'screen'}, say('takeAway')),
      h('ul', {class: 'screen'}, downloads(say('takeIndicators'), ['query'], {indicator: indicator.code})),
    ],
  };
}

function spread(indicator, now, year, regions, middle, given) {
  const parts = classes(now.map(each => each.value), 24);
  const chosen = now.find(each => each.region === given.region);
  const name = regions.get(given.region)?.name;
  const marks = [middle && {value: middle.value, name: middle.region, isReference: true}, chosen && {value: chosen.value, name}].filter(Boolean);
  return figure({
    title: say('distribution', year),
    heading: 'h2',
    caption: [say('distributionCaption', now.length, year, unitName(indicator.unit)), name && !chosen && [' ', say('distributionWithout', name, year)]],
    draw: width => histogram(parts, marks, width),
    table: table([
      [say('interval'), each => `${measured(each.from)}–${measured(each.to)}`],
      [say('regionsCount'), each => fixed(each.count), true],
    ], parts),
    data: address(['query'], {indicator: indicator.code, year, format: 'csv'}),
    nodes: [indicator.code],
    name: `rim-${indicator.code}-${year}`,
  });
}

function extremes(now, regions, indicator) {
  const shown = now.length > 2 * EXTREMES ? [...now.slice(0, EXTREMES), ...now.slice(-EXTREMES)] : now.slice(0, EXTREMES);
  const told = alike(shown.map(each => each.value));
  const part = (title, some) => [h('h3', {}, title), table([
    [say('region'), each => [regionLink(each.region, regions.get(each.region).name, {indicator: indicator.code}), ' ', h('span', {class: 'note'}, country(regions.get(each.region).country))]],
    [unitName(indicator.unit) || say('value'), each => told(each.value), true],
  ], some)];
  return h('section', {},
    part(say('highest'), now.slice(0, EXTREMES)),
    now.length > 2 * EXTREMES && part(say('lowest'), now.slice(-EXTREMES)));
}

function coverage(counts, indicator) {
  return figure({
    title: say('coverageTitle'),
    caption: say('coverageCaption'),
    data: address(['query'], {indicator: indicator.code, format: 'csv'}),
    draw: width => countsByYear(counts, width),
    table: table([[say('year'), each => each.year], [say('regionsCount'), each => fixed(each.count), true]], counts),
    nodes: [indicator.code],
    name: `rim-${indicator.code}-coverage`,
  });
}

function byYear(values) {
  const years = [...new Set(values.map(each => each.year))].sort();
  return years.map(year => ({year, count: values.filter(each => each.year === year).length}));
}
