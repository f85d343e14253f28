// A score over the years with the interval it lies in, beside the score of the reference.

import {svg} from '../dom.js';
import {measured, scored} from '../words.js';
import {BEFORE, canvas, FAINT, INK, label, linear, REFERENCE, SERIES, ticks} from './scale.js';

const LEFT = 44;
const RIGHT = 14;
const BOTTOM = 24;

// points: [{year, score, low, high, reference, before}], any of them may be missing; `before` is the
// score in an earlier edition, which lies behind
export function band(points, width, height = 210) {
  const known = points.flatMap(each => [each.score, each.low, each.high, each.reference, each.before]).filter(each => each !== null && each !== undefined);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const margin = (high - low || Math.abs(high) || 1) * 0.08;
  const x = linear([points[0].year, points.at(-1).year], [LEFT + 10, width - RIGHT - 6]);
  const y = linear([low - margin, high + margin], [height - BOTTOM, 12]);
  const marked = points.filter(each => each.score !== null);
  return canvas(width, height,
    ticks(low - margin, high + margin, 4).map(each => [
      svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(each), y2: y(each), stroke: FAINT}),
      label(LEFT - 6, y(each) + 4, measured(each), {'text-anchor': 'end'})]),
    points.filter((_, i) => width > 420 || (points.length - 1 - i) % 2 === 0).map(each => label(x(each.year), height - 6, each.year, {'text-anchor': 'middle'})),
    stretches(points, each => each.low !== null).map(part => interval(part, x, y)),
    stretches(points, each => (each.before ?? null) !== null).map(part => svg('path', {d: path(part, x, each => y(each.before)), fill: 'none', ...BEFORE})),
    stretches(points, each => each.reference !== null).map(part => svg('path', {d: path(part, x, each => y(each.reference)), fill: 'none', stroke: REFERENCE, 'stroke-width': 1.5})),
    stretches(points, each => each.score !== null).map(part => svg('path', {d: path(part, x, each => y(each.score)), fill: 'none', stroke: SERIES[0], 'stroke-width': 2.5})),
    marked.map(each => svg('circle', {cx: x(each.year), cy: y(each.score), r: 4, fill: SERIES[0], stroke: '#fff'})),
    [marked[0], marked.at(-1)].map((each, i) => each && label(x(each.year), y(each.score) - 9, scored(each.score), {'text-anchor': i === 0 ? 'start' : 'end', fill: INK, 'font-weight': 600})));
}

// One year alone is a line, several are an area.
function interval(part, x, y) {
  if (part.length === 1) {
    return svg('line', {x1: x(part[0].year), x2: x(part[0].year), y1: y(part[0].low), y2: y(part[0].high), stroke: '#9ecae1', 'stroke-width': 6});
  }
  const there = path(part, x, each => y(each.high));
  const back = path([...part].reverse(), x, each => y(each.low)).replace('M', 'L');
  return svg('path', {d: there + back + 'Z', fill: '#9ecae1', 'fill-opacity': 0.55});
}

function path(part, x, y) {
  return part.map((each, i) => `${i === 0 ? 'M' : 'L'}${x(each.year).toFixed(1)},${y(each).toFixed(1)}`).join('');
}

// Runs of years in which something is known: a gap in the values is a gap in the line.
function stretches(points, isKnown) {
  const all = [[]];
  for (const each of points) {
    if (isKnown(each)) all.at(-1).push(each);
    else all.push([]);
  }
  return all.filter(each => each.length > 0);
}
