// Counts as bars: how values spread, or how many there are in each year.

import {svg} from '../dom.js';
import {fixed, measured} from '../words.js';
import {canvas, FAINT, INK, label, linear, MAIN, REFERENCE, SOFT, ticks} from './scale.js';

const LEFT = 40;
const BOTTOM = 26;

// Classes of equal width with round limits: [{from, to, count}]
/** @param {number[]} values @param {number} [about] @returns {Array<{from: number, to: number, count: number}>} */
export function classes(values, about = 16) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const round = ticks(least, most, about);
  const step = round.length > 1 ? +(round[1] - round[0]).toPrecision(12) : 1;
  // multiples, since sums would drift and leave the greatest value out
  const limit = i => +(i * step).toPrecision(12);
  const all = [];
  let first = Math.floor(least / step);
  if (limit(first) > least) first--;
  if (limit(first + 1) <= least) first++;
  for (let i = first; limit(i) <= most; i++) {
    const [from, to] = [limit(i), limit(i + 1)];
    all.push({from, to, count: values.filter(each => each >= from && each < to).length});
  }
  return all;
}

// marks: [{value, name, isReference}], what to point at
export function histogram(parts, marks, width, height = 230) {
  const x = linear([parts[0].from, parts.at(-1).to], [LEFT, width - 12]);
  const most = Math.max(...parts.map(each => each.count));
  const y = linear([0, most], [height - BOTTOM, 14 + 18 * marks.length]);
  return canvas(width, height,
    grid(most, y, width),
    parts.map(each => svg('rect', {x: x(each.from) + 0.5, y: y(each.count), width: Math.max(1, x(each.to) - x(each.from) - 1), height: y(0) - y(each.count), fill: '#6b9cc4'})),
    ticks(parts[0].from, parts.at(-1).to, width / 90).map(each => label(x(each), height - 8, measured(each), {'text-anchor': 'middle'})),
    marks.map((each, i) => svg('line', {x1: x(each.value), x2: x(each.value), y1: 6 + 18 * i, y2: y(0), stroke: each.isReference ? REFERENCE : INK, 'stroke-width': 2})),
    marks.map((each, i) =>
      label(x(each.value) + (x(each.value) > width / 2 ? -5 : 5), 14 + 18 * i, `${each.name} ${measured(each.value)}`, {fill: each.isReference ? REFERENCE : INK, 'font-weight': 600, 'text-anchor': x(each.value) > width / 2 ? 'end' : 'start'})));
}

// counts: [{year, count}]
export function countsByYear(counts, width, height = 180) {
  const years = counts.map(each => each.year);
  const room = (width - LEFT - 12) / counts.length;
  const most = Math.max(1, ...counts.map(each => each.count));
  const y = linear([0, most], [height - BOTTOM, 20]);
  return canvas(width, height,
    grid(most, y, width),
    counts.map((each, i) => [
      svg('rect', {x: LEFT + i * room + room * 0.15, y: y(each.count), width: room * 0.7, height: y(0) - y(each.count), fill: MAIN}),
      room > 26 && label(LEFT + (i + 0.5) * room, y(each.count) - 4, fixed(each.count), {'text-anchor': 'middle'}),
      (room > 34 || (years.length - 1 - i) % 3 === 0) && label(LEFT + (i + 0.5) * room, height - 8, each.year, {'text-anchor': 'middle'})]));
}

function grid(most, y, width) {
  return ticks(0, most, 4).filter(Number.isInteger).map(each => [
    svg('line', {x1: LEFT, x2: width - 12, y1: y(each), y2: y(each), stroke: each === 0 ? SOFT : FAINT}),
    label(LEFT - 6, y(each) + 4, fixed(each), {'text-anchor': 'end'})]);
}
