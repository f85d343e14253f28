// The indicators of a region as bars, and below one of them the source cells of its values.

import {here, rename, to} from '../address.js';
import {bar} from '../chart/bar.js';
import {h, replace} from '../dom.js';
import {cellsOf, downloads, flags, indicatorName, isRelative, reason, refusal, sourceCell, table, unitName, wide} from '../part.js';
import {rows} from '../service.js';
import {fixed, gap, measured, named, say, scored} from '../words.js';

const COLUMNS = 7;
// So many of the strongest and of the weakest are printed where there are many.
const PRINTED = 6;

export function indicators(profile, opened) {
  const relative = isRelative(profile.indicators);
  const headings = [say('indicator'), say('value'), say('ofYear'), say('rankColumn'), say(relative ? 'relative' : 'score'), '', say('source')];
  return h('section', {'aria-labelledby': 'values'},
    h('h2', {id: 'values'}, say('indicatorsOf')),
    wide(say('indicators'), h('table', {class: 'indicators'},
      h('caption', {}, h('span', {}, say(relative ? 'strengthsCaption' : 'strengthsByRank'))),
      h('thead', {}, h('tr', {}, headings.map((each, i) =>
        each === '' ? h('td', {class: 'bars'}) : h('th', {scope: 'col', class: i >= 1 && i <= 4 && 'number'}, each)))),
      h('tbody', {}, profile.indicators.map((each, i) => row(profile, each, relative, each.code === opened, isMiddle(i, profile.indicators.length)))))),
    profile.indicators.length > 2 * PRINTED && h('p', {class: 'note paper'}, say('indicatorsLeftOut', profile.indicators.length - 2 * PRINTED)));
}

function isMiddle(i, count) {
  return count > 2 * PRINTED && i >= PRINTED && i < count - PRINTED;
}

function row(profile, each, relative, isOpen, isLeftOut) {
  const id = 'cells-' + each.code;
  const below = h('tr', {id, class: 'below', hidden: true}, h('td', {colspan: COLUMNS}));
  const button = h('button', {
    type: 'button', class: 'quiet screen', id: 'open-' + each.code, 'aria-controls': id, 'aria-expanded': 'false',
    'aria-label': say('openSource', indicatorName(each)),
  }, say('sourceCells'));
  const turn = opens => {
    below.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
    if (opens) fill(below.firstChild, profile.region, each);
  };
  button.addEventListener('click', () => {
    turn(below.hidden);
    // the address says what is open, without drawing all again
    rename(here({indicator: below.hidden ? '' : each.code}));
  });
  if (isOpen) turn(true);
  return [h('tr', {class: isLeftOut && 'left-out'},
    h('th', {scope: 'row'}, h('a', {href: to('indicator', each.code, {region: profile.region.code})}, indicatorName(each)),
      each.correction && h('span', {class: 'note corrected'}, ' ', say('corrected', each.correction.on, each.correction.because))),
    each.value === null
      ? h('td', {colspan: 4}, say('noValue', reason(each.missing)))
      : [
        h('td', {class: 'number'}, measured(each.value), gap(unitName(each.unit)), h('span', {class: 'unit'}, unitName(each.unit)),
          each.filled_by && each.filled_by !== 'latest' && h('span', {class: 'unit'}, ' ', say('filledBy', filled(each.filled_by)))),
        h('td', {class: 'number', 'data-label': say('ofYear')}, each.value_year),
        h('td', {class: 'number', 'data-label': say('rankColumn')}, each.rank === null ? '–' : say('rankOf', each.rank, each.of)),
        h('td', {class: 'number', 'data-label': say(relative ? 'relative' : 'score')}, relative ? fixed(each.relative) : scored(each.score))],
    h('td', {class: 'bars'}, relative && bar(each.relative, each.group)),
    h('td', {}, button)), below];
}

// How a gap was filled, with what was chosen for it, as in `nowcast (drift)`.
function filled(how) {
  const [, method, chosen] = /^(\w+)(?: \((\w+)\))?$/.exec(how) ?? [how, how];
  return named('filledNames', method) + (chosen ? ` (${named('filledNames', chosen)})` : '');
}

async function fill(cell, region, indicator) {
  replace(cell, h('p', {class: 'wait'}, say('loading')));
  const given = {indicator: indicator.code, region: region.code};
  try {
    const values = await rows(['query'], given);
    replace(cell,
      wide(say('openSource', indicatorName(indicator)), table([
        [say('year'), each => each.year],
        [say('value'), each => (each.value === null ? reason(each.missing) : measured(each.value)), true],
        [say('unit'), each => unitName(each.unit)],
        [say('status'), each => named('statuses', each.status)],
        [say('flags'), each => flags(each.flags)],
        [say('cellsColumn'), each => [
          ...cellsOf(each.cells).map(one => sourceCell(one)),
          each.corrected_by && h('span', {class: 'note'}, say('corrected', each.corrected_on, each.corrected_because))]],
      ], values, {caption: say('cellsTitle', indicatorName(indicator), region.name)})),
      h('p', {class: 'note'}, say('cellsNote')),
      h('ul', {}, downloads(say('data').replace(' (CSV)', ''), ['query'], given)));
  } catch (failure) {
    replace(cell, refusal(failure));
  }
}

