// Changes as lying bars of parts that add up to them: what adds lies right of the line, what takes lies
// left of it, and a mark with its number is what they come to.

import {svg} from '../dom.js';
import {anchor, canvas, FAINT, INK, label, linear, SOFT, ticks, within} from './scale.js';

const ROW = 30;
const NARROW = 560;
const TOP = 24;
const NUMBER = 62;

// What a part is drawn in, by its place; the last is the one that is looked at.
export const COLOURS = ['#d9dee2', '#e69f00', '#0072b2'];

// Where each part lies: what adds from nothing to the right, what takes from nothing to the left.
/** @param {number[]} amounts @returns {{from: number, to: number}[]} */
export function stacked(amounts) {
  let [more, less] = [0, 0];
  return amounts.map(each => (each < 0 ? {from: less, to: less += each} : {from: more, to: more += each}));
}

// rows: [{name, parts, whole, text}], `text` is read aloud
/** @param {Array<{name: string, parts: number[], whole: number, text: string}>} rows @param {(value: number) => string} told how a change is written @param {number} width */
export function parts(rows, told, width) {
  const isNarrow = width < NARROW;
  const left = isNarrow ? 8 : Math.min(300, width * 0.36);
  const row = isNarrow ? ROW + 14 : ROW;
  const ends = rows.flatMap(each => stacked(each.parts).flatMap(one => [one.from, one.to]));
  const x = linear([Math.min(0, ...ends), Math.max(0, ...ends)], [left + 6, width - NUMBER]);
  const height = TOP + row * rows.length + 6;
  return canvas(width, height,
    ticks(Math.min(0, ...ends), Math.max(0, ...ends), isNarrow ? 3 : 5).map(each => [
      svg('line', {x1: x(each), x2: x(each), y1: TOP - 4, y2: height, stroke: each === 0 ? SOFT : FAINT}),
      label(x(each), TOP - 9, told(each), {'text-anchor': anchor(x(each), width, told(each))})]),
    rows.map((each, i) => {
      const y = TOP + row * i + (isNarrow ? 18 : 6);
      return svg('g', {},
        svg('title', {}, each.text),
        label(isNarrow ? 8 : left, isNarrow ? y - 5 : y + 13, within(each.name, isNarrow ? width - 16 : left), {'text-anchor': isNarrow ? 'start' : 'end', fill: INK}),
        stacked(each.parts).map(({from, to}, part) => from !== to && svg('rect', {x: Math.min(x(from), x(to)), y, width: Math.max(0.5, Math.abs(x(to) - x(from))), height: 17, fill: COLOURS[part], stroke: SOFT, 'stroke-width': 0.6})),
        svg('line', {x1: x(each.whole), x2: x(each.whole), y1: y - 3, y2: y + 20, stroke: '#fff', 'stroke-width': 5}),
        svg('line', {x1: x(each.whole), x2: x(each.whole), y1: y - 3, y2: y + 20, stroke: INK, 'stroke-width': 2.5}),
        label(width - 4, y + 13, told(each.whole), {'text-anchor': 'end', fill: INK, 'font-weight': 600}));
    }));
}
