// From numbers to places, and the colours that stand for something.

import {svg} from '../dom.js';

// About as wide is a letter of a label.
const LETTER = 7.6;

// Takes [from, to] to [start, end]; what lies outside is put at the edge.
/** @param {number[]} from @param {number[]} to @returns {(value: number) => number} */
export function linear([from, to], [start, end]) {
  return value => start + ((Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to)) - from) / (to - from || 1)) * (end - start);
}

// Round numbers from low to high, about so many.
/** @param {number} low @param {number} high @param {number} [count] @returns {number[]} */
export function ticks(low, high, count = 5) {
  const rough = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(each => each * power).find(each => each >= rough);
  const all = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) all.push(+(i * step).toPrecision(12));
  return all;
}

// How a label at a place is put, so that it stays within the drawing.
/** @param {number} x @param {number} width @param {string} text @returns {'start' | 'middle' | 'end'} */
export function anchor(x, width, text) {
  const half = text.length * LETTER / 2;
  if (x < half) return 'start';
  return x > width - half ? 'end' : 'middle';
}

// A name as far as there is room for it.
/** @param {string} name @param {number} width */
export function within(name, width) {
  return shortened(name, Math.floor(width / LETTER));
}

// A name that leaves room for itself wherever it stands in the drawing, and for a number behind it.
/** @param {string} name @param {number} width */
export function fitting(name, width) {
  return shortened(name, Math.floor(width / (1.5 * LETTER)) - 6);
}

// What an axis shows: its name as far as there is room for it, and its unit, which is never cut.
/** @param {{name: string, unit?: string | null}} axis name with the unit behind it @param {number} width @returns {string} */
export function titled({name, unit}, width) {
  const most = Math.floor(width / LETTER);
  if (!unit || name.length <= most) return shortened(name, most);
  const behind = `, ${unit}`;
  return shortened(name.slice(0, -behind.length), Math.max(8, most - behind.length)) + behind;
}

/** @param {string} text @param {number} most */
export function shortened(text, most) {
  return text.length > most ? text.slice(0, most - 1) + '…' : text;
}

// A text in lines of at most so many letters, broken between words, and within one that is longer than a line.
/** @param {string} text @param {number} most @returns {string[]} */
export function broken(text, most) {
  const parts = [''];
  for (const word of text.split(' ').flatMap(each => each.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    if (parts.at(-1) && parts.at(-1).length + word.length + 1 > most) parts.push(word);
    else parts.push((parts.pop() + ' ' + word).trim());
  }
  return parts;
}

// A range around the values with 100 in it, to full tens.
/** @param {number[]} values @returns {[number, number]} */
export function around(values) {
  const all = [...values.filter(Number.isFinite), 100];
  return [Math.floor((Math.min(...all) - 4) / 10) * 10, Math.ceil((Math.max(...all) + 4) / 10) * 10];
}

// A range with some room, from 0 where that is near.
/** @param {Array<number | null>} values @returns {[number, number]} */
export function roomy(values) {
  const known = values.filter(each => each !== null && Number.isFinite(each));
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return [low >= 0 && low < 0.35 * high ? 0 : low - room, high + room];
}

export const INK = '#1a1a1a';
export const SOFT = '#5c6670';
export const FAINT = '#d5dade';
export const MAIN = '#0b4f8a';
export const REFERENCE = '#a33b00';

// A line of an earlier edition.
export const BEFORE = {stroke: '#5c6670', 'stroke-width': 1.5, 'stroke-dasharray': '5 3'};

// Okabe and Ito's colours, in an order that keeps neighbours apart; each goes with a shape.
export const SERIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#7a6a00'];

const RAMP = ['#08519c', '#4a90c8', '#a9cfe8', '#e3eef7'];
const GROUPS = {leader: RAMP[0], strong: RAMP[1], moderate: RAMP[2], modest: RAMP[3], emerging: RAMP[3]};
/** @type {Map<string, string>} */
let ownGroups = new Map();

// Gives the groups of a methodology their shades, the best first and darkest, where it has any that are none
// of those that we know.
/** @param {string[]} codes */
export function shadeGroups(codes) {
  const last = Math.max(1, codes.length - 1);
  const top = Math.min(codes.length, RAMP.length) - 1;
  ownGroups = new Map(codes.every(each => each in GROUPS) ? [] : codes.map((each, i) => [each, between(i / last * top)]));
}

// A colour of the ramp, or between two of it.
function between(at) {
  const [from, to] = [Math.floor(at), Math.ceil(at)].map(i => RAMP[i].match(/[0-9a-f]{2}/g).map(each => parseInt(each, 16)));
  return '#' + from.map((each, i) => Math.round(each + (to[i] - each) * (at % 1)).toString(16).padStart(2, '0')).join('');
}

// Sub-groups (leader+, strong-) take the colour of their group; what is in none is drawn as a series is.
/** @param {string | null} [code] @returns {string} */
export function groupColour(code) {
  const whole = (code ?? '').replace(/[+-]+$/, '');
  return ownGroups.get(whole) ?? GROUPS[whole.replace(/[^a-z].*$/, '')] ?? SERIES[0];
}

// A colour for each of some codes, in their order: groups have theirs, others take turns.
/** @param {string[]} codes @param {boolean} isGroup @returns {Map<string, string>} */
export function shades(codes, isGroup) {
  return new Map(codes.map((code, i) => [code, isGroup ? groupColour(code) : SERIES[i % SERIES.length]]));
}

const SHAPES = [
  r => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`,
  r => `M${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  r => `M0,${-1.25 * r}L${1.2 * r},${0.9 * r}H${-1.2 * r}z`,
  r => `M0,${-1.35 * r}L${1.35 * r},0L0,${1.35 * r}L${-1.35 * r},0z`,
  r => `M0,${1.25 * r}L${1.2 * r},${-0.9 * r}H${-1.2 * r}z`,
  r => `M${-1.3 * r},${-0.45 * r}h${0.85 * r}v${-0.85 * r}h${0.9 * r}v${0.85 * r}h${0.85 * r}v${0.9 * r}h${-0.85 * r}v${0.85 * r}h${-0.9 * r}v${-0.85 * r}h${-0.85 * r}z`,
];

// The mark of the n-th series.
/** @param {number} n @param {number} x @param {number} y @param {number} [size] */
export function mark(n, x, y, size = 5) {
  return svg('path', {d: SHAPES[n % SHAPES.length](size), transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, fill: SERIES[n % SERIES.length], stroke: '#fff', 'stroke-width': 1});
}

// A square of a colour, for keys.
/** @param {string} fill */
export function swatch(fill) {
  return canvas(12, 12, svg('rect', {x: 0.5, y: 0.5, width: 11, height: 11, fill, stroke: SOFT}));
}

/** @param {number} x @param {number} y @param {unknown} text @param {Record<string, unknown>} [more] */
export function label(x, y, text, more = {}) {
  return svg('text', {x, y, 'font-size': 12, fill: SOFT, 'paint-order': 'stroke', stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', ...more}, text);
}

/** @param {number} width @param {number} height @param {unknown[]} parts */
export function canvas(width, height, ...parts) {
  return svg('svg', {viewBox: `0 0 ${width} ${height}`, width, height}, parts);
}
