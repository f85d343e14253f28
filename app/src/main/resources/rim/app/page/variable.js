// What the explorer can put on an axis: scores of the nodes of the tree, relative to the reference
// where there is one, and values of indicators.

import {nodeOptions} from './control.js';
import {indexName, indicatorName, inMeasure, isAlone, unitName} from './part.js';
import {ask, orElse, quoted, rows} from './service.js';
import {say} from './words.js';

const VALUE = 'value:';

// All that there is, for a choice: the tree's scores, and the indicators' values.
export function variableOptions(nodes, indicators, hasScores) {
  return [
    hasScores && {label: say('mapAsScore'), options: nodeOptions(nodes).map(([code, text]) => [code || nodes[0].code, text])},
    {label: say('mapAsValue'), options: indicators.map(each => [VALUE + each.code, indicatorName(each)])},
  ].filter(Boolean);
}

// One of them, by its code in the address; without a reference its scores are as they are.
/** @returns {{code: string, name: string, unit: string, isScore: boolean, isRelative: boolean, node: string} | null} */
export function variable(code, nodes, indicators, hasReference = true) {
  const isValue = code.startsWith(VALUE);
  const own = isValue ? indicators.find(each => VALUE + each.code === code) : nodes.find(each => each.code === code);
  if (!own) return null;
  const name = own.parent === null ? indexName() : indicatorName(own);
  return {code, node: own.code, name, isScore: !isValue, isRelative: !isValue && hasReference, unit: isValue ? unitName(own.unit) : say(hasReference ? 'exploreRelative' : 'exploreScore')};
}

// The years in which it has figures, in order, and a range that holds all of them.
/** @returns {Promise<{years: number[], extent: Array<number | null>}>} */
export async function reach({isScore, isRelative, node}) {
  const figure = isRelative ? 's.relative' : 's.score';
  const end = of => (isRelative ? `s.relative * c.${of} / nullif(s.score, 0)` : `c.${of}`);
  const all = isScore
    ? (await ask(['sql'], {q: `SELECT s.year, min(least(${figure}, ${end('score_low')})) AS low, max(greatest(${figure}, ${end('score_high')})) AS high`
      + ` FROM scores s LEFT JOIN certainty c USING (node, region, year) WHERE s.node = ${quoted(node)} AND ${figure} IS NOT NULL GROUP BY s.year ORDER BY 1`})).rows
    : (await ofIndicator(node)).filter(each => each.value !== null).map(each => ({year: each.year, low: each.value, high: each.value}));
  return {years: [...new Set(all.map(each => each.year))].sort(), extent: all.flatMap(each => [each.low, each.high])};
}

// Region to its figure of a year, with the ends of its interval where there are some, and whether
// it is unsure.
/** @returns {Promise<Map<string, {value: number, low: number | null, high: number | null, isUnsure: boolean, group: string | null}>>} */
export async function figures(which, year) {
  if (!which.isScore) {
    const all = (await ofIndicator(which.node)).filter(each => each.year === year && each.value !== null);
    return new Map(all.map(each => [each.region, {value: each.value, low: null, high: null, isUnsure: each.status !== 'observed' || each.flags.includes('u'), group: null}]));
  }
  const all = (await orElse(rows(['rank'], {node: which.node, year}), [])).filter(each => known(each, which));
  return new Map(all.map(each => [each.region, {...inMeasure(each), isUnsure: !isAlone(each.group_probability ?? 1), group: each.group}]));
}

// The figures of some regions over all years.
/** @returns {Promise<Map<string, Array<{year: number, value: number, low: number | null, high: number | null}>>>} */
export async function histories(which, regions) {
  const of = which.isScore ? await ofNode(which, regions) : (await ofIndicator(which.node)).map(each => ({...each, low: null, high: null}));
  return new Map(regions.map(code => [code, of.filter(each => each.region === code).sort((a, b) => a.year - b.year)]));
}

// Whether there is a figure in the measure of a score.
const known = (each, {isRelative}) => (isRelative ? each.relative : each.score) !== null;

async function ofNode({node, isRelative}, regions) {
  const {rows: all} = await ask(['sql'], {q: 'SELECT s.region, s.year, s.score, s.relative, c.score_low, c.score_high FROM scores s LEFT JOIN certainty c USING (node, region, year)'
    + ` WHERE s.node = ${quoted(node)} AND s.region IN (${regions.map(quoted).join(', ')}) AND s.${isRelative ? 'relative' : 'score'} IS NOT NULL ORDER BY ALL`});
  return all.map(each => ({region: each.region, year: each.year, ...inMeasure(each)}));
}

const ofIndicator = node => rows(['query'], {indicator: node});
