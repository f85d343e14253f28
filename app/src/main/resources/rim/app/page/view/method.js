// How the figures are made, and what this edition was made from.

import {current, to} from '../address.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {wholly} from '../method.js';
import {downloads, indicatorName, table, wide} from '../part.js';
import {ask} from '../service.js';
import {day, fixed, measured, say, spoken, united} from '../words.js';

export async function draw() {
  const [edition, method, quality] = await Promise.all([asked(), ask(['method']), ask(['quality'], {language: spoken()})]);
  const failed = quality.checks.filter(each => !each.passed);
  return {
    title: say('methodTitle'),
    content: [
      h('h1', {}, say('methodTitle')),
      wholly(method),
      tree(method.nodes),
      (method.description || method.source) && h('details', {}, h('summary', {}, say('methodWords')), method.title && h('p', {}, h('strong', {}, method.title)), [method.description, method.source].filter(Boolean).map(each => h('p', {lang: 'en'}, each))),
      edition && [
        h('p', {}, say('methodNow', edition.methodology, edition.nuts)),
        h('h2', {}, say('thisEdition')),
        h('p', {}, say('footEdition', edition.edition, day(edition.published), edition.methodology)),
        h('p', {}, say('cellsRead', fixed(edition.read), fixed(edition.accepted), fixed(edition.missing), fixed(edition.quarantined))),
      ],
      h('h2', {}, say('checks')),
      h('p', {}, say('checksSummary', quality.checks.length, failed.length)),
      failed.length > 0 && wide(say('checks'), table([
        [say('dataset'), each => each.dataset],
        [say('check'), each => each.rule],
        [say('checkFailed'), each => say('rankOf', fixed(each.failed), fixed(each.looked)), true],
        [say('note'), each => each.note ?? ''],
      ], failed)),
      h('ul', {},
        h('li', {}, h('a', {href: qualityPage(), target: '_blank'}, say('qualityPage'))),
        downloads(say('checks'), ['quality'], {language: spoken()}, ['json', 'csv', 'xlsx', 'zip']),
        downloads(say('methodTitle'), ['method'], {}, ['json', 'csv', 'xlsx', 'zip']),
        downloads(say('sourceFiles'), ['datasets'], {}, ['csv', 'xlsx', 'json', 'zip'])),
    ],
  };
}

function qualityPage() {
  const {edition} = current().given;
  return `/quality.html?lang=${spoken()}` + (edition ? `&edition=${encodeURIComponent(edition)}` : '');
}

function tree(nodes) {
  const depth = each => (each.parent === null ? 0 : 1 + depth(nodes.find(one => one.code === each.parent)));
  const siblings = each => nodes.filter(one => one.parent === each.parent).reduce((sum, one) => sum + one.weight, 0);
  return [h('h2', {}, say('methodTree')),
    wide(say('methodTree'), table([
      [say('indicator'), each => h('span', {class: `depth-${Math.min(4, depth(each))}`}, each.indicator
        ? h('a', {href: to('indicator', each.code)}, indicatorName(each))
        : h('strong', {}, indicatorName(each)))],
      [say('weight'), each => (each.parent === null ? '' : united(measured(100 * each.weight / siblings(each)), '%')), true],
      [say('direction'), each => each.indicator && say(each.indicator.lower_is_better ? 'lower' : 'higher')],
      [say('source'), each => each.indicator?.source ?? ''],
    ], nodes))];
}
