// The sheet of a region: where it stands, since when, why, what reports say, data, method.

import {to} from '../address.js';
import {band} from '../chart/band.js';
import {figure} from '../chart/figure.js';
import {league} from '../chart/league.js';
import {lines} from '../chart/lines.js';
import {strip} from '../chart/strip.js';
import {yearSelect} from '../control.js';
import {h} from '../dom.js';
import {earlier} from '../frame.js';
import {arriving, between, countryName, downloads, folding, group, groupKey, groupName, isRelative, later, likelyName, reason, regionLink, table, unfold, whereKnown} from '../part.js';
import {shown} from '../own.js';
import {address, ask, historyAddress, orElse, rows} from '../service.js';
import {chance, fixed, say, scored, share, signed, spoken} from '../words.js';
import {shortly} from '../method.js';
import {indicators} from './region-indicators.js';
import {lift} from './region-lift.js';
import {peers} from './region-peers.js';
import {published} from './region-published.js';
import {passages} from './region-reports.js';
import {contributions} from './region-score.js';
import {unscored} from './region-unscored.js';
import {shortly as good} from './specialisation.js';

// Below one chance in twenty a change counts as more than chance.
const SURE = 0.05;

export async function draw(id, given) {
  const profile = await orElse(ask(['profile', id], {year: given.year}), null);
  if (!profile) return unscored(id, given.year);
  const {region, year} = profile;
  const [all, before, {reference}] = await Promise.all([rows(['rank'], {year}), editionBefore(region), ask(['method'])]);
  const ranked = all.filter(each => each.rank !== null);
  const country = region.country ? countryName(region, profile.country_name) : '';
  return {
    title: `${region.name} (${region.code})`,
    content: h('article', {class: 'sheet'},
      h('p', {class: 'kicker'}, say('sheetKicker', country, region.nuts, region.level)),
      h('h1', {}, `${region.name} `, h('span', {class: 'code'}, region.code)),
      choices(profile, country),
      contents(profile),
      h('section', {'aria-labelledby': 'stands'},
        h('h2', {id: 'stands'}, say('stands')),
        h('p', {class: 'sentence'}, sentence(profile)),
        profile.comments.map(each => h('p', {class: 'note'}, say('regionSays', each.on, each.text))),
        profile.index.rank !== null && facts(profile, reference),
        profile.index.rank !== null && (profile.interval || isRelative(ranked)) && place(ranked, profile, country)),
      h('div', {class: 'columns'},
        trend(profile, before),
        later('reports', 'reportsSay', passages(profile))),
      published(profile),
      indicators(profile, given.indicator),
      later('makes', 'contributions', contributions(profile)),
      later('besides', 'strengths', peers(profile)),
      later('lifts', 'liftTitle', lift(profile, given.set)),
      !shown && later('good', 'goodPart', good(profile), 'screen'),
      h('div', {class: 'columns'},
        method(profile),
        data(profile)),
      others(all, region, country)),
  };
}

// The region's years in the edition before; null where there is none that knows the region.
async function editionBefore(region) {
  const [edition] = await earlier();
  if (!edition) return null;
  const {history} = await ask(['profile', region.code], {edition: edition.edition}).catch(() => ({history: []}));
  return history.length === 0 ? null : {...edition, scores: new Map(history.map(each => [each.year, each]))};
}

function choices(profile, country) {
  const {region, year} = profile;
  return h('div', {class: 'choices screen'},
    yearSelect(profile.history.map(each => each.year), year),
    region.country && h('a', {class: 'button', href: to('country', region.country, {year})}, say('countryLink', country)),
    !shown && h('a', {class: 'button', href: reportAddress(profile, 'html')}, say('inWords')),
    h('a', {class: 'button', href: to('compare', '', {region: [region.code], year})}, say('compare')),
    h('a', {class: 'button', href: to('change', '', {region: region.code})}, say('change')),
    h('button', {type: 'button', onclick: () => print()}, say('print')));
}

const reportAddress = ({region, year}, format) => address(['report', region.code], {year, language: spoken(), format});

