// The explorer: any two figures of regions, as a scatter, bars, a map, lines or a table; the address
// holds all of what was chosen.

import {codesOf, current, go, here, step, to} from '../address.js';
import {columns} from '../chart/column.js';
import {figure} from '../chart/figure.js';
import {lines} from '../chart/lines.js';
import {map, relativeScale, scoreScale, valueScale} from '../chart/map.js';
import {canvas, mark, roomy, SERIES, shades} from '../chart/scale.js';
import {scatter} from '../chart/scatter.js';
import {benchmarked, countryOptions, narrowing, regionField, select, yearRail} from '../control.js';
import {h} from '../dom.js';
import {embedding} from '../embed.js';
import {asked} from '../frame.js';
import {groupName, isRelative, noIndex, regionLink, table, whereKnown} from '../part.js';
import {address, ask, boundaries, orElse, rows} from '../service.js';
import {figures, histories, reach, variable, variableOptions} from '../variable.js';
import {alike, country, measured, say} from '../words.js';
import {reading} from './map.js';

const WAYS = ['scatter', 'bars', 'map', 'lines', 'table'];
const MOST_LINES = 6;
const STEP = 900;

export async function draw(id, given) {
  const [regions, indicators, {nodes, reference, groups}, top] = await Promise.all([benchmarked(), rows(['indicators']), ask(['method']), orElse(ask(['rank'], {limit: 1}), null)]);
  const hasScores = top !== null;
  const hasReference = isRelative(top?.rows ?? []);
  const options = variableOptions(nodes, indicators, hasScores);
  const codes = options.flatMap(each => each.options.map(([code]) => code));
  if (codes.length === 0) return {title: say('explore'), content: [h('h1', {}, say('explore')), noIndex()]};
  const x = variable(given.x ?? codes[0], nodes, indicators, hasReference);
  const y = variable(given.y ?? codes[Math.min(1, codes.length - 1)], nodes, indicators, hasReference);
  if (!x || !y) return {title: say('explore'), content: [h('h1', {}, say('explore')), h('p', {role: 'alert'}, say('failedUnknown'))]};
  const as = WAYS.includes(given.as) ? given.as : 'scatter';
  const reaches = await Promise.all((as === 'scatter' ? [x, y] : [x]).map(reach));
  const years = reaches.map(each => each.years).reduce((left, right) => left.filter(each => right.includes(each)));
  if (years.length === 0) return {title: say('explore'), content: [h('h1', {}, say('explore')), choices(options, {x, y, as, regions, groups}, given), h('p', {}, say('exploreNoYear'))]};
  const year = years.includes(Number(given.year)) ? Number(given.year) : years.at(-1);
  const picked = codesOf(given.region);
  const of = {x, y, as, year, years, extents: reaches.map(each => roomy(each.extent)), regions, picked, reference, hasReference, groups, among: await among(given, regions, picked), indicators, nodes};
  const title = say('exploreTitle', as === 'scatter' ? y.name : null, x.name, as === 'lines' ? null : year);
  // before the years go on, which they would else do while this one is waited for
  const drawn = await picture(of, given, title);
  return {
    title,
    content: [
      h('h1', {}, title),
      choices(options, of, given),
      picking(of, given),
      as !== 'lines' && years.length > 1 && h('div', {class: 'rails screen'}, yearRail(years, year), play(of)),
      drawn,
      embedding(title),
    ],
  };
}

function choices(options, {x, y, as, regions, groups}, given) {
  const isOfCountries = regions.some(each => each.country);
  return h('div', {class: 'choices screen'},
    select('as', say('exploreAs'), WAYS.map(each => [each, say('exploreWays')[each]]), as),
    select('x', say(as === 'scatter' ? 'exploreX' : 'exploreOne'), options, x.code),
    as === 'scatter' && select('y', say('exploreY'), options, y.code),
    as === 'scatter' && select('size', say('exploreSize'), [['', '–'], ...options], given.size),
    groups.length > 0 && as !== 'lines' && narrowing('group', say('group'), say('allGroups'), groups.map(each => [each.code, groupName(each.code, each.title)]), given.group),
    ['scatter', 'bars'].includes(as) && (groups.length > 0 || isOfCountries) && select('colour', say('exploreColour'), [...groups.length > 0 ? [['', say('group')]] : [], ...isOfCountries ? [[groups.length > 0 ? 'country' : '', say('country')]] : [], ['none', '–']], given.colour),
    isOfCountries && narrowing('country', say('country'), say('allCountries'), countryOptions([...new Set(regions.map(each => each.country))]), given.country));
}

