// The overview of a country: its regions by rank, small trends on one scale, a sheet for each.

import {around, roomy} from '../chart/scale.js';
import {bar} from '../chart/bar.js';
import {spark} from '../chart/lines.js';
import {benchmarked, yearSelect} from '../control.js';
import {h, unseen} from '../dom.js';
import {page, pages} from '../pages.js';
import {between, downloads, isRelative, likelyGroup, noIndex, reason, regionLink, table, wide} from '../part.js';
import {ask, orElse, rows} from '../service.js';
import {country, fixed, say, scored, signed} from '../words.js';

// On a phone so many of its cards are less than eight screens.
const PAGE = 24;

export async function draw(id, given) {
  const regions = await benchmarked();
  const code = regions.find(each => each.country?.toUpperCase() === id.toUpperCase())?.country ?? id.toUpperCase();
  const [ranking, glance] = await Promise.all([
    orElse(rows(['rank'], {year: given.year}), []),
    orElse(ask(['country', code], {year: given.year}), null)]);
  const own = ranking.filter(each => each.country === code);
  const name = country(code);
  const here = regions.filter(each => each.country === code);
  const profiles = await Promise.all(own.map(each => ask(['profile', each.region], {year: each.year})));
  const history = new Map(profiles.map(each => [each.region.code, each.history]));
  return {
    title: say('overviewOf', name),
    content: [
      h('h1', {}, say('overviewOf', name)),
      here.length === 0 && h('p', {}, say('noRegions')),
      here.length > 0 && own.length === 0 && [
        h('ul', {class: 'plain'}, here.map(each => h('li', {}, regionLink(each.code, each.name), ' ', h('span', {class: 'note'}, each.code)))),
        noIndex(given.year)],
      own.length > 0 && overview(code, own, {history, glance, relative: isRelative(ranking)}, given),
    ],
  };
}

// Whether scores are relative is so of all regions: those of one country may have none.
function overview(code, own, {history, glance, relative}, given) {
  const years = [...new Set([...history.values()].flat().map(each => each.year))].sort();
  const year = own[0].year;
  const hasIntervals = own.some(each => each.rank_best !== null);
  const figure = each => (relative ? each.relative : each.score);
  const range = (relative ? around : roomy)([...history.values()].flat().map(each => figure(each) ?? NaN));
  const points = region => (history.get(region) ?? []).map(each => ({year: each.year, value: figure(each)}));
  const told = value => (relative ? fixed(value) : scored(value));
  return [
    h('p', {class: 'lead'}, say('overviewLead', own.length, year, relative)),
    h('div', {class: 'choices screen'}, yearSelect(years, year),
      h('button', {type: 'button', onclick: () => print()}, say('print'))),
    wide(say('regionsCount'), table([
      [say('region'), each => regionLink(each.region, each.name, {year: given.year})],
      [say('rankColumn'), each => each.rank ?? '–', true],
      ...hasIntervals ? [[say('rankIntervalColumn'), each => between(each), true]] : [],
      ...own.some(each => each.group || each.rank === null) ? [[say('group'), each => (each.rank === null ? reason(each.missing) : likelyGroup(each))]] : [],
      [say(relative ? 'relative' : 'score'), each => told(figure(each)), true],
      ...relative ? [[unseen(say('chart')), each => bar(each.relative, each.group, 120)]] : [],
      [say('trendYears', years[0], years.at(-1)), each => spark(points(each.region), years, range, relative ? 100 : null), false, 'trend'],
    ], page(own, given, PAGE), {caption: say('smallMultiples', years[0], years.at(-1), told(range[0]), told(range[1]), hasIntervals, relative), className: 'overview'})),
    pages(own, given, PAGE),
    glance && glance.from_year < glance.to_year && h('section', {'aria-labelledby': 'closer'},
      h('h2', {id: 'closer'}, say('closerTitle')),
      glance.convergence.map(each => h('p', {class: 'sure'}, closer(each, glance))),
      h('p', {class: 'note'}, say('closerCaution'))),
    glance && glance.autocorrelation.some(each => each.moran !== null) && h('section', {'aria-labelledby': 'alike'},
      h('h2', {id: 'alike'}, say('alikeTitle')),
      glance.autocorrelation.map(each => h('p', {class: 'sure'}, alike(each, code))),
      h('p', {class: 'note'}, say('alikeCaution'))),
    h('section', {'aria-labelledby': 'data', class: 'screen'},
      h('h2', {id: 'data'}, say('takeAway')),
      h('ul', {},
        downloads(say('takeRank'), ['rank'], {country: code, year}),
        downloads(say('closerTake'), ['country', code], {year, list: 'convergence'}),
        glance && glance.autocorrelation.some(each => each.moran !== null)
          && downloads(say('alikeTake'), ['neighbours'], {country: code, year, list: 'regions'}),
        downloads(say('takeIndicators'), ['query'], {country: code}))),
  ];
}

// Whether regions are like those that they touch, as far as chance leaves it open.
function alike(each, code) {
  const who = each.of === code ? country(code) : say('closerAll');
  if (each.moran === null) return say(each.missing.startsWith('equal') ? 'alikeEqual' : 'alikeMissing', who);
  const verdict = each.p > 0.1 ? 'alikeOpen' : each.moran > each.expectation ? 'alikeYes' : 'alikeNo';
  return [
    say('alikeMoran', who, fixed(each.regions), fixed(each.moran, 3), fixed(each.expectation, 3), fixed(each.p, 4)), ' ',
    say(verdict)];
}

// Whether regions came closer, as far as the intervals say.
function closer(each, {country: code, from_year: from}) {
  const who = each.of === code ? country(code) : say('closerAll');
  if (each.missing !== null) return say('closerMissing', who);
  const verdict = (low, high, even, below, above) => say(high < even ? below : low > even ? above : 'closerOpen');
  return [
    say('closerSpread', who, fixed(each.regions), from, fixed(each.ratio, 2), fixed(each.ratio_low, 2), fixed(each.ratio_high, 2)), ' ',
    verdict(each.ratio_low, each.ratio_high, 1, 'closerYes', 'closerNo'), ' ',
    say('closerSlope', signed(each.slope), signed(each.slope_low), signed(each.slope_high)), ' ',
    verdict(each.slope_low, each.slope_high, 0, 'closerBehind', 'closerAhead')];
}
