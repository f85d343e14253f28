// The tile map: one tile for each region, in classes around the reference.

import {to} from '../address.js';
import {svg} from '../dom.js';
import {fixed, say} from '../words.js';
import {canvas, INK, label} from './scale.js';
import {tiles} from './tiles.js';

// Limits of the classes, and colours that stay apart for colour-blind readers (ColorBrewer PuOr).
const LIMITS = [50, 75, 100, 125, 150];
const COLOURS = ['#b35806', '#f1a340', '#fee0b6', '#d8daeb', '#998ec3', '#542788'];
const LIGHT_TEXT = new Set(['#b35806', '#542788']);
const GAP = 1.5;
const LEGEND = 54;

// values: [{region, name, relative}], relative null where there is no score
export function map(values, nuts, given, width) {
  const byCode = new Map(values.map(each => [each.region, each]));
  const placed = withUnknown(tiles(nuts).filter(each => byCode.has(each.code)), byCode);
  const [west, east] = extent(placed.map(each => each.column));
  const [north, south] = extent(placed.map(each => each.row));
  const side = Math.min(28, width / (east - west + 1));
  const left = (width - side * (east - west + 1)) / 2;
  return canvas(width, LEGEND + side * (south - north + 1) + 4,
    hatching(),
    legend(width),
    placed.map(each => tile(byCode.get(each.code), left + (each.column - west) * side, LEGEND + (each.row - north) * side, side, given)));
}

// Regions that the drawing does not know stand in rows below it.
function withUnknown(placed, byCode) {
  const known = new Set(placed.map(each => each.code));
  const [west, east] = extent(placed.map(each => each.column));
  const below = extent(placed.map(each => each.row))[1] + 2;
  const room = east - west + 1;
  const others = [...byCode.keys()].filter(code => !known.has(code));
  return [...placed, ...others.map((code, i) => ({code, column: west + (i % room), row: below + Math.floor(i / room)}))];
}

function tile(value, x, y, side, given) {
  const colour = value.relative === null ? 'url(#hatching)' : COLOURS[classOf(value.relative)];
  const text = `${value.name} (${value.region}): ${value.relative === null ? say('mapMissing') : fixed(value.relative)}`;
  const size = side - GAP;
  return svg('a', {href: to('region', value.region, {year: given.year}), 'aria-label': text},
    svg('title', {}, text),
    svg('rect', {x, y, width: size, height: size, rx: 2, fill: colour, stroke: '#8a949c', 'stroke-width': 0.6}),
    side >= 20 && label(x + size / 2, y + size / 2 + 3, value.region, {'text-anchor': 'middle', 'font-size': Math.min(10, side * 0.32), fill: LIGHT_TEXT.has(colour) ? '#fff' : INK, 'pointer-events': 'none'}));
}

function classOf(relative) {
  const at = LIMITS.findIndex(limit => relative < limit);
  return at < 0 ? LIMITS.length : at;
}

function hatching() {
  return svg('defs', {}, svg('pattern', {id: 'hatching', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
    svg('rect', {width: 5, height: 5, fill: '#fff'}), svg('line', {x1: 0, y1: 0, x2: 0, y2: 5, stroke: '#8a949c', 'stroke-width': 2})));
}

function legend(width) {
  const step = Math.min(54, (width - 110) / COLOURS.length);
  return svg('g', {'aria-hidden': 'true'},
    label(0, 12, `${say('mapLegend')} (${say('mapReference')})`, {fill: INK}),
    COLOURS.map((colour, i) => svg('rect', {x: i * step, y: 18, width: step, height: 12, fill: colour, stroke: '#8a949c', 'stroke-width': 0.6})),
    LIMITS.map((limit, i) => label((i + 1) * step, 43, fixed(limit), {'text-anchor': 'middle', 'font-weight': limit === 100 ? 700 : 400})),
    svg('rect', {x: COLOURS.length * step + 14, y: 18, width: 16, height: 12, fill: 'url(#hatching)', stroke: '#8a949c', 'stroke-width': 0.6}),
    label(COLOURS.length * step + 35, 28, say('mapMissing')));
}

function extent(numbers) {
  return numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
}