// Regions that are picked out by name, and the peers of one of them.
function picking({as, regions, picked, among: own}, given) {
  const names = new Map(regions.map(each => [each.code, each.name]));
  const change = codes => here({region: [...new Set(codes)]});
  return h('div', {class: 'screen'},
    regionField(regions, say('explorePick'), code => go(change([...picked, code])), say('add'), 'pick-region'),
    picked.length > 0 && h('ul', {class: 'inline'}, picked.map(code => h('li', {},
      regionLink(code, names.get(code) ?? code), ' ',
      h('a', {href: change(picked.filter(each => each !== code)), 'aria-label': say('remove', names.get(code) ?? code)}, '✕'), ' ',
      h('a', {href: here({peers: given.peers === code ? '' : code}), class: 'note', 'aria-current': given.peers === code ? 'true' : null}, say(given.peers === code ? 'exploreAll' : 'explorePeers'))))),
    as !== 'lines' && h('p', {class: 'note', role: 'status'}, say('exploreAmong', own.size)));
}

// The regions that are shown: all, those of a country, or a region and its peers; picked ones always.
async function among(given, regions, picked) {
  const all = regions.filter(each => !given.country || codesOf(given.country).includes(each.country)).map(each => each.code);
  if (!given.peers) return new Set([...all, ...picked]);
  const peers = await ask(['peers', given.peers]).catch(() => null);
  return new Set([given.peers, ...(peers?.peers.peers ?? []).map(each => each.region), ...picked]);
}

async function picture(of, given, title) {
  const parts = of.as === 'lines' ? await drawnLines(of) : await drawnPoints(of, given);
  return figure({
    title,
    heading: 'h2',
    caption: parts.caption,
    draw: parts.draw,
    table: parts.table,
    isTable: of.as === 'table',
    data: of.x.isScore ? address(['rank'], {node: of.x.node, year: of.year, format: 'csv'}) : address(['query'], {indicator: of.x.node, format: 'csv'}),
    key: parts.key,
    nodes: [of.x.node, ...of.as === 'scatter' ? [of.y.node, variable(given.size ?? '', of.nodes, of.indicators)?.node].filter(Boolean) : []],
    name: `rim-${of.as}-${of.x.node}${of.as === 'scatter' ? '-' + of.y.node : ''}${of.as === 'lines' ? '' : '-' + of.year}`,
  });
}

async function drawnPoints(of, given) {
  const {x, y, as, year, regions, picked, groups, extents, among: own} = of;
  const isTwo = as === 'scatter';
  const isDrawn = isTwo || as === 'bars';
  const third = isTwo && given.size ? variable(given.size, of.nodes, of.indicators, of.hasReference) : null;
  const [first, second, sizes] = await Promise.all([figures(x, year), isTwo ? figures(y, year) : null, third ? figures(third, year) : null]);
  const size = sizes?.size ? sizes : null;
  const byGroup = groups.length > 0 && given.colour !== 'country' && given.colour !== 'none';
  const groupOf = code => first.get(code)?.group ?? second?.get(code)?.group ?? null;
  const shown = regions.filter(each => own.has(each.code) && first.has(each.code) && (!isTwo || second.has(each.code)) && (!given.group || groupOf(each.code) === given.group));
  const known = new Set(shown.map(each => (byGroup ? groupOf(each.code) : each.country)));
  const isMany = !byGroup && given.colour !== 'none' && known.size > SERIES.length;
  const colours = isMany ? new Map() : shades(byGroup ? groups.map(each => each.code).filter(each => known.has(each)) : [...known].filter(Boolean).sort(), byGroup);
  const points = shown.map(each => {
    const [one, two] = [first.get(each.code), isTwo ? second.get(each.code) : null];
    return {
      region: each.code, href: to('region', each.code), name: each.name, country: each.country, group: groupOf(each.code), x: one, y: two,
      size: size ? size.get(each.code)?.value ?? 0 : null,
      colour: given.colour === 'none' || isMany || known.size <= 1 && known.has(null) ? '#4a90c8' : colours.get(byGroup ? groupOf(each.code) : each.country) ?? '#cfd6db',
      isUnsure: one.isUnsure || Boolean(two?.isUnsure) || Boolean(size && !size.has(each.code)), isPicked: picked.includes(each.code),
      text: `${each.name} (${each.code}): ${x.name} ${measured(one.value)}${two ? `, ${y.name} ${measured(two.value)}` : ''}`,
    };
  });
  const axis = (which, extent) => ({name: which.unit ? `${which.name}, ${which.unit}` : which.name, unit: which.unit, extent, reference: which.isRelative ? 100 : null});
  const [told, other] = [alike(points.map(each => each.x.value)), alike(points.map(each => each.y?.value ?? null))];
  const axes = {x: axis(x, extents[0]), y: isTwo ? axis(y, extents[1]) : null};
  const outlines = as === 'map' ? await boundaries() : null;
  const edition = await asked();
  const without = [...own].filter(code => !points.some(each => each.region === code)).length;
  return {
    points,
    caption: [say('exploreCaption', points.length, without, as === 'map'), ...!isDrawn ? [] : [' ', say('exploreUnsure')], ...isTwo ? [' ', say('exploreScatterCaption', size && third?.name)] : [],
      ...third && !size ? [' ', say('exploreNoSize', third.name, year)] : [], ...isMany && isDrawn ? [' ', say('exploreManyCountries', SERIES.length)] : [],
      outlines && reading(outlines)],
    key: isDrawn && given.colour !== 'none' && colours.size > (byGroup ? 0 : 1)
      && h('ul', {class: 'inline key-of-groups'}, [...colours].map(([code, fill]) => h('li', {}, canvas(12, 12, swatch(fill)), ' ', byGroup ? groupName(code) : country(code)))),
    draw: width => {
      if (as === 'map') {
        const figuresOf = points.map(each => each.x.value);
        const scale = x.isRelative ? relativeScale(of.reference?.region) : x.isScore ? scoreScale(figuresOf) : valueScale(figuresOf, x.unit, null);
        const all = regions.filter(each => own.has(each.code)).map(each => {
          const point = points.find(one => one.region === each.code);
          return {region: each.code, name: each.name, shown: point?.x.value ?? null, isUnsure: !x.isScore && Boolean(point?.isUnsure), text: point ? measured(point.x.value) : say('mapNoValue')};
        });
        return map({values: all, scale, nuts: edition?.nuts ?? 2021, outlines, given: {year}}, width);
      }
      return as === 'scatter' ? scatter(points, axes, width) : columns(points, axes.x, width);
    },
    table: table([
      [say('region'), each => regionLink(each.region, `${each.name} (${each.region})`)],
      ...whereKnown(points, 'country', [say('country'), each => country(each.country)]),
      [axes.x.name, each => told(each.x.value), true],
      ...x.isScore ? [[say('scoreInterval'), each => (each.x.low === null ? '–' : `${told(each.x.low)} … ${told(each.x.high)}`), true]] : [],
      ...isTwo ? [[axes.y.name, each => other(each.y.value), true]] : [],
    ], [...points].sort((a, b) => b.x.value - a.x.value)),
  };
}

