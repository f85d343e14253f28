// Types of regions by what they are like outside the index: thirds of each structural variable.

import {quoted} from './service.js';
import {say} from './words.js';

const PARTS = 3;

// Code of a type, such as population:3, to its regions and its name in words; of the regions that
// are ranked only, so that each third holds as many of them.
/** @param {Array<{variable: string, region: string, value: number, title: string}>} structure @param {Set<string>} ranked @returns {Map<string, {regions: Set<string>, text: string}>} */
export function thirds(structure, ranked) {
  const types = new Map();
  for (const variable of new Set(structure.map(each => each.variable))) {
    const values = structure.filter(each => each.variable === variable && ranked.has(each.region)).sort((a, b) => a.value - b.value || (a.region < b.region ? -1 : 1));
    if (values.length < 2 * PARTS) continue;
    const title = values[0].title ?? variable;
    for (let part = PARTS; part >= 1; part--) {
      const own = values.slice(Math.round((part - 1) * values.length / PARTS), Math.round(part * values.length / PARTS));
      types.set(`${variable}:${part}`, {regions: new Set(own.map(each => each.region)), text: say('typeText', title, part)});
    }
  }
  return types;
}

// The regions of a type in SQL, of those that a ranking has.
/** @param {string} type @param {string} node @param {number} year @returns {string} */
export function regionsOfType(type, node, year) {
  const at = type.lastIndexOf(':');
  const part = Number(type.slice(at + 1));
  return 'SELECT region FROM (SELECT region, row_number() OVER (ORDER BY value, region) AS place, count(*) OVER () AS all_of FROM structure'
    + ` WHERE variable = ${quoted(type.slice(0, at))} AND value IS NOT NULL AND region IN (SELECT region FROM scores WHERE node = ${quoted(node)} AND year = ${year}))`
    + ` WHERE place > round(${part - 1} * all_of / ${PARTS}) AND place <= round(${part} * all_of / ${PARTS})`;
}

export function typeOptions(types) {
  return [...types].map(([code, {text}]) => [code, text]);
}
