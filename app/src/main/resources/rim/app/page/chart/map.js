// The map: outlines of regions where there are some, tiles for all others; colours in classes.

import {to} from '../address.js';
import {svg} from '../dom.js';
import {fixed, measured, say} from '../words.js';
import {canvas, INK, label} from './scale.js';
import {tiles} from './tiles.js';

// Colours that stay apart for colour-blind readers (ColorBrewer): PuOr around a middle, PuBu from
// little to much.
const AROUND = ['#b35806', '#f1a340', '#fee0b6', '#d8daeb', '#998ec3', '#542788'];
const UPWARDS = ['#f1eef6', '#d0d1e6', '#a6bddb', '#74a9cf', '#2b8cbe', '#045a8d'];
const LIGHT_TEXT = new Set(['#b35806', '#542788', '#045a8d']);

// A scale: limits of the classes and their colours, the limit or the value that stands for the
// reference, and what a pattern stands for.
export function relativeScale(reference) {
  return {colours: AROUND, limits: [50, 75, 100, 125, 150], middle: 100, title: `${say('mapLegend')} (${say('mapReference', reference)})`, missing: say('mapMissing')};
}

// isSaid: whether it is known which changes chance does not explain
export function changeScale(isSaid = true) {
  return {colours: AROUND, limits: [-20, -10, 0, 10, 20], middle: 0, title: say('mapChangeLegend'), missing: say('mapNoChange'), pale: isSaid && say('mapWithinChance'), sure: isSaid && say('mapBeyondChance')};
}

// Scores of an edition that has no reference, in their own measure.
export function scoreScale(scores) {
  return {...valueScale(scores, say('score'), null), missing: say('mapMissing'), unsure: null};
}

// How such scores changed, up to the largest change.
export function scoreChangeScale(changes, isSaid = true) {
  const reach = +(Math.max(0, ...changes.map(Math.abs)) || 1).toPrecision(2);
  const limits = [-2, -1, 0, 1, 2].map(each => +(each * reach / 3).toPrecision(2));
  return {...changeScale(isSaid), limits, mark: null, title: say('mapChangeLegendOfScores')};
}

// Classes of about as many values each, with limits of two digits; `mark` points at {value, text}.
export function valueScale(values, unit, mark) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = part => +(sorted[Math.floor(part * sorted.length)] ?? 0).toPrecision(2);
  const limits = [...new Set(UPWARDS.slice(1).map((_, i) => at((i + 1) / UPWARDS.length)))];
  return {colours: UPWARDS.slice(0, limits.length + 1), limits, mark, title: unit, missing: say('mapNoValue'), unsure: say('mapUnsure')};
}

const LINE = '#8a949c';
// A mark on the colours of classes, which are the same in the dark.
const DOT = '#111';
// A region of the outlines that the edition has not.
const ABSENT = '#eef1f3';
const GAP = 1.5;
const PALE = 0.2;
// The legend takes another line where there is little room.
const NARROW = 480;
const LINE_HEIGHT = 18;
const SIDE = 28;

// values: [{region, name, shown, text, isSure, isPale}], shown null where there is nothing to show
export function map({values, scale, nuts, outlines, given}, width) {
  const drawing = {scale, given};
  return outlines.width > 0 ? outlined(values, outlines, drawing, width) : tiled(values, nuts, drawing, width);
}

function outlined(values, outlines, drawing, width) {
  const known = values.filter(each => outlines.regions[each.region]);
  const others = values.filter(each => !outlines.regions[each.region]);
  const isWhole = Object.keys(outlines.regions).every(code => known.some(each => each.region === code));
  const scale = {...drawing.scale, absent: !isWhole && say('mapAbsent')};
  const size = Math.min(1, 900 / width) * width / outlines.width;
  const height = outlines.height * size;
  const side = Math.min(SIDE, width / 12);
  const room = Math.floor(width / side);
  const top = legendHeight(scale, width);
  const below = top + height + 8;
  return canvas(width, below + Math.ceil(others.length / room) * side,
    hatching(),
    legend(scale, width),
    svg('g', {transform: `translate(${(width - outlines.width * size) / 2} ${top}) scale(${size})`},
      Object.entries(outlines.regions).map(([code, path]) => !known.some(each => each.region === code) && svg('path', {d: path, fill: ABSENT, stroke: '#fff', 'stroke-width': 0.8 / size})),
      known.map(each => region(each, drawing, svg('path', {d: outlines.regions[each.region], ...filling(each, drawing.scale), stroke: LINE, 'stroke-width': 0.7 / size}), () => centre(outlines.regions[each.region]), Math.min(3, Math.max(1.6, width / 280)) / size))),
    others.map((each, i) => tile(each, (i % room) * side, below + Math.floor(i / room) * side, side, drawing)));
}

