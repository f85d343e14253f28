// What two regions could do together: activities that both have, those that one has and that are near to
// the other, themes that both state as priorities or one states and the other does, and the indicators in
// which one leads.

import {called} from '../activity.js';
import {go, here, to} from '../address.js';
import {benchmarked, regionField} from '../control.js';
import {h} from '../dom.js';
import {downloads, indicatorName, linksAmong, reason, sourceCell, table, themeName, unitName, wide} from '../part.js';
import {ask, learnThemes, rows} from '../service.js';
import {fixed, measured, say, share, signed, spoken, united} from '../words.js';
import {specialised, whereStated} from './stated.js';

// Above this, the rest is had as a table.
const MOST = 20;

export async function draw(id, given) {
  const [regions, all] = await Promise.all([benchmarked(), rows(['regions']), learnThemes()]);
  const choice = h('div', {class: 'screen'},
    regionField(regions, say('togetherWith'), code => go(here({with: code})), say('togetherShow'), 'with-region'));
  if (!given.with) {
    return {title: say('togetherTitle'), content: [h('h1', {}, say('togetherTitle')), h('p', {}, say('togetherChoose', id)), choice]};
  }
  const both = await ask(['overlap', id, given.with], {year: given.year, language: spoken()});
  const {region, other} = both;
  const title = say('togetherOf', region.name, other.name);
  return {
    title,
    content: h('article', {class: 'sheet'},
      h('h1', {}, title),
      h('div', {class: 'choices screen'},
        h('a', {class: 'button', href: to('compare', '', {region: [region.code, other.code]})}, say('togetherBack')),
        h('button', {type: 'button', onclick: () => print()}, say('print'))),
      choice,
      alike(both), activities(both), themes(both, all), leads(both),
      h('section', {'aria-labelledby': 'data', class: 'screen'},
        h('h2', {id: 'data'}, say('takeAway')),
        h('ul', {}, ['activities', 'profiles', 'themes', 'indicators'].map(list =>
          downloads(say('togetherTake')[list], ['overlap', region.code, other.code], {year: given.year, list}))))),
  };
}

function alike({region, other, profiles}) {
  return h('section', {'aria-labelledby': 'alike'},
    h('h2', {id: 'alike'}, say('togetherAlike')),
    profiles.length === 0 && h('p', {}, say('togetherNoActivities')),
    profiles.map(each => h('p', {class: 'sure'}, each.missing !== null
      ? say('togetherUntold', each.dataset, each.year, each.missing.split('; ').map(part => why(part, region, other)).join(', '))
      : say('togetherCommon', each.dataset, each.year, share(each.in_common), fixed(each.krugman, 2), fixed(each.cosine, 2), fixed(each.more_alike), fixed(each.of), region.name))),
    profiles.length > 0 && h('p', {class: 'note'}, say('togetherAlikeHow')));
}

// Such as `FI1D: region_incomplete`.
function why(text, ...regions) {
  const [code, told] = text.split(': ');
  return `${regions.find(each => each.code === code)?.name ?? code}: ${reason(told)}`;
}

const interval = (quotient, low, high) => (quotient === null ? '–' : say('goodInterval', fixed(quotient, 2), fixed(low, 2), fixed(high, 2)));

