// A methodology in plain words, made from what the edition itself says.

import {h} from './dom.js';
import {groupName, indicatorName} from './part.js';
import {fixed, inOrder, named, say, share} from './words.js';

// A few sentences, for a sheet: how many indicators, from which scale, what 100 and groups mean.
export function shortly(method) {
  const {nodes, reference} = method;
  const root = nodes[0];
  const leaves = nodes.filter(each => each.indicator);
  return [
    say('methodIndex', leaves.length, stepText('aggregations', root.aggregate.aggregation), weightText(nodes, root)),
    sentence(paths(leaves)[0]?.steps ?? []),
    [reference && referenceText(reference), method.groups.length > 0 && groupsText(method), method.minimum_coverage > 0 && say('methodCoverage', share(method.minimum_coverage))].filter(Boolean).join(' '),
    method.uncertainty && uncertaintyText(method.uncertainty),
  ].filter(Boolean);
}

// All of it: steps of the indicators, of the aggregates, reference, groups, uncertainty.
export function wholly(method) {
  const {nodes} = method;
  const leaves = nodes.filter(each => each.indicator);
  const ways = paths(leaves);
  return [
    method.screening?.least_availability && h('p', {}, say('methodScreening', share(method.screening.least_availability))),
    ways.map(({steps, of}) => [
      h('p', {}, ways.length === 1 ? say('methodAll', leaves.length) : say('methodSome', inOrder(of.map(each => indicatorName(each))).join('; '))),
      h('ol', {}, steps.map(step => h('li', {}, step)))]),
    h('p', {}, say('methodBounds', method.base_years.length === 0 ? say('methodAllYears') : span(method.base_years))),
    nodes.filter(each => each.aggregate).map(each => h('p', {}, say('methodNode', indicatorName(each), stepText('aggregations', each.aggregate.aggregation), weightText(nodes, each)))),
    method.minimum_coverage > 0 && h('p', {}, say('methodCoverage', share(method.minimum_coverage))),
    method.is_corrected_by_country && h('p', {}, say('methodCorrected')),
    method.reference && h('p', {}, referenceText(method.reference)),
    method.groups.length > 0 && h('p', {}, groupsText(method)),
    method.uncertainty && h('p', {}, uncertaintyText(method.uncertainty)),
  ];
}

// Indicators that are treated alike, the way of most of them first.
function paths(leaves) {
  const ways = new Map();
  for (const leaf of leaves) {
    const steps = stepsOf(leaf.indicator);
    const key = steps.join('\n');
    if (!ways.has(key)) ways.set(key, {steps, of: []});
    ways.get(key).of.push(leaf);
  }
  return [...ways.values()].sort((a, b) => b.of.length - a.of.length);
}

function stepsOf(rule) {
  return [
    rule.denominator && say('methodDivided', rule.denominator),
    ...rule.gaps.map(each => stepText('gaps', each)),
    stepText('outliers', rule.outliers),
    stepText('transformations', rule.transformation),
    stepText('normalisations', rule.normalisation),
    rule.lower_is_better && say('methodLower'),
  ].filter(Boolean);
}

// A step in words; one that has none here, by its name and settings.
function stepText(kind, {method, settings}) {
  const words = named(kind, method);
  if (words === method) return [method, ...Object.entries(settings).map(each => each.join(' '))].join(', ');
  return typeof words === 'function' ? words(settings) : words;
}

function weightText(nodes, {code, aggregate: {weighting}}) {
  const own = nodes.filter(each => each.parent === code).map(each => each.weight);
  const isEqual = weighting.method === 'given' && own.every(each => each === own[0]);
  return stepText('weightings', isEqual ? {method: 'equal', settings: {}} : weighting);
}

function referenceText({region, countries, year}) {
  return say('methodReference', region, countries.length, year);
}

function groupsText({groups, parts}) {
  const limits = groups.map(each => say('methodGroup', groupName(each.code, each.title), each.above === null ? null : fixed(each.above)));
  return say('methodGroups', limits.join(', '), parts.filter(Boolean).join(' '));
}

function uncertaintyText({draws, level, choices, weights, weight_noise: noise, data}) {
  const varied = [
    ...choices.map(each => named('choiceNames', each.name)),
    weights && (noise === null ? say('methodWeightsAll') : say('methodWeights', share(noise))),
    data && say('methodData'),
  ].filter(Boolean);
  return say('methodUncertainty', fixed(draws), varied.join(', '), share(level));
}

function sentence(steps) {
  const text = steps.join('; ');
  return text && text[0].toUpperCase() + text.slice(1) + '.';
}

function span(years) {
  return years.length > 1 ? `${Math.min(...years)}–${Math.max(...years)}` : String(years[0]);
}
