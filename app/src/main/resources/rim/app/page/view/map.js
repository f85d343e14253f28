// The map of the index or another node of its tree, of how it changed, or of an indicator's values.

import {go, here, to} from '../address.js';
import {figure} from '../chart/figure.js';
import {changeScale, map, relativeScale, scoreChangeScale, scoreScale, valueScale} from '../chart/map.js';
import {benchmarked, nodeOptions, select, yearSelect} from '../control.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {between, flags, indexName, indicatorName, isRelative, likelyName, noIndex, reason, regionLink, table, unitName, whereKnown} from '../part.js';
import {address, ask, boundaries, orElse, rows, scoredYears} from '../service.js';
import {chance, country, fixed, isOfUnits, measured, say, scored as scoreText, signed, united} from '../words.js';

const SURE = 0.05;

export async function draw(id, given) {
  const [indicators, edition, outlines, method] = await Promise.all([rows(['indicators']), asked(), boundaries(), ask(['method'])]);
  const hasScores = (await orElse(ask(['rank'], {limit: 1}), null)) !== null;
  const code = given.node ?? (hasScores ? '' : indicators[0]?.code);
  const node = [...method.nodes, ...indicators].find(each => each.code === code && each.parent !== null);
  if (!node && !hasScores) return {title: say('map'), content: [h('h1', {}, say('map')), noIndex()]};
  const isNode = hasScores && method.nodes.some(each => each.code === (node ?? method.nodes[0]).code);
  const isIndicator = indicators.some(each => each.code === code);
  const isValue = !isNode || (isIndicator && given.show === 'value');
  const {shown, years} = isValue ? await values(node, given, method.reference) : await scored({...given, node: code}, method.reference);
  const name = node ? indicatorName(node) : indexName();
  const title = shown.title(name);
  const others = indicators.filter(each => !hasScores || !method.nodes.some(one => one.code === each.code));
  const nodes = [...(hasScores ? nodeOptions(method.nodes) : []), others.length > 0 && {label: say('mapOthers'), options: others.map(each => [each.code, indicatorName(each)])}].filter(Boolean);
  const nuts = edition?.nuts ?? 2021;
  return {
    title,
    content: [
      h('h1', {}, title),
      choices({nodes, years, code, isNode, isIndicator, isValue}, shown, given),
      h('p', {}, say(nuts === 0 ? 'mapUnitsLead' : outlines.width > 0 ? 'mapOutlineLead' : 'mapLead', levelOf(await benchmarked()))),
      figure({
        title,
        heading: 'h2',
        caption: [shown.caption(outlines.width > 0), reading(outlines)],
        draw: width => map({values: shown.values, scale: shown.scale, nuts, outlines, given: {year: shown.year}}, width),
        table: shown.table,
        data: shown.data,
        nodes: code ? [code] : [],
        name: `rim-map-${code || 'index'}-${shown.since ? `${shown.since}-` : ''}${shown.year}`,
      }),
    ],
  };
}

// Whose outlines a map has, and how it is read on a screen.
export function reading(outlines) {
  return [outlines.width > 0 && [' ', say('mapOutlines', outlines.source)], h('span', {class: 'screen'}, ' ', say('mapPick'))];
}

// The one NUTS level of all that is benchmarked; null where they are of several.
function levelOf(regions) {
  const levels = [...new Set(regions.map(each => each.level))];
  return levels.length === 1 ? levels[0] : null;
}

function choices({nodes, years, code, isNode, isIndicator, isValue}, shown, given) {
  const earlier = years.filter(each => each < shown.year);
  // another node may know other years
  const other = event => go(here({node: event.target.value, year: '', since: '', show: ''}));
  return h('div', {class: 'choices screen'},
    select('node', say('mapShow'), nodes, code, other),
    isNode && isIndicator && select('show', say('mapAs'), [['', say('mapAsScore')], ['value', say('mapAsValue')]], given.show, event => go(here({show: event.target.value, year: '', since: ''}))),
    yearSelect(years, shown.year),
    !isValue && select('since', say('mapFrom'), [['', '–'], ...earlier.reverse().map(each => [each, each])], given.since),
    isNode && h('a', {class: 'button', href: to('rank', '', {node: code, year: given.year})}, say('rank')),
    isIndicator && h('a', {class: 'button', href: to('indicator', code)}, say('indicator')));
}

async function scored(given, reference) {
  const ranking = await orElse(rows(['rank'], {node: given.node, year: given.since ? null : given.year}), []);
  const years = await scoredYears(ranking);
  return {years, shown: given.since ? await changes(given, ranking, years) : scores(given, ranking, reference)};
}

