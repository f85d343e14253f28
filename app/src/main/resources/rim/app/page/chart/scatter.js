// Two figures of each of many, such as regions, against each other: the interval of each as a cross, the
// size by a third, the shade by group or country; what is unsure is pale and broken.

import {svg} from '../dom.js';
import {measured} from '../words.js';
import {names} from './labels.js';
import {anchor, canvas, FAINT, fitting, INK, label, linear, REFERENCE, SOFT, ticks, titled} from './scale.js';

const LEFT = 52;
const RIGHT = 14;
const TOP = 26;
const BOTTOM = 42;
const SMALL = 3;
const LARGE = 15;

// points: [{href, name, x: {value, low, high}, y, size, colour, isUnsure, isPicked, text}], `mark` is a short name
// that stands beside it where there is room
// axes: {x: {name, unit, extent, reference}, y}
/** @param {any[]} points @param {any} axes @param {number} width */
export function scatter(points, axes, width) {
  const height = Math.min(620, Math.max(300, width * 0.72));
  const x = linear(axes.x.extent, [LEFT, width - RIGHT]);
  const y = linear(axes.y.extent, [height - BOTTOM, TOP]);
  const most = Math.max(...points.map(each => each.size ?? 0));
  const radius = each => (each.size === null || most <= 0 ? 5 : SMALL + (LARGE - SMALL) * Math.sqrt(Math.max(0, each.size) / most));
  // large ones first, so that small ones stay to be seen; picked ones last
  const inOrder = [...points].sort((a, b) => Number(a.isPicked) - Number(b.isPicked) || radius(b) - radius(a));
  return canvas(width, height,
    ticks(axes.y.extent[0], axes.y.extent[1], 5).map(each => [
      svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(each), y2: y(each), stroke: FAINT}),
      label(LEFT - 6, y(each) + 4, measured(each), {'text-anchor': 'end'})]),
    ticks(axes.x.extent[0], axes.x.extent[1], width < 480 ? 3 : 6).map(each => [
      svg('line', {x1: x(each), x2: x(each), y1: TOP, y2: height - BOTTOM, stroke: FAINT}),
      label(x(each), height - BOTTOM + 16, measured(each), {'text-anchor': anchor(x(each), width, measured(each))})]),
    axes.x.reference !== null && svg('line', {x1: x(axes.x.reference), x2: x(axes.x.reference), y1: TOP, y2: height - BOTTOM, stroke: REFERENCE, 'stroke-dasharray': '4 3'}),
    axes.y.reference !== null && svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(axes.y.reference), y2: y(axes.y.reference), stroke: REFERENCE, 'stroke-dasharray': '4 3'}),
    label(LEFT - 44, 13, titled(axes.y, width - LEFT + 44), {fill: INK, 'font-weight': 600}),
    label(width - RIGHT, height - 6, titled(axes.x, width - RIGHT), {'text-anchor': 'end', fill: INK, 'font-weight': 600}),
    inOrder.map(each => point(each, x, y, radius(each))),
    names(inOrder.filter(each => each.mark).map(each => ({x: x(each.x.value), y: y(each.y.value), radius: radius(each), text: each.mark})), {width, top: TOP - 8, bottom: height - BOTTOM}),
    inOrder.filter(each => each.isPicked).map(each => name(each, x, y, radius(each), width)));
}

function point(each, x, y, radius) {
  const at = {cx: x(each.x.value), cy: y(each.y.value)};
  return svg('a', {href: each.href, 'aria-label': each.text},
    svg('title', {}, each.text),
    interval(at.cx, at.cx, y(each.y.low ?? each.y.value), y(each.y.high ?? each.y.value), each),
    interval(x(each.x.low ?? each.x.value), x(each.x.high ?? each.x.value), at.cy, at.cy, each),
    svg('circle', {...at, r: radius.toFixed(1), fill: each.colour, 'fill-opacity': each.isUnsure ? 0.35 : 0.85, stroke: each.isPicked ? INK : SOFT, 'stroke-width': each.isPicked ? 2 : 0.8, 'stroke-dasharray': each.isUnsure ? '2 2' : null}));
}

function interval(x1, x2, y1, y2, {isPicked}) {
  return (x1 !== x2 || y1 !== y2) && svg('line', {x1, x2, y1, y2, stroke: isPicked ? INK : SOFT, 'stroke-width': isPicked ? 1.6 : 0.7, 'stroke-opacity': isPicked ? 0.9 : 0.3});
}

function name(each, x, y, radius, width) {
  const text = fitting(each.name, width);
  const side = anchor(x(each.x.value), width, text);
  const beside = {start: radius + 4, middle: 0, end: -radius - 4}[side];
  return label(x(each.x.value) + beside, y(each.y.value) - (side === 'middle' ? radius + 4 : 4), text, {fill: INK, 'font-weight': 600, 'text-anchor': side, 'pointer-events': 'none'});
}