// Where on the page what is.
function contents(profile) {
  const parts = [['trend', 'trend'], ['reports', 'reportsSay'], ['values', 'indicatorsOf'], profile.index.score !== null && ['makes', 'contributions'], ['besides', 'strengths'], ['lifts', 'liftTitle'], !shown && ['good', 'goodPart'], ['method', 'methodPlain'], ['data', 'takeAway']];
  return h('nav', {class: 'screen contents', 'aria-label': say('contents')},
    h('ul', {class: 'inline'}, parts.filter(Boolean).map(([id, title]) => h('li', {}, h('a', {href: '#' + id, onclick: () => unfold(id)}, say(title))))));
}

function sentence({region, index, year}) {
  return index.rank === null
    ? say('notRanked', region.name, year, reason(index.missing))
    : say('standsSentence', region.name, index.rank, index.of, year, likelyName(index, index.group_title), index.relative === null ? null : fixed(index.relative), scored(index.score));
}

function facts({index, interval, groups}, reference) {
  const fact = (title, value, note) => h('div', {}, h('dt', {}, title), h('dd', {}, h('strong', {}, value), note && h('span', {}, note)));
  return h('dl', {class: 'facts'},
    fact(say('rankFact'), say('rankOf', index.rank, index.of), interval && index.rank_best !== null && say('rankInterval', index.rank_best, index.rank_worst, level(interval))),
    index.group && fact(say('groupFact'), group(index.group, likelyName(index, index.group_title), index.group_probability), index.group_probability !== null && groupsText(index, groups)),
    index.relative === null
      ? fact(say('score'), scored(index.score))
      : fact(say('relativeFact'), fixed(index.relative, 1), say('relativeNote', reference?.region)),
    fact(say('coverageFact'), share(index.coverage), say('coverageNote')));
}

// How sure the group is, and which else it may be.
function groupsText(index, groups) {
  const likely = groups.filter(each => each.group !== index.group && each.probability >= 0.005);
  return [say('groupProbability', share(index.group_probability)), ...likely.map(each => `${groupName(each.group, each.title)} ${share(each.probability)}`)].join('; ');
}

const level = interval => interval.level === null ? null : share(interval.level);

function place(ranked, {region, year, interval}, country) {
  return figure({
    title: say(interval ? 'leagueTitle' : 'stripTitle', year),
    caption: interval
      ? say('leagueCaption', ranked.length, region.name, country, level(interval), fixed(interval.draws), ranked.some(each => each.group))
      : [say('stripCaption', ranked.length, region.name, country, ranked.some(each => each.group)), ' ', say('noInterval')],
    draw: (width, isPaper) => (interval ? league(ranked, region, width, isPaper ? 130 : 230) : strip(ranked, region, width)),
    table: table([
      [say('region'), each => `${each.name} (${each.region})`],
      [say('rankColumn'), each => each.rank, true],
      ...interval ? [
        [say('rankIntervalColumn'), each => between(each), true],
        [say('score'), each => scored(each.score), true],
        [say('scoreInterval'), each => span(each.score_low, each.score_high), true]] : [],
      ...isRelative(ranked) ? [[say('relative'), each => fixed(each.relative, 1), true]] : [],
      ...whereKnown(ranked, 'group', [say('group'), each => likelyName(each)]),
    ], ranked),
    data: address(['rank'], {year, format: 'csv'}),
    key: groupKey(ranked),
    name: `rim-${region.code}-rank-${year}`,
  });
}

function span(low, high) {
  return low === null ? '–' : `${scored(low)}–${scored(high)}`;
}

function trend(profile, before) {
  const {history, changes} = profile;
  const known = history.filter(each => each.rank !== null && (each.relative !== null || !isRelative(history)));
  const [first, last] = [known[0], known.at(-1)];
  return h('section', {'aria-labelledby': 'trend'},
    h('h2', {id: 'trend'}, say('trend')),
    known.length < 2 ? h('p', {}, say('trendNone', known.length)) : [
      h('p', {}, say('trendSentence', first.year, last.year, isRelative(history) ? Math.round(last.relative - first.relative) : null, first.rank, last.rank),
        isAgainst(first, last, changes) && [' ', say('trendAgainst', last.score > first.score)]),
      changes.filter(each => each.to === profile.year).slice(0, 2).map(each => h('p', {class: 'sure'}, significance(each))),
      trendFigure(profile, before)]);
}

