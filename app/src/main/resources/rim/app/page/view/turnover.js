// Which activities came to a region within five years, and which went, over how much of what is related to
// them the region had.

import {byDataset, called, lastYears, nameOf, noYear, regionAt, ways} from '../activity.js';
import {arrows, CAME, WENT} from '../chart/arrows.js';
import {figure} from '../chart/figure.js';
import {swatch} from '../chart/scale.js';
import {yearSelect} from '../control.js';
import {h} from '../dom.js';
import {downloads, reason, table} from '../part.js';
import {address, rows} from '../service.js';
import {fixed, say, share} from '../words.js';

const LIMIT = 1;

export async function draw(id, given) {
  const [region, all] = await Promise.all([regionAt(id), rows(['turnover', id], {year: given.year})]);
  const [datasets, years] = await Promise.all([byDataset(all), lastYears('turnover', region.code)]);
  const title = say('turnTitle', region.name);
  return {
    title,
    content: [
      h('h1', {}, title),
      all.length > 0 && years.length > 1 && h('div', {class: 'choices screen'}, yearSelect(years, all[0].to_year)),
      all.length === 0 ? h('p', {}, say('turnNone', region.name), noYear(given)) : [
        h('p', {}, say('turnLead')),
        datasets.map(each => part(each, region)),
        h('ul', {class: 'screen'}, downloads(say('turnTake'), ['turnover', region.code], {year: given.year}))],
      ways('turnover', region),
    ],
  };
}

// What became of it: came, absent, went, or stayed.
const fate = ({event, happened}) => (event === 'entry' ? (happened === 1 ? 'came' : 'absent') : happened === 1 ? 'went' : 'stayed');

const quotients = each => `${fixed(each.location_quotient_before, 2)} → ${fixed(each.location_quotient_after, 2)}`;

function part({dataset, title, source, rows: own}, region) {
  const {from_year: from, to_year: until} = own[0];
  const fates = say('turnFates');
  const placed = own.filter(each => each.relatedness_density !== null);
  const unplaced = own.filter(each => each.relatedness_density === null);
  const heading = say('turnOf', title, from, until);
  const list = which => own.filter(each => fate(each) === which).map(each => `${nameOf(each)} (${quotients(each)})`).join(', ');
  const figures = table([
    [say('activity'), called],
    [say('turnFate'), each => fates[fate(each)]],
    [say('turnQuotient', from), each => fixed(each.location_quotient_before, 2), true],
    [say('turnQuotient', until), each => fixed(each.location_quotient_after, 2), true],
    [say('turnDensity', from), each => (each.relatedness_density === null ? h('span', {class: 'note'}, reason(each.missing ?? '')) : share(each.relatedness_density / 100)), true],
  ], own);
  return h('section', {},
    figure({
      title: heading,
      alone: `${say('turnTitle', region.name)}: ${heading}`,
      heading: 'h2',
      sources: [source],
      isTable: placed.length === 0,
      caption: [
        say('turnSaid', list('came'), list('went')), ' ', say('turnCaption', from, until),
        unplaced.length > 0 && [' ', say('turnUnplaced', unplaced.map(nameOf).join(', '))]],
      key: h('ul', {class: 'inline key-of-groups'}, [[CAME, 'came'], [WENT, 'went']].map(([fill, which]) => h('li', {}, swatch(fill), ' ', fates[which]))),
      draw: width => arrows(placed.map(each => ({
        name: each.activity, at: each.relatedness_density, before: each.location_quotient_before, after: each.location_quotient_after, hasCrossed: each.happened === 1,
        text: `${called(each)}: ${fates[fate(each)]}, ${quotients(each)}, ${share(each.relatedness_density / 100)}`,
      })), {x: {name: say('turnDensityAxis', from)}, y: {name: say('turnQuotientAxis')}}, LIMIT, width),
      table: figures,
      data: address(['turnover', region.code], {year: until, dataset, format: 'csv'}),
      name: `rim-turnover-${region.code}-${dataset}-${until}`,
    }));
}
