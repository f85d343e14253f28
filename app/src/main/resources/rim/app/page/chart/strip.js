// All regions on one line by their relative score, with one of them marked.

import {svg} from '../dom.js';
import {fixed} from '../words.js';
import {anchor, around, canvas, fitting, groupColour, INK, label, linear, MAIN, REFERENCE, SOFT, ticks} from './scale.js';

// regions: [{region, country, relative, group}], ranked ones only
export function strip(regions, chosen, width) {
  const [low, high] = around(regions.map(each => each.relative));
  const x = linear([Math.max(0, low), high], [10, width - 10]);
  const me = regions.find(each => each.region === chosen.code);
  const height = 96;
  const text = me ? `${fitting(chosen.name, width)} ${fixed(me.relative)}` : '';
  return canvas(width, height,
    bands(regions, x),
    svg('line', {x1: 10, x2: width - 10, y1: 66, y2: 66, stroke: SOFT}),
    ticks(Math.max(0, low), high, width / 90).map(each => label(x(each), 84, fixed(each), {'text-anchor': 'middle'})),
    regions.map(each => {
      const isNear = each.country === chosen.country;
      return svg('line', {x1: x(each.relative), x2: x(each.relative), y1: isNear ? 34 : 46, y2: 66, stroke: isNear ? INK : SOFT, 'stroke-width': isNear ? 2 : 1, 'stroke-opacity': isNear ? 1 : 0.7});
    }),
    svg('line', {x1: x(100), x2: x(100), y1: 26, y2: 70, stroke: REFERENCE, 'stroke-width': 2}),
    me && [
      svg('path', {d: `M${x(me.relative)},40l-8,-16h16z`, fill: MAIN, stroke: '#fff', 'stroke-width': 1.5}),
      label(x(me.relative), 18, text, {fill: INK, 'font-size': 13, 'font-weight': 600, 'text-anchor': anchor(x(me.relative), width, text)})]);
}

// Groups are set by limits on the relative score, so each covers one stretch of the line.
function bands(regions, x) {
  const groups = [...new Set(regions.map(each => each.group))];
  return groups.filter(Boolean).map(group => {
    const within = regions.filter(each => each.group === group).map(each => x(each.relative));
    const from = Math.min(...within);
    return svg('rect', {x: from - 2, y: 67, width: Math.max(...within) - from + 4, height: 5, fill: groupColour(group)});
  });
}
