// How much each of some has to do with each other, as squares: rows and columns are the same, in the same
// order, and what is far from chance stands out.

import {svg} from '../dom.js';
import {canvas, INK, label, within} from './scale.js';

// From which value on a square has which colour: around 1, which is chance.
export const SHADES = [
  {from: 0, colour: '#d55e00'},
  {from: 0.5, colour: '#f0b27a'},
  {from: 0.8, colour: '#eef1f3'},
  {from: 1.25, colour: '#9ecae1'},
  {from: 2, colour: '#0072b2'},
];
export const UNKNOWN = '#fff';

/** @param {number | null} value @returns {string} */
export function shade(value) {
  return value === null ? UNKNOWN : SHADES.findLast(each => value >= each.from)?.colour ?? UNKNOWN;
}

// items: [{code, name, href}], valueOf(one, other): a number, or null where nothing is known; textOf the same in words
/** @param {Array<{code: string, name: string, href: string}>} items @param {(one: string, other: string) => number | null} valueOf @param {(one: any, other: any) => string} textOf @param {number} width */
export function matrix(items, valueOf, textOf, width) {
  const isNarrow = width < 560;
  const left = isNarrow ? Math.min(56, width * 0.2) : Math.min(300, width * 0.36);
  const size = Math.min(34, (width - left - 4) / items.length);
  const hasColumns = size >= 16;
  const top = hasColumns ? 12 + 7 * Math.max(...items.map(each => each.code.length)) : 6;
  const isNamed = size >= 11;
  return canvas(width, top + size * items.length + 6,
    hasColumns && items.map((each, i) => label(0, 0, each.code, {transform: `translate(${left + 6 + (i + 0.5) * size + 4} ${top - 5}) rotate(-90)`, fill: INK})),
    items.map((row, i) => [
      svg('a', {href: row.href, 'aria-label': row.name},
        isNamed
          ? label(left, top + (i + 0.5) * size + 4, within(isNarrow ? row.code : row.name, left), {'text-anchor': 'end', fill: INK})
          : svg('rect', {x: left - 8, y: top + i * size, width: 10, height: size, fill: '#5c6670'})),
      items.map((column, k) => i !== k && svg('rect', {x: left + 6 + k * size, y: top + i * size, width: size - Math.min(1, size * 0.1), height: size - Math.min(1, size * 0.1), fill: shade(valueOf(row.code, column.code))},
        svg('title', {}, textOf(row, column))))]));
}
