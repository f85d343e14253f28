// The map of the index or an indicator.

import {to} from '../address.js';
import {figure} from '../chart/figure.js';
import {map} from '../chart/map.js';
import {select, yearSelect} from '../control.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {between, groupName, indicatorName, reason, table} from '../part.js';
import {address, ask, rows} from '../service.js';
import {country, fixed, say} from '../words.js';

export async function draw(id, given) {
  const [values, indicators, edition] = await Promise.all([rows('rank', {node: given.node, year: given.year}), rows('indicators'), asked()]);
  const node = indicators.find(each => each.code === given.node);
  const name = node ? indicatorName(node) : say('index');
  const year = values[0]?.year;
  const top = values.find(each => each.rank === 1) ?? values[0];
  const years = top ? (await ask('profile/' + top.region)).history.map(each => each.year) : [];
  return {
    title: say('mapTitle', name, year),
    content: [
      h('h1', {}, say('mapTitle', name, year)),
      h('div', {class: 'choices screen'},
        select('node', say('mapShow'), [['', say('index')], ...indicators.map(each => [each.code, indicatorName(each)])], given.node),
        yearSelect(years, year),
        h('a', {class: 'button', href: to('rank', '', {node: given.node, year: given.year})}, say('rank'))),
      h('p', {}, say('mapLead')),
      figure({
        title: say('mapTitle', name, year),
        heading: 'h2',
        caption: say('mapCaption'),
        draw: width => map(values, edition?.nuts ?? 2021, given, width),
        table: table([
          [say('region'), each => `${each.name} (${each.region})`],
          [say('country'), each => country(each.country)],
          [say('relative'), each => (each.relative === null ? reason(each.missing) : fixed(each.relative, 1)), true],
          [say('rankColumn'), each => each.rank ?? '–', true],
          [say('rankIntervalColumn'), each => between(each), true],
          [say('group'), each => groupName(each.group) ?? '–'],
        ], values),
        data: address('rank', {node: given.node, year, format: 'csv'}),
        name: `rim-map-${given.node ?? 'index'}-${year}`,
      }),
    ],
  };
}