function swatch(fill) {
  const square = mark(1, 6, 6, 5);
  square.setAttribute('fill', fill);
  square.setAttribute('stroke', '#5c6670');
  return square;
}

async function drawnLines({x, regions, picked, years: all, among: own}) {
  const latest = all.at(-1);
  const newest = picked.length > 0 ? null : await figures(x, latest);
  const codes = (picked.length > 0 ? picked : [...newest].filter(([code]) => own.has(code)).sort(([, a], [, b]) => b.value - a.value).map(([code]) => code)).slice(0, MOST_LINES);
  const points = await histories(x, codes);
  const names = new Map(regions.map(each => [each.code, each.name]));
  const series = codes.map(code => ({name: names.get(code) ?? code, points: points.get(code)}));
  const years = [...new Set(series.flatMap(each => each.points.map(one => one.year)))].sort();
  return {
    caption: [say('exploreLinesCaption', picked.length > 0, MOST_LINES), picked.length === 0 && h('span', {class: 'screen'}, ' ', say('exploreLinesMore'))],
    key: h('ul', {class: 'inline key-of-groups'}, series.map((each, i) => h('li', {}, canvas(16, 16, mark(i, 8, 8, 5)), ' ', each.name))),
    draw: width => lines(series, width, 340, x.isRelative ? 100 : null, {name: x.unit ? `${x.name}, ${x.unit}` : x.name, unit: x.unit}),
    table: table([
      [say('year'), each => each],
      ...series.map(each => [each.name, year => measured(each.points.find(one => one.year === year)?.value ?? null), true]),
    ], years),
  };
}

// Goes through the years, one after another, and stops at the last, when it is asked to, or when another
// year is chosen. Each year draws the view anew, and that sets off the next, so what goes on is kept
// outside of it.
const going = {year: 0, timer: 0};

function play({years, year}) {
  clearTimeout(going.timer);
  const next = years[years.indexOf(year) + 1];
  if (going.year !== year || !next) going.year = 0;
  const show = at => {
    going.year = at;
    // another view may have been opened meanwhile
    if (current().view === 'explore') step(here({year: at}));
  };
  if (going.year) going.timer = window.setTimeout(() => show(next), STEP);
  const pressed = event => {
    // not every browser takes the focus to a button that is pressed
    event.currentTarget.focus();
    if (going.year) {
      going.year = 0;
      go(here({}));
    } else {
      going.year = next ?? years[0];
      go(here({year: going.year}));
    }
  };
  return h('button', {type: 'button', id: 'play', onclick: pressed}, say(going.year ? 'exploreStop' : 'explorePlay'));
}
