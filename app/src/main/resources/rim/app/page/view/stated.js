// What reports state as priorities of a region, each with its passage, beside what the region is
// specialised in, and who else states the same.

import {to} from '../address.js';
import {h} from '../dom.js';
import {downloads, folding, linksAmong, sourceCell, themeName} from '../part.js';
import {fixed, say, share} from '../words.js';

// Above this, the rest is had as a table.
const MOST = 20;
const MOST_PASSAGES = 3;
const MOST_OTHERS = 8;

export function stated(given, region, regions) {
  const link = linksAmong(regions);
  const all = given.filter(each => each.change !== 'withdrawn');
  const withdrawn = given.filter(each => each.change === 'withdrawn');
  const themes = byTheme(all);
  return folding('stated', ['statedTitle', region.name], [
    all.length === 0 ? h('p', {}, say('statedNone', region.name)) : [
      h('p', {}, say('statedLead')),
      h('ul', {class: 'plain'}, themes.slice(0, MOST).map(each => h('li', {}, one(each, region, link)))),
      themes.length > MOST && h('p', {}, say('statedMore', MOST, themes.length)),
      h('ul', {class: 'screen'}, downloads(say('statedTake'), ['priorities', region.code]))],
    withdrawn.length > 0 && [
      h('h3', {}, say('statedWithdrawn')),
      h('ul', {class: 'plain'}, withdrawn.slice(0, MOST).map(each => h('li', {}, [
        h('p', {}, each.theme ? themeName(each.theme, each.name) : say('statedNoTheme'),
          each.region !== region.code && [' (', link(each.region), ')']),
        h('blockquote', {lang: each.language || null}, each.sentence),
        h('p', {class: 'note'}, h('cite', {}, each.title ?? each.report), '. ', correction(each), ' ', sourceCell(each.source_cell))]))),
      withdrawn.length > MOST && h('p', {}, say('statedMore', MOST, withdrawn.length))]]);
}

// What is stated of one theme for one region stands together, in the order of the first of each.
/** @param {any[]} all @returns {any[][]} */
function byTheme(all) {
  const themes = new Map();
  for (const each of all) {
    const key = JSON.stringify(each.theme ? [each.region, each.theme] : [each.region, each.report, each.source_cell, each.sentence]);
    themes.set(key, [...themes.get(key) ?? [], each]);
  }
  return [...themes.values()];
}

// That a region corrected it, when and why.
function correction(each) {
  return each.change && h('span', {class: 'note'}, say('statedCorrected')[each.change](each.corrected_by, each.corrected_on, each.corrected_because));
}

function one(stating, region, link) {
  const [each] = stating;
  const others = (each.also_stated_by ?? '').split(' ').filter(code => code && code !== region.code);
  const passages = stating.map(passage => [h('blockquote', {lang: passage.language}, passage.sentence), h('p', {class: 'note'}, whereStated(passage))]);
  return [
    h('p', {},
      h('strong', {}, each.theme ? themeName(each.theme, each.name) : say('statedNoTheme')),
      each.region !== region.code && [' (', link(each.region), ')'],
      ': ', standing(each)),
    passages.slice(0, MOST_PASSAGES),
    passages.length > MOST_PASSAGES && h('details', {}, h('summary', {}, say('statedFurther', passages.length - MOST_PASSAGES)), passages.slice(MOST_PASSAGES)),
    others.length > 0 && h('p', {class: 'note'}, say('statedAlso'), ' ',
      others.slice(0, MOST_OTHERS).map((code, i) => [i > 0 && ', ', link(code)]),
      others.length > MOST_OTHERS && ' …', '.')];
}

// The passage or the cell of a list, and how sure the rule is.
export function whereStated(each) {
  const title = h('cite', {}, each.title ?? each.report);
  return [
    each.page === null
      ? [say(each.rule === 'contributed' ? 'statedSent' : 'statedImported'), ' ', title, '. ', sourceCell(each.source_cell)]
      : [h('a', {href: to('report', '', {report: each.report, page: each.page, q: each.sentence})}, title, ', ', say('page', each.page)), '. '],
    each.confidence !== null && say('statedRight', share(each.confidence)),
    each.change && [' ', correction(each)]];
}

function standing(each) {
  if (!each.standing) return say('statedUnknown');
  const interval = say('goodInterval', fixed(each.shrunk_quotient, 2), fixed(each.low, 2), fixed(each.high, 2));
  return [specialised(each.standing === 'own', each, interval), ' ', sourceCell(each.cells)];
}

// Whether it is specialised in an activity, no surer than the interval is.
/** @param {boolean} isOwn @param {{activity: string, low: number, high: number}} each @param {string} interval @returns {string} */
export function specialised(isOwn, {activity, low, high}, interval) {
  const isSure = isOwn ? low > 1 : high < 1;
  return say(isOwn ? 'statedOwn' : 'statedNear', activity, interval, isSure);
}
