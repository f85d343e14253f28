// The map of the index or an indicator, or of how it changed.

import {to} from '../address.js';
import {figure} from '../chart/figure.js';
import {map} from '../chart/map.js';
import {select, yearSelect} from '../control.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {between, groupName, indicatorName, reason, regionLink, table} from '../part.js';
import {address, ask, boundaries, rows} from '../service.js';
import {country, fixed, say, signed} from '../words.js';

const SURE = 0.05;

export async function draw(id, given) {
  const [indicators, edition, outlines, ranking] = await Promise.all([
    rows('indicators'), asked(), boundaries(), rows('rank', {node: given.node, year: given.since ? null : given.year})]);
  const node = indicators.find(each => each.code === given.node);
  const top = ranking.find(each => each.rank === 1) ?? ranking[0];
  const years = top ? (await ask('profile/' + top.region)).history.map(each => each.year) : [];
  const shown = given.since ? await changes(given, ranking, years) : scores(given, ranking);
  const name = node ? indicatorName(node) : say('index');
  const title = shown.title(name);
  const nuts = edition?.nuts ?? 2021;
  return {
    title,
    content: [
      h('h1', {}, title),
      choices(indicators, years, shown, given),
      h('p', {}, say(outlines.width > 0 ? 'mapOutlineLead' : 'mapLead')),
      figure({
        title,
        heading: 'h2',
        caption: [shown.caption(outlines.width > 0), outlines.width > 0 && [' ', say('mapOutlines', outlines.source)]],
        draw: width => map({values: shown.values, scale: shown.scale, nuts, outlines, given: {year: shown.year}}, width),
        table: shown.table,
        data: shown.data,
        name: `rim-map-${given.node ?? 'index'}-${shown.year}`,
      }),
    ],
  };
}

function choices(indicators, years, shown, given) {
  const earlier = years.filter(each => each < shown.year);
  return h('div', {class: 'choices screen'},
    select('node', say('mapShow'), [['', say('index')], ...indicators.map(each => [each.code, indicatorName(each)])], given.node),
    yearSelect(years, shown.year),
    select('since', say('mapFrom'), [['', '–'], ...earlier.reverse().map(each => [each, each])], given.since),
    h('a', {class: 'button', href: to('rank', '', {node: given.node, year: given.year})}, say('rank')));
}

function scores(given, values) {
  const year = values[0]?.year;
  return {
    year,
    title: name => say('mapTitle', name, year),
    caption: hasOutlines => say(hasOutlines ? 'mapCaptionClasses' : 'mapCaption'),
    scale: 'relative',
    values: values.map(each => ({...each, shown: each.relative, text: each.relative === null ? say('mapMissing') : fixed(each.relative)})),
    data: address('rank', {node: given.node, year, format: 'csv'}),
    table: table([
      [say('region'), each => `${each.name} (${each.region})`],
      [say('country'), each => country(each.country)],
      [say('relative'), each => (each.relative === null ? reason(each.missing) : fixed(each.relative, 1)), true],
      [say('rankColumn'), each => each.rank ?? '–', true],
      [say('rankIntervalColumn'), each => between(each), true],
      [say('group'), each => groupName(each.group) ?? '–'],
    ], values),
  };
}

async function changes(given, latest, years) {
  const year = Number(given.year ?? years.at(-1));
  const asked = {node: given.node, from: given.since, to: year};
  const found = await rows('changes', asked);
  const known = new Map(found.map(each => [each.region, each]));
  const values = latest.map(each => {
    const change = known.get(each.region);
    const amount = change?.relative_change ?? null;
    return {...each, shown: amount, isSure: change?.p_value !== null && change?.p_value < SURE, text: amount === null ? say('mapNoChange') : signed(amount)};
  });
  return {
    year,
    title: name => say('mapChangeTitle', name, given.since, year),
    caption: () => say('mapChangeCaption'),
    scale: 'change',
    values,
    data: address('changes', {...asked, format: 'csv'}),
    table: table([
      [say('region'), each => regionLink(each.region, `${each.name} (${each.region})`)],
      [say('country'), each => country(each.country)],
      [say('relative'), each => signed(each.relative_change), true],
      [say('score'), each => signed(each.score_change), true],
      [say('scoreInterval'), each => (each.change_low === null ? '–' : `${signed(each.change_low)} … ${signed(each.change_high)}`), true],
      ['p', each => (each.p_value === null ? '–' : fixed(each.p_value, 2)), true],
    ], found),
  };
}