// The middle of the largest ring's box, where a mark may stand.
function centre(path) {
  const rings = path.split('M').filter(Boolean).map(ring => {
    const numbers = ring.match(/-?\d+/g).map(Number);
    let [x, y] = numbers;
    const xs = [x], ys = [y];
    for (let i = 2; i + 1 < numbers.length; i += 2) {
      xs.push(x += numbers[i]);
      ys.push(y += numbers[i + 1]);
    }
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    return {x: (west + east) / 2, y: (north + south) / 2, size: (east - west) * (south - north)};
  });
  return rings.reduce((largest, each) => (each.size > largest.size ? each : largest));
}

function tiled(values, nuts, drawing, width) {
  const byCode = new Map(values.map(each => [each.region, each]));
  const placed = withUnknown(tiles(nuts).filter(each => byCode.has(each.code)), byCode);
  const [west, east] = extent(placed.map(each => each.column));
  const [north, south] = extent(placed.map(each => each.row));
  const side = Math.min(SIDE, width / (east - west + 1));
  const left = (width - side * (east - west + 1)) / 2;
  const top = legendHeight(drawing.scale, width);
  return canvas(width, top + side * (south - north + 1) + 4,
    hatching(),
    legend(drawing.scale, width),
    placed.map(each => tile(byCode.get(each.code), left + (each.column - west) * side, top + (each.row - north) * side, side, drawing)));
}

// Regions that the drawing does not know stand in rows below it.
function withUnknown(placed, byCode) {
  if (placed.length === 0) {
    const room = Math.ceil(Math.sqrt(2 * byCode.size));
    return [...byCode.keys()].map((code, i) => ({code, column: i % room, row: Math.floor(i / room)}));
  }
  const known = new Set(placed.map(each => each.code));
  const [west, east] = extent(placed.map(each => each.column));
  const below = extent(placed.map(each => each.row))[1] + 2;
  const room = east - west + 1;
  const others = [...byCode.keys()].filter(code => !known.has(code));
  return [...placed, ...others.map((code, i) => ({code, column: west + (i % room), row: below + Math.floor(i / room)}))];
}

function tile(value, x, y, side, drawing) {
  const look = filling(value, drawing.scale);
  const size = side - GAP;
  const radius = Math.min(2.2, side * 0.11);
  return region(value, drawing, [
    svg('rect', {x, y, width: size, height: size, rx: 2, ...look, stroke: LINE, 'stroke-width': 0.6}),
    side >= 20 && label(x + size / 2, y + size / 2 + 3, value.region, {'text-anchor': 'middle', 'font-size': Math.min(10, side * 0.32), ...written(look), 'pointer-events': 'none'}),
  ], () => ({x: x + size - 1.8 * radius, y: y + 1.8 * radius}), radius);
}

// What may be chance is pale.
function filling({shown, isPale}, scale) {
  return {fill: colour(shown, scale), 'fill-opacity': isPale ? PALE : null};
}

// How a code is written on a tile: dark on light colours and light on dark ones, whatever the paper; on
// what the paper shines through, as any other label.
function written({fill, 'fill-opacity': opacity}) {
  if (opacity || fill.startsWith('url')) return {fill: INK};
  return {fill: LIGHT_TEXT.has(fill) ? '#fff' : INK, stroke: 'none'};
}

function region(value, {given}, shape, place, radius) {
  const text = `${value.name} (${value.region}): ${value.text}`;
  const at = value.isSure ? place() : null;
  const [first, ...rest] = [shape].flat();
  return svg('a', {href: to('region', value.region, {year: given.year}), 'aria-label': text},
    svg('title', {}, text),
    first,
    value.isUnsure && dotted(first),
    rest,
    at && svg('circle', {cx: at.x, cy: at.y, r: radius, fill: DOT, stroke: '#fff', 'stroke-width': radius / 3, 'pointer-events': 'none'}));
}

