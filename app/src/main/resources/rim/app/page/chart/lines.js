// Lines over years, with the reference where there is one.

import {svg} from '../dom.js';
import {fixed, measured} from '../words.js';
import {around, BEFORE, canvas, FAINT, INK, label, linear, mark, REFERENCE, roomy, SERIES, ticks, titled} from './scale.js';

const LEFT = 40;
const BOTTOM = 24;

// series: [{name, points: [{year, value, low, high, before}]}], any may be missing: `low` and `high` are the
// interval, `before` the value in an earlier edition, which lies behind
/** @param {any[]} series @param {number} width @param {number} [height] @param {number | null} [reference] @param {{name: string, unit?: string | null}} [axis] what stands above where it is not told otherwise */
export function lines(series, width, height = 220, reference = 100, axis) {
  const points = series.flatMap(each => each.points);
  const years = [...new Set(points.map(each => each.year))].sort();
  const [low, high] = (reference === null ? roomy : around)(points.flatMap(each => [each.value, each.low, each.high, each.before].map(one => one ?? NaN)));
  const right = 20;
  const x = linear([years[0], years.at(-1)], [LEFT + 8, width - right]);
  const y = linear([low, high], [height - BOTTOM, axis ? 26 : 10]);
  return canvas(width, height,
    axis && label(0, 12, titled(axis, width), {fill: INK, 'font-weight': 600}),
    ticks(low, high, 4).map(each => [
      svg('line', {x1: LEFT, x2: width - right, y1: y(each), y2: y(each), stroke: FAINT}),
      label(LEFT - 6, y(each) + 4, reference === null ? measured(each) : fixed(each), {'text-anchor': 'end'})]),
    reference !== null && svg('line', {x1: LEFT, x2: width - right, y1: y(reference), y2: y(reference), stroke: REFERENCE, 'stroke-width': 1.5}),
    years.filter((_, i) => width > 420 || (years.length - 1 - i) % 2 === 0).map(each =>
      label(x(each), height - 6, each, {'text-anchor': 'middle'})),
    series.map(each => svg('path', {d: path(each.points.map(({year, before}) => ({year, value: before ?? null})), x, y), fill: 'none', ...BEFORE})),
    series.map((each, n) => whiskers(each.points, year => x(year) + (n - (series.length - 1) / 2) * 5, y, SERIES[n % SERIES.length])),
    series.map((each, n) => [
      svg('path', {d: path(each.points, x, y), fill: 'none', stroke: SERIES[n % SERIES.length], 'stroke-width': 2.5}),
      each.points.filter(point => point.value !== null).map(point => mark(n, x(point.year), y(point.value), 4))]),
    series.length === 1 && ends(series[0].points, x, y));
}

// The interval of each value, beside those of the other series.
function whiskers(points, x, y, stroke) {
  return points.filter(each => (each.low ?? null) !== null).map(each =>
    svg('line', {x1: x(each.year), x2: x(each.year), y1: y(each.low), y2: y(each.high), stroke, 'stroke-width': 2, 'stroke-opacity': 0.45}));
}

// A small line without words, for a table or a row of many; the same range for all.
/** @param {any[]} points @param {number[]} years @param {number[]} range @param {number} [width] @param {number} [height] */
export function spark(points, years, [low, high], reference = 100, width = 120, height = 36) {
  const x = linear([years[0], years.at(-1)], [4, width - 6]);
  const y = linear([low, high], [height - 3, 3]);
  const last = points.filter(each => each.value !== null).at(-1);
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true'},
    reference !== null && svg('line', {x1: 0, x2: width, y1: y(reference), y2: y(reference), stroke: REFERENCE, 'stroke-width': 1}),
    svg('path', {d: path(points, x, y), fill: 'none', stroke: SERIES[0], 'stroke-width': 2}),
    last && svg('circle', {cx: x(last.year), cy: y(last.value), r: 3, fill: SERIES[0]}));
}

function ends(points, x, y) {
  const known = points.filter(each => each.value !== null);
  if (known.length === 0) return [];
  return [known[0], known.at(-1)].map((each, i) =>
    label(x(each.year), y(each.value) - 10, fixed(each.value), {'text-anchor': i === 0 ? 'start' : 'end', fill: INK, 'font-weight': 600}));
}

// A gap in the values is a gap in the line.
function path(points, x, y) {
  let isDrawing = false;
  return points.map(each => {
    if (each.value === null) {
      isDrawing = false;
      return '';
    }
    const step = `${isDrawing ? 'L' : 'M'}${x(each.year).toFixed(1)},${y(each.value).toFixed(1)}`;
    isDrawing = true;
    return step;
  }).join('');
}
