// Why the activities of a region grew or shrank: each change in three parts that add up to it, as bars and
// as numbers. A picture for each dataset.

import {byDataset, called, digits, lastYears, nameOf, noYear, regionAt, ways} from '../activity.js';
import {figure} from '../chart/figure.js';
import {COLOURS, parts} from '../chart/parts.js';
import {swatch} from '../chart/scale.js';
import {yearSelect} from '../control.js';
import {h} from '../dom.js';
import {downloads, table} from '../part.js';
import {address, rows} from '../service.js';
import {fixed, say, signed} from '../words.js';

const PARTS = ['national', 'industry', 'regional'];

export async function draw(id, given) {
  const [region, all] = await Promise.all([regionAt(id), rows(['shiftshare', id], {year: given.year})]);
  const [datasets, years] = await Promise.all([byDataset(all), lastYears('shift_share', region.code)]);
  const title = say('shiftTitle', region.name);
  return {
    title,
    content: [
      h('h1', {}, title),
      all.length > 0 && years.length > 1 && h('div', {class: 'choices screen'}, yearSelect(years, all[0].to_year)),
      all.length === 0 ? h('p', {}, say('shiftNone', region.name), noYear(given)) : [
        h('p', {}, say('shiftLead')),
        datasets.map(each => part(each, region)),
        h('ul', {class: 'screen'}, downloads(say('shiftTake'), ['shiftshare', region.code], {year: given.year}))],
      ways('shiftshare', region),
    ],
  };
}

function part({dataset, title, source, rows: own}, region) {
  const {from_year: from, to_year: until} = own[0];
  const decimals = digits(own.flatMap(each => [each.change, ...PARTS.map(name => each[name])]));
  const levels = digits(own.flatMap(each => [each.before, each.after]));
  const told = value => signed(value, decimals);
  const names = say('shiftParts');
  const sum = name => told(own.reduce((so, each) => so + each[name], 0));
  const heading = say('shiftOf', title, from, until);
  return h('section', {},
    figure({
      title: heading,
      alone: `${say('shiftTitle', region.name)}: ${heading}`,
      heading: 'h2',
      sources: [source],
      caption: [say('shiftSum', sum('change'), ...PARTS.map(sum)), ' ', say('shiftCaption')],
      key: h('ul', {class: 'inline key-of-groups'}, PARTS.map((name, i) => h('li', {}, swatch(COLOURS[i]), ' ', names[name]))),
      draw: width => parts(own.map(each => ({
        name: nameOf(each), parts: PARTS.map(name => each[name]), whole: each.change,
        text: `${called(each)}: ${told(each.change)} (${PARTS.map(name => `${names[name]} ${told(each[name])}`).join(', ')})`,
      })), told, width),
      table: table([
        [say('activity'), called],
        [String(from), each => fixed(each.before, levels), true],
        [String(until), each => fixed(each.after, levels), true],
        [say('shiftChange'), each => told(each.change), true],
        ...PARTS.map(name => [names[name], each => told(each[name]), true]),
      ], own),
      data: address(['shiftshare', region.code], {year: until, dataset, format: 'csv'}),
      name: `rim-shiftshare-${region.code}-${dataset}-${until}`,
    }));
}
