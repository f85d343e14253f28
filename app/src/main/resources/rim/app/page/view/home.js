// The first page: a picture of the edition, what stands out in it, one box that finds everything,
// and what the edition is.

import {go, to} from '../address.js';
import {figure} from '../chart/figure.js';
import {map} from '../chart/map.js';
import {benchmarked, countryOptions, finder, plain, yearRail} from '../control.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {arriving, group, indexName, indicatorName, noIndex, regionLink} from '../part.js';
import {marked, pageName} from '../passage.js';
import {ask, boundaries, orElse, rows, scoredYears} from '../service.js';
import {country, day, fixed, isOfUnits, say, share, signed, spoken} from '../words.js';
import {reading, scores} from './map.js';

// Whose regions are shown at once to readers of a language.
const HOME_COUNTRY = {sv: 'SE'};
const FINDINGS = 3;
const FEW_HITS = 5;
// So many of what was found by name are shown at once.
const FEW_NAMES = 12;

export async function draw(id, given) {
  const [regions, indicators, ranking, edition] = await Promise.all([benchmarked(), rows(['indicators']), orElse(rows(['rank'], {year: given.year}), []), asked()]);
  const inRank = new Set(ranking.map(each => each.region));
  const known = ranking.length === 0 ? regions : regions.filter(each => inRank.has(each.code));
  return {
    title: given.find ? say('findTitle') : say('home'),
    content: [
      h('h1', {}, say('product')),
      h('p', {class: 'lead'}, say(edition?.nuts === 0 ? 'unitsLead' : 'lead')),
      everything(known, indicators, given.find),
      given.find ? found(given.find, indicators) : [
        ranking.length === 0 ? noIndex() : await picture(ranking, edition),
        known.some(each => each.country === HOME_COUNTRY[spoken()]) && near(known),
        h('div', {class: 'columns'}, countries(known, ranking), h('div', {}, groups(ranking), about(edition)))],
    ],
  };
}

// One box for regions, indicators and reports.
function everything(regions, indicators, value) {
  const named = indicators.map(each => ({code: each.code, name: indicatorName(each)}));
  const isRegion = code => regions.some(each => each.code === code);
  return finder([...regions, ...named], {label: say('findAll'), hint: say(isOfUnits() ? 'unitsFindHint' : 'findAllHint'), button: say('find'), id: 'find-all', value},
    code => go(to(isRegion(code) ? 'region' : 'indicator', code)));
}

function found(text, indicators) {
  const own = indicators.filter(each => plain(`${each.code} ${indicatorName(each)} ${each.title}`).includes(plain(text)));
  return [
    part('found-regions', 'findRegions', arriving(benchmarked({find: text}).then(matching => list(matching, each => [regionLink(each.code, each.name), ` ${each.code}${each.country ? ', ' + country(each.country) : ''}`])))),
    part('found-indicators', 'indicators', list(own, each => h('a', {href: to('indicator', each.code)}, indicatorName(each)))),
    part('found-reports', 'search', arriving(ask(['search'], {q: text, limit: FEW_HITS}).then(answer => [
      list(answer.rows, each => hit(each, text)),
      h('p', {}, h('a', {href: to('search', '', {q: text})}, say('findReports', text)))]))),
  ];
}

// What was asked for is not folded away on a phone, as parts of a long page are.
function part(id, title, content) {
  return h('section', {'aria-labelledby': id}, h('h2', {id}, say(title)), content);
}

function list(all, item) {
  const items = some => h('ul', {}, some.map(each => h('li', {}, item(each))));
  if (all.length === 0) return h('p', {}, say('findNothing'));
  return [items(all.slice(0, FEW_NAMES)), all.length > FEW_NAMES && h('details', {}, h('summary', {}, say('findRest', all.length - FEW_NAMES)), items(all.slice(FEW_NAMES)))];
}

// The newest map beside what stands out.
async function picture(ranking, edition) {
  const [years, outlines, method, findings] = await Promise.all([scoredYears(ranking), boundaries(), ask(['method']), orElse(rows(['findings']), [])]);
  const shown = scores({}, ranking, method.reference);
  const title = shown.title(indexName());
  const nuts = edition?.nuts ?? 2021;
  return h('div', {class: 'first'},
    h('div', {},
      years.length > 1 && yearRail(years, shown.year),
      figure({
        title,
        heading: 'h2',
        caption: [shown.caption(outlines.width > 0), reading(outlines)],
        draw: width => map({values: shown.values, scale: shown.scale, nuts, outlines, given: {year: shown.year}}, width),
        table: shown.table,
        data: shown.data,
        name: `rim-map-index-${shown.year}`,
      })),
    findings.length > 0 && h('section', {'aria-labelledby': 'findings', class: 'findings'},
      h('h2', {id: 'findings'}, say('findings')),
      h('ul', {class: 'plain'}, findings.slice(0, FINDINGS).map(each => h('li', {}, finding(each))))));
}