// The same shape again, with dots.
function dotted(shape) {
  const copy = shape.cloneNode();
  copy.setAttribute('fill', 'url(#dots)');
  copy.setAttribute('pointer-events', 'none');
  return copy;
}

function colour(value, {limits, colours}) {
  if (value === null) return 'url(#hatching)';
  const at = limits.findIndex(limit => value < limit);
  return colours[at < 0 ? limits.length : at];
}

function hatching() {
  return svg('defs', {}, svg('pattern', {id: 'hatching', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
    svg('rect', {width: 5, height: 5, fill: '#fff'}), svg('line', {x1: 0, y1: 0, x2: 0, y2: 5, stroke: LINE, 'stroke-width': 2})),
  svg('pattern', {id: 'dots', width: 6, height: 6, patternUnits: 'userSpaceOnUse'}, svg('circle', {cx: 3, cy: 3, r: 1.6, fill: DOT, stroke: '#fff', 'stroke-width': 0.8})));
}

function legend(scale, width) {
  const {limits, colours, middle, mark, title} = scale;
  const step = classWidth(scale, width);
  const lower = lowerEdge(scale, width) + (width < NARROW ? 16 : 12);
  return svg('g', {'aria-hidden': 'true'},
    label(0, 12, title, {fill: INK}),
    colours.map((each, i) => svg('rect', {x: i * step, y: 18, width: step, height: 12, fill: each, stroke: LINE, 'stroke-width': 0.6})),
    limits.map((limit, i) => label((i + 1) * step, 43, mark === undefined ? fixed(limit) : measured(limit), {'text-anchor': 'middle', 'font-weight': limit === middle ? 700 : 400})),
    signs(scale, width).map(({x, y, text, look}) => [svg('rect', {x, y, width: 16, height: 12, stroke: LINE, 'stroke-width': 0.6, ...look}), look.fill === 'none' && svg('circle', {cx: x + 8, cy: y + 6, r: 3, fill: DOT, stroke: '#fff', 'stroke-width': 1}), label(x + 21, y + 10, text)]),
    mark && [
      svg('path', {d: `M${along(mark.value, limits, step).toFixed(1)},24l-5,9h10z`, fill: INK, stroke: '#fff'}),
      label(0, lower, say('mapMark', mark.text), {fill: INK, 'font-weight': 600})]);
}

const classWidth = ({colours}, width) => Math.min(54, (width < NARROW ? width - 2 : width - 340) / colours.length);

// What stands for something beside the classes, one behind the other as far as there is room.
function signs(scale, width) {
  const looks = [[scale.missing, {fill: 'url(#hatching)'}], [scale.unsure, {fill: 'url(#dots)'}], [scale.pale, {fill: scale.colours.at(-1), 'fill-opacity': PALE}], [scale.sure, {fill: 'none'}], [scale.absent, {fill: ABSENT}]];
  const left = width < NARROW ? 0 : scale.colours.length * classWidth(scale, width) + 14;
  let x = left, y = width < NARROW ? 52 : 18;
  return looks.filter(([text]) => text).map(([text, look]) => {
    const room = 40 + 7 * text.length;
    if (x > left && x + room - 12 > width) [x, y] = [left, y + LINE_HEIGHT];
    const placed = {x, y, text, look};
    x += room;
    return placed;
  });
}

// Where the legend ends, but for its mark.
const lowerEdge = (scale, width) => Math.max(54, signs(scale, width).at(-1).y + 22);
const legendHeight = (scale, width) => lowerEdge(scale, width) + (scale.mark ? LINE_HEIGHT : 0);

// Where a value lies on the legend: within its class by its share of it, in an outer class in the middle.
function along(value, limits, step) {
  const at = limits.filter(limit => value >= limit).length;
  const share = at === 0 || at === limits.length ? 0.5 : (value - limits[at - 1]) / (limits[at] - limits[at - 1]);
  return (at + share) * step;
}

function extent(numbers) {
  return numbers.length === 0 ? [0, 0] : [Math.min(...numbers), Math.max(...numbers)];
}
