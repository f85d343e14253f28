// Figures of many, such as regions, as lying bars, the greatest first, each with its interval and its number
// behind it.

import {svg} from '../dom.js';
import {alike} from '../words.js';
import {canvas, INK, label, linear, REFERENCE, SOFT, within} from './scale.js';

const ROW = 20;
const TOP = 22;

// points: [{href, name, x: {value, low, high}, colour, isUnsure, isPicked, text}], axis: {name, extent, reference}
/** @param {any[]} points @param {any} axis @param {number} width */
export function columns(points, axis, width) {
  const names = Math.min(210, width * 0.38);
  const sorted = [...points].sort((a, b) => b.x.value - a.x.value || a.name.localeCompare(b.name));
  const [low, high] = axis.extent;
  const x = linear([Math.min(0, low), Math.max(0, high)], [names + 4, width - 58]);
  const told = alike(sorted.map(each => each.x.value));
  const height = TOP + ROW * sorted.length + 4;
  return canvas(width, height,
    label(0, 12, axis.name, {fill: INK, 'font-weight': 600}),
    axis.reference !== null && svg('line', {x1: x(axis.reference), x2: x(axis.reference), y1: TOP - 4, y2: height, stroke: REFERENCE, 'stroke-dasharray': '4 3'}),
    sorted.map((each, i) => {
      const y = TOP + ROW * i;
      const [from, until] = [x(0), x(each.x.value)];
      return svg('a', {href: each.href, 'aria-label': each.text},
        svg('title', {}, each.text),
        label(names, y + 13, within(each.name, names), {'text-anchor': 'end', fill: INK, 'font-weight': each.isPicked ? 700 : 400}),
        svg('rect', {x: Math.min(from, until), y: y + 3, width: Math.max(1, Math.abs(until - from)), height: ROW - 7, fill: each.colour, 'fill-opacity': each.isUnsure ? 0.4 : 0.9, stroke: each.isPicked ? INK : SOFT, 'stroke-width': each.isPicked ? 1.6 : 0.5, 'stroke-dasharray': each.isUnsure ? '2 2' : null}),
        each.x.low !== null && svg('line', {x1: x(each.x.low), x2: x(each.x.high), y1: y + ROW / 2, y2: y + ROW / 2, stroke: INK, 'stroke-width': 1.4}),
        label(Math.max(from, until, x(each.x.high ?? each.x.value)) + 6, y + 13, told(each.x.value), {fill: INK}));
    }));
}
