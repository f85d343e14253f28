// Pieces that several views are made of.

import {here, to} from './address.js';
import {groupColour} from './chart/scale.js';
import {h, replace, svg} from './dom.js';
import {address} from './service.js';
import {decimalsOf, inPerCent} from './share.js';
import {country, fixed, formed, inDigits, named, say, share, united} from './words.js';

// A text of more letters has no room beside others.
const LONG = 44;

const FORMS = ['csv', 'xlsx', 'json', 'parquet', 'zip'];

// The whole index, as its methodology calls it.
export function indexName() {
  return named('rootNames', 'index', say('index'));
}

// An indicator or another node, in the language that it was asked for in.
/** @param {{code: string, title?: string | null}} each */
export function indicatorName(each) {
  return each.title ?? each.code;
}

// A group, or a part of one, whose sign stands behind the name.
export function groupName(code, otherwise) {
  const [, whole, part] = /^(.*?)([+-]*)$/.exec(code ?? '');
  const own = each => named('ownGroups', each, named('groupNames', each, each === code ? otherwise : each));
  const name = own(whole);
  return part && name !== whole ? `${name} ${part.replace('-', '−')}` : own(code);
}

// A unit as it stands behind a number: the sign for per cent, in place of its words; what has none has none.
export function unitName(code) {
  return named('unitNames', code)?.replace(/^(?:per ?cent|procent)(?!\p{L})/u, '%');
}

// Whether a group stands alone with this share of the draws, as the service has it.
export function isAlone(sure) {
  return sure >= 0.6;
}

