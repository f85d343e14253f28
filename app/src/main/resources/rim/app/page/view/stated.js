// What reports state as priorities of a region, each with its passage, beside what the region is
// specialised in, and who else states the same.

import {to} from '../address.js';
import {h} from '../dom.js';
import {downloads, linksAmong, themeName} from '../part.js';
import {measured, say, share} from '../words.js';

// Above this, the rest is had as a table.
const MOST = 20;
const MOST_OTHERS = 8;

export function stated(given, region, regions) {
  const link = linksAmong(regions);
  const all = given.filter(each => each.change !== 'withdrawn');
  const withdrawn = given.filter(each => each.change === 'withdrawn');
  return h('section', {'aria-labelledby': 'stated'},
    h('h2', {id: 'stated'}, say('statedTitle', region.name)),
    all.length === 0 ? h('p', {}, say('statedNone', region.name)) : [
      h('p', {}, say('statedLead')),
      h('ul', {class: 'plain'}, all.slice(0, MOST).map(each => h('li', {}, one(each, region, link)))),
      all.length > MOST && h('p', {}, say('statedMore', MOST, all.length)),
      h('ul', {class: 'screen'}, downloads(say('statedTake'), ['priorities', region.code]))],
    withdrawn.length > 0 && [
      h('h3', {}, say('statedWithdrawn')),
      h('ul', {class: 'plain'}, withdrawn.slice(0, MOST).map(each => h('li', {}, [
        h('p', {}, each.theme ? themeName(each.theme, each.name) : say('statedNoTheme'),
          each.region !== region.code && [' (', link(each.region), ')']),
        h('blockquote', {lang: each.language || null}, each.sentence),
        h('p', {class: 'note'}, h('cite', {}, each.title ?? each.report), '. ', correction(each), ' ', h('code', {class: 'cell'}, each.source_cell))]))),
      withdrawn.length > MOST && h('p', {}, say('statedMore', MOST, withdrawn.length))]);
}

// That a region corrected it, when and why.
function correction(each) {
  return each.change && h('span', {class: 'note'}, say('statedCorrected')[each.change](each.corrected_by, each.corrected_on, each.corrected_because));
}

function one(each, region, link) {
  const others = (each.also_stated_by ?? '').split(' ').filter(code => code && code !== region.code);
  return [
    h('p', {},
      h('strong', {}, each.theme ? themeName(each.theme, each.name) : say('statedNoTheme')),
      each.region !== region.code && [' (', link(each.region), ')'],
      ': ', standing(each)),
    h('blockquote', {lang: each.language}, each.sentence),
    h('p', {class: 'note'},
      whereStated(each),
      others.length > 0 && [' ', say('statedAlso'), ' ',
        others.slice(0, MOST_OTHERS).map((code, i) => [i > 0 && ', ', link(code)]),
        others.length > MOST_OTHERS && ' …', '.'])];
}

// The passage or the cell of a list, and how sure the rule is.
export function whereStated(each) {
  const title = h('cite', {}, each.title ?? each.report);
  return [
    each.page === null
      ? [say(each.rule === 'contributed' ? 'statedSent' : 'statedImported'), ' ', title, '. ', h('code', {class: 'cell'}, each.source_cell)]
      : [h('a', {href: to('report', '', {report: each.report, page: each.page, q: each.sentence})}, title, ', ', say('page', each.page)), '. '],
    each.confidence !== null && say('statedRight', share(each.confidence)),
    each.change && [' ', correction(each)]];
}

function standing(each) {
  if (!each.standing) return say('statedUnknown');
  const interval = say('goodInterval', measured(each.shrunk_quotient), measured(each.low), measured(each.high));
  return [say(each.standing === 'own' ? 'statedOwn' : 'statedNear', each.activity, interval), ' ', h('code', {class: 'cell'}, each.cells || '–')];
}
