// From a score before to the score after, a step for each cause.

import {svg} from '../dom.js';
import {fixed, signed} from '../words.js';
import {canvas, FAINT, INK, label, linear, MAIN, SOFT} from './scale.js';

const ROW = 30;
const NARROW = 480;
const MORE = '#0072b2';
const LESS = '#d55e00';

// Where each step begins and ends; the last ends at the score after.
/** @param {number} before @param {{score: number}[]} parts */
export function steps(before, parts) {
  let at = before;
  return parts.map(part => ({from: at, to: at += part.score}));
}

// parts: [{name, score}], the largest first
/** @param {{before: number, after: number, parts: {name: string, score: number}[], words: {before: string, after: string}, decimals: number}} change @param {number} width */
export function waterfall({before, after, parts, words, decimals}, width) {
  const all = steps(before, parts);
  const ends = [before, after, ...all.flatMap(each => [each.from, each.to])];
  const isNarrow = width < NARROW;
  const left = isNarrow ? 8 : Math.min(230, width * 0.4);
  const margin = (Math.max(...ends) - Math.min(...ends)) * 0.05 || 1e-6;
  const x = linear([Math.min(...ends) - margin, Math.max(...ends) + margin], [left, width - 70]);
  const row = isNarrow ? ROW + 16 : ROW;
  const base = row - 18;
  const height = row * (parts.length + 2) + 8;
  const name = (i, text, weight = 400) => label(isNarrow ? 8 : left - 8, i * row + (isNarrow ? 12 : base + 9), text,
    {'text-anchor': isNarrow ? 'start' : 'end', 'font-size': 13, fill: INK, 'font-weight': weight});
  const whole = (i, text, value) => [
    name(i, text, 600),
    svg('path', {d: `M${x(value)},${i * row + base - 4}v20`, stroke: MAIN, 'stroke-width': 4}),
    label(x(value) + 8, i * row + base + 9, fixed(value, decimals), {fill: INK, 'font-weight': 600})];
  return canvas(width, height,
    whole(0, words.before, before),
    all.map(({from, to}, i) => {
      const y = (i + 1) * row + base;
      const right = Math.max(x(from), x(to));
      return [
        svg('line', {x1: x(from), x2: x(from), y1: y - (row - 16), y2: y + 14, stroke: SOFT, 'stroke-dasharray': '2 2'}),
        name(i + 1, parts[i].name),
        svg('line', {x1: left, x2: width - 70, y1: y + 20, y2: y + 20, stroke: FAINT}),
        svg('rect', {x: Math.min(x(from), x(to)), y, width: Math.max(1, Math.abs(x(to) - x(from))), height: 13, fill: to < from ? LESS : MORE}),
        label(right + 6, y + 11, signed(parts[i].score, decimals), {fill: INK})];
    }),
    svg('line', {x1: x(after), x2: x(after), y1: (parts.length + 1) * row + base - (row - 16), y2: (parts.length + 1) * row + base, stroke: SOFT, 'stroke-dasharray': '2 2'}),
    whole(parts.length + 1, words.after, after));
}