// Hatched where another group is as likely.
export function group(code, title, sure = null) {
  if (!code) return '–';
  const isUnsure = sure !== null && sure !== undefined && !isAlone(sure);
  return h('span', {class: 'group'},
    svg('svg', {viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true'},
      svg('rect', {x: 0.5, y: 0.5, width: 11, height: 11, fill: isUnsure ? '#fff' : groupColour(code), stroke: '#08519c'}),
      isUnsure && svg('path', {d: 'M1,7L7,1M1,11.5L11.5,1M5,11.5L11.5,5', stroke: '#08519c', 'stroke-width': 1.2})),
    ' ', title ?? groupName(code));
}

// The groups of some regions, with their shades, the best first.
export function groupKey(regions) {
  const codes = [...new Set(regions.map(each => each.group))].filter(Boolean);
  return codes.length > 0 && h('ul', {class: 'inline key-of-groups'}, codes.map(each => h('li', {}, group(each))));
}

// A group in the words that its certainty allows, as the service has them: by its name, or with the
// likeliest other.
export function likelyName({group: code, likely_group: likely}, title) {
  const two = /^between (\S+) and (\S+) \(([\d.]+) : ([\d.]+)\)$/.exec(likely ?? '');
  if (two) return say('groupBetween', groupName(two[1]), groupName(two[2]), inDigits(two[3]), inDigits(two[4]));
  const one = /^\S+ \(([\d.]+)\)$/.exec(likely ?? '');
  return code && groupName(code, title) + (one ? ` (${united(inDigits(one[1]), '%')})` : '');
}

// The same of a standing that was worked out with its draws.
export function likelyThen({group: code, spread}) {
  const all = spread?.groups ?? [];
  const own = all.find(each => each.group === code)?.probability ?? 0;
  const other = all.filter(each => each.group !== code).sort((a, b) => b.probability - a.probability)[0];
  if (!code || all.length === 0 || isAlone(own) || !other) return groupName(code);
  const [first, second] = own >= other.probability ? [{group: code, probability: own}, other] : [other, {group: code, probability: own}];
  const sure = inPerCent(first.probability);
  // both halves are rounded up, and two groups are no more than all
  const rest = (100 - Number(sure)).toFixed(decimalsOf(sure));
  const less = inPerCent(second.probability);
  return say('groupBetween', groupName(first.group), groupName(second.group), inDigits(sure), inDigits(Number(rest) < Number(less) ? rest : less));
}

// A group with how sure it is, where the edition says so.
export function likelyGroup(each) {
  const {group: code, group_probability: sure} = each;
  return h('span', {class: 'group'}, group(code, likelyName(each), sure),
    sure !== null && sure !== undefined && isAlone(sure) && h('span', {class: 'note'}, ' ', share(sure)));
}

// An interval of ranks; nothing where the edition has none.
export function between(standing) {
  const {rank_best: best, rank_worst: worst} = standing;
  if (best === null || best === undefined) return '–';
  return best === worst ? fixed(best) : `${fixed(best)}–${fixed(worst)}`;
}

// Whether scores are relative to a reference; a methodology need not have one.
export function isRelative(standings) {
  return standings.some(each => each.relative !== null);
}

// A score relative to the reference, where there is one, with the ends of its interval in the same measure.
/** @returns {{value: number, low: number | null, high: number | null}} */
export function inMeasure({score, relative: value, score_low: low, score_high: high}) {
  if (value === null) return {value: score, low, high};
  const measure = score && low !== null && low !== undefined ? value / score : null;
  return {value, low: measure && low * measure, high: measure && high * measure};
}

// Why there is no value or no score: codes in words, and what the method says about coverage and years;
// anything else as it is said.
export function reason(text) {
  const coverage = /^coverage ([\d.]+) \(at least ([\d.]+) is needed\)$/.exec(text);
  if (coverage) return say('reasonCoverage', ...coverage.slice(1).map(each => share(Number(each))));
  const years = /^no value (?:up to|from (\d+) to|in) (\d+)$/.exec(text);
  if (years) return say('reasonYears', years[1], years[2], text.startsWith('no value up to'));
  return named('reasons', text, formed('reasonForms', text));
}

// The cells of a list, each as file#row:column; names of files may have spaces.
/** @param {string | null} [text] @returns {string[]} */
export function cellsOf(text) {
  return (text ?? '').split(/(?<=#\d+:\d+) /).filter(Boolean);
}

// Flags of the source in words.
export function flags(letters) {
  return [...(letters ?? '')].map(each => named('flag', each)).join(', ');
}

export function regionLink(code, name, given = {}) {
  return h('a', {href: to('region', code, given)}, name);
}

// Links to regions known by their codes alone, with the names that are among these.
export function linksAmong(regions) {
  return code => {
    const region = regions.find(each => each.code === code);
    const name = region?.level === 0 ? countryName(region, region.name) : region?.name;
    return regionLink(code, name ?? code);
  };
}

export function countryName(region, otherwise) {
  return country(region.country, otherwise);
}

// A theme of reports, by its name in the reader's language, else as the vocabulary has it.
/** @param {string} code @param {string | null} [otherwise] */
export function themeName(code, otherwise) {
  const text = named('themeNames', code, otherwise ?? code.replaceAll('_', ' '));
  return text[0].toUpperCase() + text.slice(1);
}

// What is said where the edition has no index, or none of the year, and where to go on.
export function noIndex(year) {
  const ways = [['indicator', 'noIndexValues'], ['map', 'noIndexMap'], ['search', 'noIndexReports']];
  return year
    ? h('p', {}, say('noScores', year), ' ', h('a', {href: here({year: ''})}, say('noScoresLatest')))
    : [h('p', {}, say('noIndex')), h('ul', {}, ways.map(([view, text]) => h('li', {}, h('a', {href: to(view)}, say(text)))))];
}

// Links to the same answer in each form.
export function downloads(label, parts, given = {}, forms = FORMS) {
  return h('li', {}, label, ': ', forms.map((form, i) => [i > 0 && ', ',
    h('a', {href: address(parts, {...given, format: form}), download: `${parts.join('-').replaceAll('/', '-')}.${form}`, 'aria-label': `${label}, ${form.toUpperCase()}`}, form.toUpperCase())]));
}

// A column that is there only where some row has what it shows: units have no country, and not every
// methodology makes groups.
export function whereKnown(rows, key, column) {
  return rows.some(each => each[key]) ? [column] : [];
}

// A cell of a source as it is written, which may be parted where a name of a file has its joints.
/** @param {string | null} [text] */
export function sourceCell(text) {
  return h('code', {class: 'cell'}, (text || '–').split(/(?<=[_/])|(?=#)/).flatMap((each, i) => (i > 0 ? [h('wbr'), each] : [each])));
}

// columns: [[heading, cell(row), isNumber, class]]; those in which no row has anything are left away
/** @param {Array<any[]>} columns @param {any[]} rows @param {{caption?: unknown, className?: string, heading?: number}} [looks] */
export function table(columns, rows, {caption, className, heading = 0} = {}) {
  const shown = columns
    .map(([title, cell, isNumber, name], i) => ({title, isNumber, name, isHeading: i === heading, cells: rows.map(row => cell(row))}))
    .filter(({isHeading, cells}) => isHeading || rows.length === 0 || cells.some(hasContent));
  return h('table', {class: className},
    caption && h('caption', {}, h('span', {}, caption)),
    h('thead', {}, h('tr', {}, shown.map(({title, isNumber, name}) => h('th', {scope: 'col', class: classes(isNumber, name)}, title)))),
    h('tbody', {}, rows.map((_, row) => h('tr', {}, shown.map(({title, isNumber, name, isHeading, cells}) => isHeading
      ? h('th', {scope: 'row', class: name}, cells[row])
      : data(typeof title === 'string' ? title : null, cells[row], isNumber, name))))));
}

function hasContent(cell) {
  return [cell].flat(Infinity).some(each => each !== null && each !== undefined && each !== false && each !== '');
}

// A cell of data; what is long takes the whole width of a card.
function data(title, content, isNumber, name) {
  const cell = h('td', {class: classes(isNumber, name), 'data-label': title}, content);
  if (!isNumber && cell.textContent.length > LONG) cell.classList.add('long');
  return cell;
}

function classes(isNumber, name) {
  return [isNumber && 'number', name].filter(Boolean).join(' ') || null;
}

// A section that comes later than the rest.
export function later(id, title, coming, className) {
  return folding(id, title, arriving(coming), className);
}

// A section that a narrow window shows folded, so that a phone does not have to scroll past it. On
// paper it is open. title: the key of a message, with what it is given where it is given something
/** @param {string} id @param {string | unknown[]} title @param {unknown} content @param {string} [className] */
export function folding(id, title, content, className) {
  const isNarrow = matchMedia('(max-width: 40rem)').matches && !matchMedia('print').matches;
  const [key, ...given] = /** @type {any[]} */ ([title].flat());
  const heading = h('h2', {id}, say(key, ...given));
  if (!isNarrow) return h('section', {'aria-labelledby': id, class: className}, heading, content);
  const part = h('details', {class: 'fold'}, h('summary', {}, heading), content);
  addEventListener('beforeprint', () => part.setAttribute('open', ''), {once: true});
  return h('section', {'aria-labelledby': id, class: className}, part);
}

// Opens the folded section that something lies in, before going there.
export function unfold(id) {
  document.getElementById(id)?.closest('details')?.setAttribute('open', '');
}

// Something that comes later than the rest.
export function arriving(coming) {
  const place = h('div', {}, h('p', {class: 'wait'}, say('loading')));
  coming.then(
    content => replace(place, content),
    failure => replace(place, refusal(failure)));
  return place;
}

// What went wrong, in the reader's language, and what the service says of it in its own.
export function refusal(failure) {
  const {status} = failure;
  const key = !status ? 'failedNetwork' : status === 404 ? 'failedUnknown' : status === 429 || status === 503 ? 'failedBusy' : status >= 500 ? 'failedInside' : 'failedQuestion';
  return h('div', {role: 'alert'}, h('p', {}, say(key)), status && failure.message && h('p', {class: 'note', lang: 'en'}, failure.message));
}

// A table in a place of its own. In a narrow window, and where it is wider than its place, its rows
// become cards; what is wide even so scrolls by itself, also by keyboard.
export function wide(label, content) {
  const narrow = matchMedia('(max-width: 40rem)');
  const box = h('div', {class: narrow.matches ? 'wide cards' : 'wide', tabindex: 0, role: 'region', 'aria-label': `${say('table')}: ${label}`}, content);
  const fit = () => {
    box.classList.remove('cards');
    box.classList.toggle('cards', narrow.matches || box.scrollWidth > box.clientWidth + 1);
  };
  // what it holds can come later, and then has less room than before
  const observer = new ResizeObserver(() => requestAnimationFrame(fit));
  observer.observe(box);
  observer.observe(content);
  return box;
}