function activities({region, other, activities: all}) {
  const of = standing => all.filter(each => each.standing === standing);
  const both = of('both');
  const near = of('near');
  const rest = [...of('far'), ...of('unknown')];
  const name = code => (code === region.code ? region.name : other.name);
  const learner = each => (each.held_by === region.code
    ? {name: other.name, density: each.other_density, chance: each.other_probability}
    : {name: region.name, density: each.density, chance: each.probability});
  const figures = [
    [region.name, each => [interval(each.quotient, each.low, each.high), ' ', cell(each.cells)]],
    [other.name, each => [interval(each.other_quotient, each.other_low, each.other_high), ' ', cell(each.other_cells)]],
  ];
  return all.length > 0 && h('section', {'aria-labelledby': 'activities'},
    h('h2', {id: 'activities'}, say('togetherActivities')),
    h('p', {}, say('togetherQuotient')),
    h('h3', {}, say('togetherBoth')),
    both.length === 0 ? h('p', {}, say('togetherNone')) : wide(say('togetherBoth'), table([
      [say('activity'), each => [called(each), ' ', h('span', {class: 'note'}, `${each.dataset}, ${each.year}`)]],
      ...figures,
      [say('togetherSure'), each => say(each.is_sure ? 'togetherIsSure' : 'togetherUnsure')],
    ], both)),
    h('h3', {}, say('togetherNear')),
    near.length === 0 ? h('p', {}, say('togetherNone')) : wide(say('togetherNear'), table([
      [say('activity'), each => [called(each), ' ', h('span', {class: 'note'}, `${each.dataset}, ${each.year}`)]],
      [say('togetherHas'), each => [name(each.held_by), !each.is_sure && h('span', {class: 'note'}, ' ', say('goodUnsure'))]],
      [say('togetherNearTo'), each => learner(each).name],
      [say('goodChance'), each => (learner(each).chance === null ? '–' : share(learner(each).chance)), true],
      [say('goodDensity'), each => (learner(each).density === null ? '–' : share(learner(each).density / 100)), true],
      ...figures,
    ], near, {caption: say('togetherNearHow')})),
    rest.length > 0 && h('p', {class: 'note'}, say('togetherRest', rest.map(each => `${called(each)} (${name(each.held_by)})`).join(', '))));
}

function cell(cells) {
  return sourceCell(cells);
}

function themes({region, other, themes: all}, regions) {
  const link = linksAmong(regions);
  return h('section', {'aria-labelledby': 'themes'},
    h('h2', {id: 'themes'}, say('togetherThemes')),
    all.length === 0 ? h('p', {}, say('togetherNoThemes')) : [
      h('p', {}, say('statedLead')),
      h('ul', {class: 'plain'}, all.slice(0, MOST).map(each => h('li', {}, theme(each, region, other, link)))),
      all.length > MOST && h('p', {}, say('statedMore', MOST, all.length))]);
}

function theme(each, region, other, link) {
  const [by, its] = each.stated_by === region.code ? [region, other] : [other, region];
  const figure = each.is_done_by_other !== null && interval(each.quotient, each.low, each.high);
  return [
    h('p', {},
      h('strong', {}, themeName(each.theme, each.name)), ': ',
      say(each.is_stated_by_both ? 'togetherBothState' : 'togetherStates', by.name, its.name),
      each.stated_for !== by.code && [' (', link(each.stated_for), ')'], '. ',
      figure && [its.name, ': ', specialised(each.is_done_by_other, each, figure), ' ', cell(each.cells)]),
    h('blockquote', {lang: each.language}, each.sentence),
    h('p', {class: 'note'}, whereStated(each))];
}

function leads({region, other, year, probability_ahead: ahead, indicators}) {
  const sure = indicators.filter(each => each.ahead !== null);
  const untold = indicators.filter(each => each.missing !== null);
  return indicators.length > 0 && h('section', {'aria-labelledby': 'leads'},
    h('h2', {id: 'leads'}, say('togetherLeads', year)),
    ahead !== null && h('p', {}, say('aheadOf', region.name, other.name, share(ahead))),
    sure.length === 0 ? h('p', {}, say('togetherNoLeads')) : wide(say('togetherLeads', year), table([
      [say('indicator'), each => h('a', {href: to('indicator', each.indicator)}, indicatorName({code: each.indicator, title: each.title}))],
      [say('togetherAhead'), each => (each.ahead === region.code ? region.name : other.name)],
      [say('togetherGap'), each => signed(each.gap), true],
      [region.name, each => value(each.value, each.value_year, each.unit, each.cells)],
      [other.name, each => value(each.other_value, each.other_value_year, each.unit, each.other_cells)],
    ], sure, {caption: say('togetherLeadsHow')})),
    untold.length > 0 && h('p', {class: 'note'}, say('togetherLeadsUntold', fixed(untold.length), fixed(indicators.length))));
}

function value(number, year, unit, cells) {
  return number === null ? '–' : [`${united(measured(number), unitName(unit))}, ${year} `, cell(cells)];
}
