// What a region is good at, with how sure that is, and which activities are near, with the chance that
// they come, and how well that was foretold before; then what reports state as its priorities. A table
// of activities for each dataset.

import {called, nameOf, regionAt, ways} from '../activity.js';
import {to} from '../address.js';
import {quotient} from '../chart/bar.js';
import {h} from '../dom.js';
import {downloads, reason, sourceCell, table, wide} from '../part.js';
import {learnThemes, orElse, rows} from '../service.js';
import {fixed, say, share, signed} from '../words.js';
import {stated} from './stated.js';

export async function draw(id, given) {
  const [region, regions, sources, activities, spread, skill, priorities] = await Promise.all([
    regionAt(id), rows(['regions']), rows(['datasets']), rows(['specialisation', id], {year: given.year}), orElse(rows(['portfolio', id], {year: given.year}), []), orElse(rows(['skill']), []), orElse(rows(['priorities', id]), []), learnThemes()]);
  const datasets = [...new Set(activities.map(each => each.dataset))];
  const title = say('goodTitle', region.name);
  return {
    title,
    content: h('article', {class: 'sheet'},
      h('h1', {}, title),
      h('div', {class: 'choices screen'},
        h('a', {class: 'button', href: to('region', region.code)}, say('goodBack', region.name)),
        h('button', {type: 'button', onclick: () => print()}, say('print'))),
      datasets.length === 0 ? h('p', {}, say('goodNone', region.name)) : [
        h('p', {}, say('goodLead')),
        datasets.map(dataset => part(dataset, titled(dataset, sources), activities.filter(each => each.dataset === dataset), spread.filter(each => each.dataset === dataset), skill.filter(each => each.dataset === dataset))),
        h('ul', {class: 'screen'},
          downloads(say('goodTake'), ['specialisation', region.code], {year: given.year}),
          downloads(say('goodTakePortfolio'), ['portfolio', region.code], {year: given.year}),
          downloads(say('goodTakeSkill'), ['skill']))],
      stated(priorities, region, regions),
      ways('specialisation', region)),
  };
}

// What the region's own page says in short.
export async function shortly({region}) {
  const activities = await rows(['specialisation', region.code]);
  if (activities.length === 0) return h('p', {}, say('goodNone', region.name));
  const own = activities.filter(isOwn);
  const near = activities.filter(each => each.probability !== null);
  const isMeasured = activities.some(each => each.standing !== 'not_measured');
  return [
    h('p', {}, !isMeasured ? say('goodUnmeasured') : own.length > 0 ? say('goodShortOwn', own.slice(0, 3).map(each => `${nameOf(each)} (${interval(each)})`).join(', ')) : say('goodNoOwn'),
      ' ', near.length > 0 && say('goodShortNear', near.slice(0, 3).map(each => `${nameOf(each)} (${share(each.probability)})`).join(', '))),
    h('p', {}, h('a', {href: to('specialisation', region.code)}, say('goodMore')))];
}

const isOwn = each => each.standing === 'own';

const interval = each => say('goodInterval', fixed(each.shrunk_quotient, 2), fixed(each.low, 2), fixed(each.high, 2));

// What a dataset is called, with its code.
function titled(dataset, sources) {
  const title = sources.find(each => each.dataset === dataset)?.title;
  return title ? `${title} (${dataset})` : dataset;
}

