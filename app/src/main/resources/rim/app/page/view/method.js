// How the figures are made, and what this edition was made from.

import {to} from '../address.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {downloads, indicatorName, table, wide} from '../part.js';
import {ask, rows} from '../service.js';
import {day, fixed, say} from '../words.js';

export async function draw() {
  const [edition, indicators, quality] = await Promise.all([asked(), rows('indicators'), ask('quality')]);
  const failed = quality.checks.filter(each => !each.passed);
  return {
    title: say('methodTitle'),
    content: [
      h('h1', {}, say('methodTitle')),
      say('methodText').map(each => h('p', {}, each)),
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
        [say('check'), each => `${each.check}: ${each.rule}`],
        [say('checkFailed'), each => say('rankOf', fixed(each.failed), fixed(each.looked)), true],
        [say('note'), each => each.note ?? ''],
      ], failed)),
      h('ul', {}, downloads(say('checks'), 'quality', {}, ['json', 'csv', 'xlsx'])),
      h('h2', {}, say('indicators')),
      h('ul', {}, indicators.map(each => h('li', {}, h('a', {href: to('indicator', each.code)}, indicatorName(each)), `: ${each.source}`))),
    ],
  };
}