// Values as they are, of all regions of the edition; the legend has that of the reference.
async function values(indicator, given, reference) {
  const [all, regions] = await Promise.all([rows(['query'], {indicator: indicator.code}), benchmarked()]);
  const codes = new Set(regions.map(each => each.code));
  const known = all.filter(each => each.value !== null);
  const years = [...new Set(known.filter(each => codes.has(each.region)).map(each => each.year))].sort();
  const counts = years.map(year => known.filter(each => each.year === year && codes.has(each.region)).length);
  const year = Number(given.year ?? years[counts.findLastIndex(each => each >= Math.max(...counts) / 2)]);
  const now = new Map(known.filter(each => each.year === year).map(each => [each.region, each]));
  const unit = unitName(now.values().next().value?.unit ?? indicator.unit ?? '');
  const shown = regions.map(each => {
    const own = now.get(each.code);
    return {region: each.code, name: each.name, country: each.country, shown: own?.value ?? null, isUnsure: (own?.flags ?? '').includes('u'), flags: own?.flags,
      text: own ? united(measured(own.value), unit) : say('mapNoValue')};
  });
  const middle = reference?.region ? now.get(reference.region)?.value ?? null : null;
  return {
    years,
    shown: {
      year,
      title: name => say('mapValueTitle', name, year),
      caption: () => say('mapValueCaption', unit, shown.filter(each => each.shown !== null).length, middle !== null),
      scale: valueScale(shown.map(each => each.shown).filter(each => each !== null), unit, middle === null ? null : {value: middle, text: `${reference.region} ${measured(middle)}`}),
      values: shown,
      data: address(['query'], {indicator: indicator.code, year, format: 'csv'}),
      table: table([
        [say('region'), each => regionLink(each.region, `${each.name} (${each.region})`)],
        ...whereKnown(shown, 'country', [say('country'), each => country(each.country)]),
        [unit || say('value'), each => measured(each.shown), true],
        [say('flags'), each => flags(each.flags)],
      ], shown),
    },
  };
}

// The scores of a ranking, as a map shows them: relative to the reference where there is one.
export function scores(given, ranking, reference) {
  const year = ranking[0]?.year;
  const relative = isRelative(ranking);
  const figures = ranking.map(each => (relative ? each.relative : each.score));
  const told = value => (relative ? fixed(value) : scoreText(value));
  return {
    year,
    title: name => say('mapTitle', name, year),
    caption: hasOutlines => (relative ? say(hasOutlines || isOfUnits() ? 'mapCaptionClasses' : 'mapCaption') : say('mapCaptionOfScores')),
    scale: relative ? relativeScale(reference?.region) : scoreScale(figures.filter(each => each !== null)),
    values: ranking.map((each, i) => ({...each, shown: figures[i], text: figures[i] === null ? say('mapMissing') : told(figures[i])})),
    data: address(['rank'], {node: given.node, year, format: 'csv'}),
    table: table([
      [say('region'), each => regionLink(each.region, `${each.name} (${each.region})`)],
      ...whereKnown(ranking, 'country', [say('country'), each => country(each.country)]),
      relative
        ? [say('relative'), each => (each.relative === null ? reason(each.missing) : fixed(each.relative, 1)), true]
        : [say('score'), each => (each.score === null ? reason(each.missing) : scoreText(each.score)), true],
      [say('rankColumn'), each => each.rank ?? '–', true],
      [say('rankIntervalColumn'), each => between(each), true],
      ...whereKnown(ranking, 'group', [say('group'), each => likelyName(each) ?? '–']),
    ], ranking),
  };
}

async function changes(given, latest, years) {
  const year = Number(given.year ?? years.at(-1));
  const question = {node: given.node, from: given.since, to: year};
  const found = await rows(['changes'], question);
  const known = new Map(found.map(each => [each.region, each]));
  const relative = found.some(each => each.relative_change !== null);
  const changed = latest.map(each => {
    const change = known.get(each.region);
    const amount = (relative ? change?.relative_change : change?.score_change) ?? null;
    const p = change?.p_value ?? null;
    const isPale = p !== null && p >= SURE;
    return {...each, shown: amount, isSure: p !== null && p < SURE, isPale,
      text: amount === null ? say('mapNoChange') : signed(amount, relative ? 1 : 3) + (isPale ? `, ${say('mapWithinChance')}` : '')};
  });
  const isSaid = found.some(each => each.p_value !== null);
  return {
    year,
    since: given.since,
    title: name => say('mapChangeTitle', name, given.since, year),
    caption: () => [say(relative ? 'mapChangeCaption' : 'mapChangeCaptionOfScores'), ' ', say(isSaid ? 'mapChangeSure' : 'mapChangeUnsaid')],
    scale: relative ? changeScale(isSaid) : scoreChangeScale(changed.map(each => each.shown).filter(each => each !== null), isSaid),
    values: changed,
    data: address(['changes'], {...question, format: 'csv'}),
    table: table([
      [say('region'), each => regionLink(each.region, `${each.name} (${each.region})`)],
      ...whereKnown(found, 'country', [say('country'), each => country(each.country)]),
      ...relative ? [[say('relative'), each => signed(each.relative_change, 1), true]] : [],
      [say('score'), each => signed(each.score_change), true],
      [say('scoreInterval'), each => (each.change_low === null ? '–' : `${signed(each.change_low)} … ${signed(each.change_high)}`), true],
      ['p', each => (each.p_value === null ? '–' : chance(each.p_value, '')), true],
    ], found),
  };
}
