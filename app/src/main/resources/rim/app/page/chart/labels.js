// Short names beside marks, none of which covers another: each stands where there is room, right of its
// mark, left of it, above or below, and one that finds no room is left out.

import {INK, label} from './scale.js';

const LETTER = 7.6;
const LINE = 13;

// marks: [{x, y, radius, text}], those that matter most first; names come in the order of the marks
/** @param {Array<{x: number, y: number, radius: number, text: string}>} marks @param {{width: number, top: number, bottom: number}} room @returns {Array<{x: number, y: number, anchor: 'start' | 'middle' | 'end'} | null>} */
export function beside(marks, room) {
  /** @type {number[][]} */
  const taken = marks.map(({x, y, radius}) => [x - radius, y - radius, x + radius, y + radius]);
  return marks.map(({x, y, radius, text}, i) => {
    const wide = text.length * LETTER;
    const places = [
      {x: x + radius + 3, y: y + 4, anchor: /** @type {const} */ ('start'), left: x + radius + 3},
      {x: x - radius - 3, y: y + 4, anchor: /** @type {const} */ ('end'), left: x - radius - 3 - wide},
      {x, y: y - radius - 4, anchor: /** @type {const} */ ('middle'), left: x - wide / 2},
      {x, y: y + radius + LINE, anchor: /** @type {const} */ ('middle'), left: x - wide / 2},
    ];
    for (const {left, ...place} of places) {
      const box = [left, place.y - LINE + 3, left + wide, place.y + 3];
      const isWithin = box[0] >= 0 && box[2] <= room.width && box[1] >= room.top && box[3] <= room.bottom;
      if (!isWithin || taken.some((each, k) => k !== i && meet(box, each))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

// The same, drawn.
/** @param {Array<{x: number, y: number, radius: number, text: string}>} marks @param {{width: number, top: number, bottom: number}} room */
export function names(marks, room) {
  return beside(marks, room).map((each, i) => each
    && label(each.x, each.y, marks[i].text, {fill: INK, 'font-weight': 600, 'text-anchor': each.anchor, 'pointer-events': 'none'}));
}