// Whether the score went one way and what it is relative to the reference the other, each by more than
// rounding or chance makes.
function isAgainst(first, last, changes) {
  const own = changes.find(each => each.from === first.year && each.to === last.year);
  const isApart = Math.round(last.relative - first.relative) * (last.score - first.score) < 0;
  return isApart && (!own || own.p_value < SURE);
}

function significance({from, to: year, change, low, high, p_value: p}) {
  return say(p < SURE ? 'trendSure' : 'trendUnsure', from, year, signed(change), signed(low), signed(high), chance(p));
}

function trendFigure({region, history, index, interval}, before) {
  const points = history.map(each => ({
    year: each.year, score: each.score, low: each.score_low, high: each.score_high,
    reference: each.relative ? 100 * each.score / each.relative : null,
    before: before?.scores.get(each.year)?.score ?? null,
  }));
  const measure = isRelative(history) ? 'relative' : 'score';
  return figure({
    title: say(interval ? 'scoreTitle' : 'trendTitle', region.name),
    caption: [interval ? say('scoreCaption', level(interval), isRelative(history)) : isRelative(history) ? say('trendCaption') : say('trendOfScores'), before && [' ', say('beforeLine', before.edition)]],
    draw: (width, isPaper) => interval ? band(points, width, isPaper ? 110 : 210) : lines([{
      name: region.name,
      points: history.map(each => ({year: each.year, value: each[measure], before: before?.scores.get(each.year)?.[measure] ?? null})),
    }], width, isPaper ? 110 : 200, isRelative(history) ? 100 : null),
    table: table([
      [say('year'), each => each.year],
      ...isRelative(history) ? [[say('relative'), each => fixed(each.relative, 1), true]] : [],
      [say('score'), each => scored(each.score), true],
      ...interval ? [[say('scoreInterval'), each => span(each.score_low, each.score_high), true]] : [],
      ...before ? [[say('inEdition', before.edition), each => scored(before.scores.get(each.year)?.score), true]] : [],
      [say('rankColumn'), each => (each.rank === null ? '–' : say('rankOf', each.rank, each.of)), true],
      ...interval ? [[say('rankIntervalColumn'), each => between(each), true]] : [],
      ...whereKnown(history, 'group', [say('group'), each => likelyName(each) ?? '–']),
    ], history),
    data: historyAddress(index.code, [region.code]),
    name: `rim-${region.code}-trend`,
  });
}

function method({methodology, region}) {
  return folding('method', 'methodPlain', [
    arriving(ask(['method']).then(each => shortly(each).map(text => h('p', {}, text)))),
    h('p', {}, say('methodNow', methodology, region.nuts), ' ', h('a', {class: 'screen', href: to('method')}, say('methodMore')))], 'method');
}

function data({region, year}) {
  return folding('data', 'takeAway',
    h('ul', {},
      !shown && downloads(say('inWords'), ['report', region.code], {year, language: spoken()}, ['html', 'docx', 'json']),
      downloads(say('takeProfile'), ['profile', region.code], {year}, ['json', 'csv', 'xlsx', 'zip']),
      downloads(say('takeIndicators'), ['query'], {region: region.code}),
      downloads(say('takeRank'), ['rank'], {year})), 'screen');
}

function others(all, region, country) {
  const near = all.filter(each => region.country && each.country === region.country && each.region !== region.code);
  return near.length > 0 && h('nav', {class: 'screen', 'aria-labelledby': 'others'},
    h('h2', {id: 'others'}, say('others', country)),
    h('ul', {class: 'inline'}, near.map(each => h('li', {}, regionLink(each.region, each.name)))));
}
