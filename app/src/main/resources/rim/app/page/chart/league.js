// All regions in the order of their ranks, each with the interval of its score: where intervals
// overlap, the order is not sure.

import {svg} from '../dom.js';
import {fixed, measured, say, scored} from '../words.js';
import {anchor, canvas, FAINT, fitting, groupColour, INK, label, linear, MAIN, SOFT, ticks} from './scale.js';

const LEFT = 40;
const RIGHT = 10;
const TOP = 30;
const BOTTOM = 24;

// regions: [{region, country, score, score_low, score_high, rank, group}], ranked ones only
export function league(regions, chosen, width, height = 230) {
  const all = [...regions].sort((a, b) => a.rank - b.rank || a.region.localeCompare(b.region));
  const ends = all.flatMap(each => [each.score, each.score_low ?? each.score, each.score_high ?? each.score]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = linear([0, all.length - 1], [LEFT + 8, width - RIGHT - 8]);
  const y = linear([low, high], [height - BOTTOM - 6, TOP]);
  const room = (width - LEFT - RIGHT) / all.length;
  const at = all.findIndex(each => each.region === chosen.code);
  const text = at >= 0 ? `${fitting(chosen.name, width)} ${scored(all[at].score)}` : '';
  return canvas(width, height,
    ticks(low, high, 4).map(each => [
      svg('line', {x1: LEFT, x2: width - RIGHT, y1: y(each), y2: y(each), stroke: FAINT}),
      label(LEFT - 6, y(each) + 4, measured(each), {'text-anchor': 'end'})]),
    ranks(all.length).map(each => label(x(each - 1), height - 6, fixed(each), {'text-anchor': 'middle'})),
    all.map((each, i) => i !== at && region(each, x(i), y, each.country === chosen.country, room)),
    at >= 0 && [
      region(all[at], x(at), y, true, Math.max(room, 12), MAIN),
      label(x(at), 16, text, {fill: INK, 'font-size': 13, 'font-weight': 600, 'text-anchor': anchor(x(at), width, text)}),
      svg('line', {x1: x(at), x2: x(at), y1: 20, y2: y(all[at].score_high ?? all[at].score) - 3, stroke: MAIN, 'stroke-dasharray': '2 2'})]);
}

function region(each, x, y, isNear, room, colour) {
  return svg('g', {}, svg('title', {}, named(each)),
    each.score_low !== null && svg('line', {x1: x, x2: x, y1: y(each.score_low), y2: y(each.score_high), stroke: colour ?? (isNear ? INK : SOFT), 'stroke-width': colour ? 3 : isNear ? 2 : 1, 'stroke-opacity': isNear ? 1 : 0.55}),
    svg('circle', {cx: x, cy: y(each.score), r: Math.min(colour ? 6 : 4, Math.max(1.6, room * 0.4)), fill: groupColour(each.group), stroke: colour ?? (isNear ? INK : SOFT), 'stroke-width': isNear ? 1.4 : 0.8}));
}

function named(each) {
  return `${each.name} (${each.region}): ${say('rankOrder', each.rank)}, ${scored(each.score)}`;
}

function ranks(count) {
  return [1, ...ticks(1, count, 6).filter(each => Number.isInteger(each) && each > Math.max(1, count / 20))];
}
