// Indicators as rows on one scale, each region's marks joined: a profile that can be read by value,
// which a radar cannot.

import {svg} from '../dom.js';
import {fixed, measured} from '../words.js';
import {broken, canvas, FAINT, INK, label, linear, mark, REFERENCE, roomy, SERIES, shortened, ticks} from './scale.js';

const ROW = 44;
const TOP = 24;
export const REACH = 300;

// series: [{name, values}], values in the order of the rows; null for a missing one
/** @param {string[]} rows @param {any[]} series @param {number} width @param {number | null} [reference] */
export function parallel(rows, series, width, reference = 100) {
  const isNarrow = width < 560;
  const left = isNarrow ? 10 : Math.min(300, width * 0.36);
  const known = series.flatMap(each => each.values).filter(each => each !== null);
  const [low, high] = reference === null ? roomy(known) : [0, Math.min(REACH, Math.ceil(Math.max(120, ...known) / 20) * 20)];
  const x = linear([low, high], [left + 10, width - 14]);
  const y = i => TOP + i * ROW + (isNarrow ? 32 : ROW / 2);
  const height = TOP + rows.length * ROW + 10;
  return canvas(width, height,
    ticks(low, high, isNarrow ? 4 : 6).map(each => [
      svg('line', {x1: x(each), x2: x(each), y1: TOP - 4, y2: height - 6, stroke: FAINT}),
      label(x(each), TOP - 9, reference === null ? measured(each) : fixed(each), {'text-anchor': 'middle'})]),
    reference !== null && svg('line', {x1: x(reference), x2: x(reference), y1: TOP - 4, y2: height - 6, stroke: REFERENCE, 'stroke-width': 2}),
    series.map((each, n) => svg('path', {d: path(each.values, x, y), fill: 'none', stroke: SERIES[n % SERIES.length], 'stroke-width': 1.5, 'stroke-opacity': 0.6})),
    rows.map((row, i) => named(row, isNarrow ? 10 : left, y(i), isNarrow, left, width)),
    series.map((each, n) => each.values.map((value, i) => value !== null && mark(n, x(value), y(i), 6))));
}

// A long name is broken in two beside the scale; in a narrow drawing it stands above its row.
function named(text, x, y, isNarrow, room, width) {
  if (isNarrow) return label(x, y - 15, shortened(text, Math.floor(width / 7.2)), {fill: INK});
  const most = Math.floor(room / 6.6);
  const lines = broken(text, most);
  const parts = lines.length <= 3 ? lines : [...lines.slice(0, 2), lines[2] + '…'];
  return parts.map((part, i) => label(x, y + 4 + (i - (parts.length - 1) / 2) * 15, part, {'text-anchor': 'end', fill: INK}));
}

function path(values, x, y) {
  return values.map((value, i) => (value === null ? '' : `${i === 0 || values[i - 1] === null ? 'M' : 'L'}${x(value).toFixed(1)},${y(i)}`)).join('');
}
