// Regions side by side: their indicators on parallel scales, and their index over the years.

import {codesOf, go, here, to} from '../address.js';
import {figure} from '../chart/figure.js';
import {lines} from '../chart/lines.js';
import {parallel, REACH} from '../chart/parallel.js';
import {canvas, mark} from '../chart/scale.js';
import {benchmarked, regionField, yearSelect} from '../control.js';
import {h, unseen} from '../dom.js';
import {between, downloads, indexName, indicatorName, inMeasure, isRelative, likelyGroup, noIndex, refusal, regionLink, table, wide} from '../part.js';
import {address, ask, historyAddress, orElse, Refusal} from '../service.js';
import {country, fixed, say, scored, share} from '../words.js';

const MOST = 6;

export async function draw(id, given) {
  const codes = codesOf(given.region).slice(0, MOST);
  const [regions, answers] = await Promise.all([
    benchmarked(), Promise.all(codes.map(each => ask(['profile', each], {year: given.year}).catch(unscored)))]);
  const refused = answers.filter(each => each instanceof Refusal);
  const profiles = answers.filter(each => !(each instanceof Refusal));
  const hasNone = refused.length > 0 && profiles.length === 0 && await orElse(ask(['rank'], {limit: 1, year: given.year}), null) === null;
  if (hasNone) return {title: say('compareTitle'), content: [h('h1', {}, say('compareTitle')), noIndex(given.year)]};
  // asked in the order of the ranks, so that each is said to be ahead of those behind
  const inOrder = [...profiles].sort((a, b) => (a.index.rank ?? Infinity) - (b.index.rank ?? Infinity)).map(each => each.region.code);
  const {ahead} = profiles.length > 1 ? await ask(['compare'], {region: inOrder, year: given.year}) : {ahead: []};
  return {
    title: say('compareTitle'),
    content: [
      h('h1', {}, say('compareTitle')),
      h('p', {class: 'lead'}, say('compareLead')),
      h('div', {class: 'screen'},
        codes.length < MOST && regionField(regions, say('addRegion'), code => go(here({region: [...new Set([...codes, code])]})), say('add'), 'add-region'),
        profiles.length > 0 && h('div', {class: 'choices'}, yearSelect(profiles[0].history.map(each => each.year), given.year ?? profiles[0].year))),
      refused.map(refusal),
      profiles.length === 0 ? h('p', {}, say('compareNone')) : compared(profiles, profiles.map(each => each.region.code), ahead),
    ],
  };
}

// A region without a score does not keep the others from being compared: what the service says of it
// stands beside them.
function unscored(failure) {
  if (failure.kind === 'No data') return failure;
  throw failure;
}

function compared(profiles, codes, ahead) {
  const year = profiles[0].year;
  const nodes = profiles[0].indicators.map(({code, title}) => ({code, title: indicatorName({code, title})}));
  const all = [{code: profiles[0].index.code, title: indexName()}, ...nodes];
  const relative = isRelative(profiles.flatMap(each => [each.index, ...each.indicators]));
  const hasTrend = profiles.some(each => each.history.some(one => one.score !== null));
  const measure = relative ? 'relative' : 'score';
  const value = (profile, node) => [profile.index, ...profile.indicators].find(each => each.code === node.code)?.[measure] ?? null;
  const told = (each, decimals) => (relative ? fixed(each, decimals) : scored(each));
  const series = profiles.map(profile => ({name: profile.region.name, values: all.map(node => value(profile, node))}));
  return [
    standing(profiles, codes, relative),
    codes.length === 2 && h('p', {class: 'screen'}, h('a', {href: to('overlap', codes[0], {with: codes[1]})}, say('togetherMore'))),
    ahead.length > 0 && h('ul', {class: 'summary'}, ahead.map(each => h('li', {}, say('aheadOf', nameOf(profiles, each.region), nameOf(profiles, each.other), share(each.probability))))),
    figure({
      title: say('profileTitle', year),
      heading: 'h2',
      caption: say('profileCaption', relative, relative && series.some(each => each.values.some(one => one > REACH))),
      draw: width => parallel(all.map(each => each.title), series, width, relative ? 100 : null),
      table: table([
        [say('indicator'), ([node]) => node.title],
        ...profiles.map((each, i) => [each.region.name, ([, values]) => told(values[i]), true]),
      ], all.map(node => [node, profiles.map(each => value(each, node))])),
      data: address(['compare'], {region: codes, year, format: 'csv'}),
      key: key(profiles),
      name: `rim-compare-${codes.join('-')}-${year}`,
    }),
    hasTrend && figure({
      title: say('trendsTitle'),
      heading: 'h2',
      caption: say('trendsCaption', profiles.some(each => each.interval), relative),
      draw: width => lines(profiles.map(each => ({name: each.region.name, points: each.history.map(one => ({year: one.year, ...inMeasure(one)}))})), width, 280, relative ? 100 : null),
      table: table([
        [say('year'), each => each.year],
        ...profiles.map(each => [each.region.name, row => told(each.history.find(one => one.year === row.year)?.[measure] ?? null, 1), true]),
      ], profiles[0].history),
      data: historyAddress(profiles[0].index.code, codes),
      key: key(profiles),
      name: `rim-compare-${codes.join('-')}-trend`,
    }),
    h('h2', {class: 'screen'}, say('takeAway')),
    h('ul', {class: 'screen'}, downloads(say('takeIndicators'), ['query'], {region: codes})),
  ];
}

function nameOf(profiles, code) {
  return profiles.find(each => each.region.code === code)?.region.name ?? code;
}

// Each region with its mark.
function key(profiles) {
  return h('ul', {class: 'inline key-of-groups'}, profiles.map((each, i) => h('li', {}, canvas(16, 16, mark(i, 8, 8, 5)), ' ', each.region.name)));
}

// Also the key to the charts: each region with its mark.
function standing(profiles, codes, relative) {
  const {year} = profiles[0];
  const without = code => here({region: codes.filter(each => each !== code)});
  return wide(say('compareTitle'), table([
    [say('region'), each => [h('span', {class: 'key'}, canvas(18, 18, mark(profiles.indexOf(each), 9, 9, 6))), regionLink(each.region.code, each.region.name, {year}), ' ', each.region.country && h('span', {class: 'note'}, country(each.region.country))]],
    [say('rankColumn'), each => (each.index.rank === null ? '–' : say('rankOf', each.index.rank, each.index.of)), true],
    ...profiles.some(each => each.interval) ? [[say('rankIntervalColumn'), each => between(each.index), true]] : [],
    relative ? [say('relative'), each => fixed(each.index.relative, 1), true] : [say('score'), each => scored(each.index.score), true],
    ...profiles.some(each => each.index.group) ? [[say('group'), each => likelyGroup(each.index)]] : [],
    [unseen(say('remove', '')), each => h('a', {class: 'screen', href: without(each.region.code), 'aria-label': say('remove', each.region.name)}, '✕')],
  ], profiles, {className: 'standing'}));
}