function part(dataset, title, all, spread, skill) {
  const own = all.filter(isOwn);
  const near = all.filter(each => each.standing === 'near');
  const unknown = all.filter(each => each.standing === 'not_measured');
  const reach = Math.max(2, ...all.map(each => each.high ?? 0));
  const id = 'of-' + dataset;
  return h('section', {'aria-labelledby': id},
    h('h2', {id}, say('goodDataset', title, all[0].year)),
    own.length + near.length === 0 ? h('p', {}, say('goodUnmeasured')) : [
      h('h3', {}, say('goodOwn')),
      own.length === 0 ? h('p', {}, say('goodNoOwn')) : wide(say('goodOwn'), table([
        [say('activity'), called],
        [say('goodQuotient'), each => [quotient(each, reach), ' ', interval(each), ' ', each.low > 1 ? '' : h('span', {class: 'note'}, say('goodUnsure'))]],
        [say('goodShare'), each => share(each.share), true],
        [say('goodRaw'), each => fixed(each.location_quotient, 2), true],
        cells(),
      ], own, {caption: say('goodOwnCaption')})),
      h('h3', {}, say('goodNear')),
      near.length === 0 ? h('p', {}, say('goodNoNear')) : wide(say('goodNear'), table([
        [say('activity'), called],
        [say('goodChance'), each => (each.probability === null ? why(each, 'probability') : share(each.probability)), true],
        [say('goodObserved'), each => (each.observed_rate === null ? '–' : say('goodObservedOf', share(each.observed_rate), share(each.observed_low), share(each.observed_high), fixed(each.observed_cases))), false, 'often'],
        [say('goodDensity'), each => (each.relatedness_density === null ? why(each, 'relatedness_density') : share(each.relatedness_density / 100)), true],
        [say('goodGain'), each => (each.complexity_gain === null ? why(each, 'complexity_gain') : signed(each.complexity_gain)), true],
        [say('goodQuotient'), each => [quotient(each, reach), ' ', interval(each)]],
        cells(),
      ], near, {caption: say('goodNearCaption'), className: 'near'}))],
    unknown.length > 0 && h('p', {class: 'note'}, say('goodUnknown'), ' ', unmeasured(unknown), '.'),
    spread.length > 0 && spreadOut(spread),
    foretold(skill));
}

// Activities without a figure, together where they have none for the same reason.
function unmeasured(all) {
  const reasons = [...new Set(all.map(each => each.missing))];
  return reasons.map(each => `${all.filter(one => one.missing === each).map(nameOf).join(', ')} (${reason(each ?? 'no_value')})`).join('; ');
}

// Diversity, concentration, variety and complexity, each with its place among regions.
function spreadOut(spread) {
  const names = say('spread');
  const reasons = new Set(spread.map(each => each.missing));
  const isUnknown = spread.every(each => each.value === null) && reasons.size === 1;
  return [
    h('h3', {}, say('goodSpread')),
    isUnknown ? h('p', {class: 'note'}, say('goodUnknown'), ' ', reason(spread[0].missing ?? 'no_value'), '.') : wide(say('goodSpread'), table([
      [say('goodProperty'), each => names[each.property]],
      [say('goodFigure'), each => (each.value === null ? h('span', {class: 'note'}, reason(each.missing)) : fixed(each.value, each.property === 'diversity' ? 0 : 2)), true],
      [say('goodPlace'), each => (each.rank === null ? '–' : say('goodPlaceOf', each.rank, each.alike, each.regions)), true],
    ], spread, {caption: say('goodSpreadCaption')}))];
}

// The reason why a number is missing; a row has one for all, or one for each column.
function why({missing}, column) {
  const parts = (missing ?? '').split('; ');
  const own = parts.find(each => each.startsWith(column + ': '))?.slice(column.length + 2) ?? parts.find(each => each && !each.includes(': '));
  return own ? h('span', {class: 'note'}, reason(own)) : '–';
}

function cells() {
  return [say('cellsColumn'), each => sourceCell(each.cells)];
}

// Whether to believe the chances: areas of all that was foretold, the latest first, beside what needs no
// model.
function foretold(skill) {
  const known = skill.filter(each => each.model !== null);
  if (known.length === 0) return h('p', {}, say('goodUntested'));
  const area = (each, name) => say('goodInterval', fixed(each[name], 2), fixed(each[name + '_low'], 2), fixed(each[name + '_high'], 2));
  const latest = known.at(-1);
  return [
    h('h3', {}, say('goodBelieve')),
    h('p', {class: 'sure'},
      say('goodSkill', latest.from_year, latest.to_year, fixed(latest.cases), fixed(latest.entries), area(latest, 'model')), ' ',
      latest.density !== null && [say('goodSkillDensity', area(latest, 'density')), ' '],
      latest.quotient !== null && [say('goodSkillQuotient', area(latest, 'quotient')), ' '],
      say(latest.model_low <= 0.5 ? 'goodSkillNone' : latest.quotient !== null && latest.quotient_high >= latest.model ? 'goodSkillNoMore' : 'goodSkillSome')),
    known.length > 1 && wide(say('goodBelieve'), table([
      [say('goodYears'), each => `${each.from_year}–${each.to_year}`],
      [say('goodCases'), each => fixed(each.cases), true],
      [say('goodEntries'), each => fixed(each.entries), true],
      [say('goodModel'), each => area(each, 'model')],
      [say('goodDensity'), each => (each.density === null ? '–' : area(each, 'density'))],
      [say('goodQuotient'), each => (each.quotient === null ? '–' : area(each, 'quotient'))],
    ], known))];
}
