// A bar or a dot in a table's row, on a scale from 0 to twice the reference and a line at 100.

import {svg} from '../dom.js';
import {groupColour, INK, linear, REFERENCE, SOFT} from './scale.js';

const REACH = 200;
const HEIGHT = 18;

function row(width, ...parts) {
  return svg('svg', {viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, 'aria-hidden': 'true', class: 'bar'}, parts);
}

export function bar(relative, group, width = 150) {
  if (relative === null) return null;
  const x = linear([0, REACH], [0, width - 8]);
  const end = x(relative);
  return row(width,
    svg('rect', {x: 0, y: 3, width: end, height: 12, fill: groupColour(group), stroke: '#08519c', 'stroke-width': 0.75}),
    relative > REACH && svg('path', {d: `M${end},1l7,8l-7,8z`, fill: '#08519c'}),
    svg('line', {x1: x(100), x2: x(100), y1: 0, y2: HEIGHT, stroke: '#fff', 'stroke-width': 4}),
    svg('line', {x1: x(100), x2: x(100), y1: 0, y2: HEIGHT, stroke: REFERENCE, 'stroke-width': 2}));
}

export function dot(relative, group, reach) {
  const width = 180;
  const x = linear([0, reach], [6, width - 6]);
  return row(width,
    svg('line', {x1: 6, x2: width - 6, y1: 9, y2: 9, stroke: '#e6eaed'}),
    svg('line', {x1: x(100), x2: x(100), y1: 0, y2: HEIGHT, stroke: REFERENCE, 'stroke-width': 1.5}),
    svg('circle', {cx: x(relative), cy: 9, r: 5, fill: groupColour(group), stroke: '#08306b', 'stroke-width': 1}));
}

// A rank on the line of all ranks, with the interval that it lies in.
export function place({rank, rank_best: best, rank_worst: worst, group}, of) {
  const width = 180;
  const x = linear([1, of], [7, width - 7]);
  return row(width,
    svg('line', {x1: 7, x2: width - 7, y1: 9, y2: 9, stroke: '#e6eaed'}),
    best !== null && svg('line', {x1: x(best), x2: Math.max(x(worst), x(best) + 1), y1: 9, y2: 9, stroke: INK, 'stroke-width': 3}),
    best !== null && [best, worst].map(each => svg('line', {x1: x(each), x2: x(each), y1: 4, y2: 14, stroke: INK, 'stroke-width': 1.5})),
    svg('circle', {cx: x(rank), cy: 9, r: 5, fill: groupColour(group), stroke: '#08306b', 'stroke-width': 1}));
}

// A location quotient with its interval, on a scale from nothing; the line is 1, as much as all regions.
export function quotient({shrunk_quotient: value, low, high}, reach) {
  const width = 130;
  const x = linear([0, reach], [6, width - 6]);
  return value !== null && row(width,
    svg('line', {x1: 6, x2: width - 6, y1: 9, y2: 9, stroke: '#e6eaed'}),
    svg('line', {x1: x(1), x2: x(1), y1: 0, y2: HEIGHT, stroke: REFERENCE, 'stroke-width': 1.5}),
    low !== null && svg('line', {x1: x(low), x2: x(high), y1: 9, y2: 9, stroke: INK, 'stroke-width': 3}),
    svg('circle', {cx: x(value), cy: 9, r: 5, fill: low > 1 ? '#0072b2' : '#fff', stroke: INK, 'stroke-width': 1.2}));
}

// A part of a sum, to the right of the middle where it adds and to the left where it takes.
export function signed(amount, reach) {
  const width = 110;
  const x = linear([-reach, reach], [2, width - 2]);
  return row(width,
    amount !== null && svg('rect', {x: Math.min(x(0), x(amount)), y: 4, width: Math.max(1, Math.abs(x(amount) - x(0))), height: 10, fill: amount < 0 ? '#d55e00' : '#0072b2'}),
    svg('line', {x1: x(0), x2: x(0), y1: 0, y2: HEIGHT, stroke: SOFT}));
}

// A score beside those of others: the box holds their middle half, the line in it is their median.
export function among({score, lower_quartile: lower, upper_quartile: upper, median, best_score: best, verdict}, range) {
  const width = 160;
  const x = linear(range, [7, width - 7]);
  return row(width,
    svg('line', {x1: 7, x2: width - 7, y1: 9, y2: 9, stroke: '#e6eaed'}),
    svg('rect', {x: x(lower), y: 3, width: Math.max(1, x(upper) - x(lower)), height: 12, fill: '#d9dee2'}),
    svg('line', {x1: x(median), x2: x(median), y1: 2, y2: 16, stroke: INK, 'stroke-width': 2}),
    svg('line', {x1: x(best), x2: x(best), y1: 5, y2: 13, stroke: SOFT, 'stroke-width': 1.5}),
    svg('circle', {cx: x(score), cy: 9, r: 5, fill: verdict === 'strength' ? '#0072b2' : verdict === 'weakness' ? '#d55e00' : '#fff', stroke: INK, 'stroke-width': 1.2}));
}
