// Scores of the region that others published, beside the edition's own, with what sets them apart.

import {h} from '../dom.js';
import {groupName, indicatorName, table, wide} from '../part.js';
import {fixed, say, signed} from '../words.js';

export function published({published_scores: all, index, indicators}) {
  if (!all || all.length === 0) return null;
  const titles = new Map([index, ...indicators].map(each => [each.code, each]));
  const name = code => titles.has(code) ? indicatorName(titles.get(code)) : code;
  const indices = all.filter(each => each.node === index.code);
  const others = all.filter(each => each.node !== index.code);
  return h('section', {'aria-labelledby': 'besides-ours', class: 'published'},
    h('h2', {id: 'besides-ours'}, say('besideTitle')),
    indices.map(each => [
      h('p', {}, h('strong', {}, sentence(each)), ' ', source(each), each.group && [' ', say('besideGroup', groupName(each.group))]),
      each.parts.length > 0 && h('ul', {}, each.parts.map(part => h('li', {}, say('besidePart', part.kind, part.codes.map(name).join(', '), signed(part.amount, 1)) ?? part.text)))]),
    others.length > 0 && h('details', {},
      h('summary', {}, say('besideIndicators', others.length)),
      wide(say('besideTitle'), table([
        [say('indicator'), each => name(each.node)],
        [say('besideYear'), each => each.year, true],
        [say('besidePublished'), each => fixed(each.published, 1), true],
        [say('besideHere'), each => fixed(each.here, 1), true],
        [say('besideDifference'), each => signed(each.difference, 1), true],
      ], others))));
}

function sentence({published: theirs, here, difference, value, code, year}) {
  return difference === null
    ? say('besideAround', fixed(value, 1), code, year)
    : say('besideSentence', fixed(theirs, 1), fixed(here, 1), signed(difference, 1), year);
}

function source({title, publisher, base_year: base, against, against_year: year}) {
  return h('span', {class: 'note'}, say('besideSource', title, publisher, base, against, year));
}
