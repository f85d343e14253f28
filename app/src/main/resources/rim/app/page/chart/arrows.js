// What went up and what went down over a limit: an arrow for each from where it was to where it came,
// over another figure. Those that crossed the limit are in ink and have their name; the others are pale.

import {svg} from '../dom.js';
import {fixed} from '../words.js';
import {names} from './labels.js';
import {anchor, canvas, FAINT, INK, label, linear, REFERENCE, roomy, SERIES, ticks, titled} from './scale.js';

const LEFT = 44;
const RIGHT = 14;
const TOP = 28;
const BOTTOM = 42;
const PALE = '#98a3ab';

export const CAME = SERIES[0];
export const WENT = SERIES[1];

// points: [{name, at, before, after, hasCrossed, text}], axes: {x: {name}, y: {name}}, limit: the line
/** @param {any[]} points @param {any} axes @param {number} limit @param {number} width */
export function arrows(points, axes, limit, width) {
  const height = Math.min(520, Math.max(320, width * 0.6));
  const across = roomy(points.map(each => each.at));
  const up = roomy([limit, ...points.flatMap(each => [each.before, each.after])]);
  const x = linear(across, [LEFT, width - RIGHT]);
  const y = linear(up, [height - BOTTOM, TOP]);
  const inOrder = [...points].sort((a, b) => Number(a.hasCrossed) - Number(b.hasCrossed));
  const marks = inOrder.filter(each => each.hasCrossed).concat(inOrder.filter(each => !each.hasCrossed))
    .map(each => ({x: x(each.at), y: y(each.after), radius: 5, text: each.name}));
  return canvas(width, height,
    ticks(up[0], up[1], 5).map(each => [
      svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(each), y2: y(each), stroke: FAINT}),
      label(LEFT - 6, y(each) + 4, fixed(each, 1), {'text-anchor': 'end'})]),
    ticks(across[0], across[1], width < 480 ? 3 : 6).map(each => label(x(each), height - BOTTOM + 16, fixed(each), {'text-anchor': anchor(x(each), width, fixed(each))})),
    svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(limit), y2: y(limit), stroke: REFERENCE, 'stroke-width': 1.5}),
    label(0, 13, titled(axes.y, width), {fill: INK, 'font-weight': 600}),
    label(width - RIGHT, height - 6, titled(axes.x, width - RIGHT), {'text-anchor': 'end', fill: INK, 'font-weight': 600}),
    inOrder.map(each => arrow(each, x(each.at), y(each.before), y(each.after))),
    names(marks, {width, top: TOP - 10, bottom: height - BOTTOM}));
}

function arrow({before, after, hasCrossed, text}, x, from, to) {
  const stroke = !hasCrossed ? PALE : after > before ? CAME : WENT;
  const down = to > from ? -1 : 1;
  const isLong = Math.abs(to - from) > 7;
  return svg('g', {},
    svg('title', {}, text),
    svg('line', {x1: x, x2: x, y1: from, y2: to, stroke, 'stroke-width': hasCrossed ? 3 : 2}),
    svg('circle', {cx: x, cy: from, r: 2.5, fill: stroke}),
    isLong
      ? svg('path', {d: `M${x},${to}l-5,${8 * down}h10z`, fill: stroke})
      : svg('circle', {cx: x, cy: to, r: 3.5, fill: stroke}));
}