// A finding in words, with where its figures are.
function finding(each) {
  const {finding: kind, node, title, name, other, region, other_name: second, from_year: from, year, amount, probability, regions, of} = each;
  const which = h('a', {href: to('indicator', node)}, indicatorName({code: node, title}));
  const one = region && regionLink(region, name ?? region);
  const more = (view, given) => h('a', {href: to(view, '', given)}, say('findingMore'));
  switch (kind) {
    case 'rise': return [...probability !== null && regions === 0 ? [say('findingNoRise', from, year)] : say('findingRise', one, signed(amount, 1), from, year, probability === null ? null : [regions, of]), ' ', more('map', {since: from})];
    case 'race': return [...say('findingRace', one, regionLink(other, second ?? other), regions, probability === null ? null : share(probability), fixed(amount, 1)), ' ', more('compare', {region: `${region},${other}`})];
    case 'below': return [...say('findingBelow', which, regions, of), ' ', more('rank', {node})];
    default: return [...say('findingGap', which, regions, of, year), ' ', more('map', {node, show: 'value'})];
  }
}

function hit(each, text) {
  return [
    h('a', {href: to('report', '', {report: each.report, page: each.page, q: text})}, h('span', {lang: each.language}, each.title ?? each.report), `, ${pageName(each)}`),
    h('blockquote', {lang: each.language}, marked(each.snippet))];
}

function near(known) {
  const home = HOME_COUNTRY[spoken()];
  return h('nav', {'aria-labelledby': 'near'},
    h('h2', {id: 'near'}, h('a', {href: to('country', home)}, say('countryLink', country(home)))),
    h('ul', {class: 'inline'}, known.filter(each => each.country === home).map(each => h('li', {}, regionLink(each.code, each.name)))));
}

function countries(known, ranking) {
  const codes = [...new Set(known.map(each => each.country).filter(Boolean))];
  if (codes.length === 0) return units(known, ranking);
  const ranked = code => (ranking.length === 0 ? known : ranking.filter(each => each.rank !== null)).filter(each => each.country === code).length;
  const all = code => known.filter(each => each.country === code).length;
  const options = countryOptions(codes);
  const others = options.filter(([code]) => ranked(code) === 0);
  return h('section', {'aria-labelledby': 'countries'},
    h('h2', {id: 'countries'}, say('countries')),
    h('ul', {class: 'countries'}, options.filter(([code]) => ranked(code) > 0).map(([code, name]) =>
      h('li', {}, h('a', {href: to('country', code)}, name), ' ', h('span', {class: 'note'}, say('countryRegions', ranked(code), all(code)))))),
    others.length > 0 && h('details', {},
      h('summary', {}, say('countriesWithout', others.length)),
      h('p', {}, say('countriesWithoutWhy')),
      h('ul', {class: 'countries'}, others.map(([code, name]) => h('li', {}, h('a', {href: to('country', code)}, name))))));
}

// Units of no country, by rank.
function units(known, ranking) {
  const rank = new Map(ranking.map(each => [each.region, each.rank ?? Infinity]));
  const sorted = [...known].sort((a, b) => (rank.get(a.code) ?? Infinity) - (rank.get(b.code) ?? Infinity));
  return h('section', {'aria-labelledby': 'units'},
    h('h2', {id: 'units'}, say('units')),
    h('ol', {}, sorted.map(each => h('li', {}, regionLink(each.code, each.name), ' ', h('span', {class: 'note'}, each.code)))));
}

function groups(ranking) {
  const ranked = ranking.filter(each => each.rank !== null);
  const codes = [...new Set(ranked.map(each => each.group))].filter(Boolean);
  return codes.length > 0 && h('section', {'aria-labelledby': 'groups'},
    h('h2', {id: 'groups'}, say('groupsNow', ranked[0]?.year ?? '')),
    h('ul', {class: 'plain'}, codes.map(code => h('li', {},
      group(code), ': ', h('a', {href: to('rank', '', {group: code})}, say('groupCount', ranked.filter(each => each.group === code).length))))));
}

function about(edition) {
  return edition && h('section', {'aria-labelledby': 'edition'},
    h('h2', {id: 'edition'}, say('thisEdition')),
    h('p', {}, say('footEdition', edition.edition, day(edition.published), edition.methodology)),
    h('p', {}, say('cellsRead', fixed(edition.read), fixed(edition.accepted), fixed(edition.missing), fixed(edition.quarantined))),
    h('p', {}, say('reportsIn', edition.reports)));
}
