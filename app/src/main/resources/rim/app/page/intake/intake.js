// The page of an intake: what a folder of files comes to, and corrections of descriptors.

import {h, replace} from '../dom.js';
import {file} from './file.js';
import {wordsIn} from './words.js';

const account = JSON.parse(document.getElementById('account').textContent);
const content = document.getElementById('content');
let language = navigator.language?.startsWith('sv') ? 'sv' : 'en';

draw();

function draw() {
  const words = wordsIn(language);
  document.documentElement.lang = language;
  document.title = words('title', account.folder);
  replace(
    content,
    h('button', {class: 'language', type: 'button', lang: language === 'sv' ? 'en' : 'sv', onclick: turn}, words('language')),
    h('h1', {}, words('title', account.folder)),
    h('p', {class: 'lead'}, words('lead', account.methodology, account.nuts), ' ',
      account.against ? words('compared', account.against) : null),
    facts(words),
    stopping(words),
    indicators(words),
    fates(words),
    lists(words),
    undescribed(words),
    files(words),
  );
  content.removeAttribute('aria-busy');
}

function turn() {
  language = language === 'sv' ? 'en' : 'sv';
  draw();
}

function number(value) {
  return value.toLocaleString(language);
}

function facts(words) {
  const {counts} = account;
  const fed = account.indicators.filter(i => i.regions > 0).length;
  const fact = (value, text) => h('div', {}, h('dt', {}, text), h('dd', {}, h('strong', {}, number(value))));
  return h('dl', {class: 'facts'},
    fact(counts.files, words('files')),
    fact(counts.stops, words('stops')),
    fact(counts.look, words('look')),
    fact(counts.undescribed, words('undescribed')),
    fact(counts.cells, words('cells')),
    fact(fed, words('withValues', number(account.indicators.length))));
}

function stopping(words) {
  const unread = [...account.files.filter(f => f.fault).map(f => `${f.path}: ${f.fault}`), ...account.lists.flatMap(list => list.fault ?? [])];
  const all = [...account.faults, ...unread];
  const left = counts => counts.faults - account.faults.length;
  return h('section', {},
    h('h2', {}, words('whatStops')),
    all.length
      ? h('ul', {class: 'stopping'}, all.map(fault => h('li', {}, fault)), rest(left(account.counts), words))
      : h('p', {}, words('nothingStops')));
}

function rest(count, words) {
  return count > 0 ? h('li', {}, words('more', number(count))) : null;
}

function indicators(words) {
  return h('section', {},
    h('h2', {}, words('gives')),
    table(words('gives'), [words('indicator'), words('from'), words('regionsOf', number(account.scored)), words('years')],
      account.indicators.map(i => [
        [language === 'sv' ? i.title_sv : i.title, ' ', h('span', {class: 'soft'}, i.code)],
        sources(i, words),
        share(i.regions),
        span(i.years),
      ])));
}

function sources(indicator, words) {
  const missing = indicator.parts.filter(p => !p.files.length).map(p => p.component);
  const from = [...new Set(indicator.parts.flatMap(p => p.files))];
  return [from.join(', '), from.length && missing.length ? '; ' : '',
    missing.length || !from.length ? words('nobodyFeeds', missing.join(', ') || indicator.code) : ''];
}

function share(regions) {
  return [h('meter', {min: 0, max: Math.max(1, account.scored), value: regions, 'aria-hidden': 'true'}), ' ', number(regions)];
}

// 2010–2019 with the fullest year and its regions
function span(years) {
  const all = Object.entries(years);
  if (!all.length) return '–';
  const [first] = all[0];
  const [last, regions] = all.at(-1);
  return first === last ? `${first} (${number(regions)})` : `${first}–${last} (${last}: ${number(regions)})`;
}

function fates(words) {
  if (!account.regions.length) {
    return h('section', {}, h('h2', {}, words('fates', account.nuts)), h('p', {}, words('noFates', account.nuts)));
  }
  const left = account.counts.regions - account.regions.length;
  return h('section', {},
    h('h2', {}, words('fates', account.nuts)),
    table(words('fates', account.nuts), [words('region'), 'NUTS', words('fate'), words('feeding')],
      account.regions.map(r => [
        [r.name, ' ', h('span', {class: 'soft'}, r.region)],
        `${r.nuts}/${r.level}`,
        [words(`fate_${r.fate}`, r.to.join(', ')), r.reason ? h('span', {class: 'soft'}, ` (${words(`reason_${r.reason}`)})`) : null],
        h('span', {class: 'n'}, number(r.cells)),
      ])),
    left > 0 ? h('p', {}, words('more', number(left))) : null);
}

function lists(words) {
  if (!account.lists.length) return null;
  const reason = code => words(`refused_${code}`);
  const refused = account.lists.flatMap(list => list.refusals.map(row => [`${list.path}#${row.row}`, reason(row.reason), row.detail]));
  return h('section', {},
    h('h2', {}, words('lists')),
    table(words('lists'), [words('file'), words('list'), words('rows'), words('priorities'), words('refusedRows')],
      account.lists.map(each => [each.path, `${each.list}: ${each.title}`, number(each.read), number(each.accepted),
        each.fault ?? Object.entries(each.refused).map(([code, rows]) => `${reason(code)}: ${number(rows)}`).join(', ')])),
    refused.length > 0 ? table(words('refusedRows'), [words('row'), words('why'), words('detail')], refused) : null);
}

function undescribed(words) {
  if (!account.undescribed.length) return null;
  const left = account.counts.undescribed - account.undescribed.length;
  return h('section', {},
    h('h2', {}, words('nobody')),
    h('p', {}, words('nobodyLead')),
    table(words('nobody'), [words('file'), words('why')], account.undescribed.map(u => [u.path, u.why])),
    left > 0 ? h('p', {}, words('more', number(left))) : null);
}

function files(words) {
  const left = account.counts.files - account.files.length;
  return h('section', {},
    h('h2', {}, words('files')),
    account.files.map((each, i) => file(each, {words, number, table, language, open: i === 0 && each.concern !== 'none', detailed: account.counts.detailed})),
    left > 0 ? h('p', {}, words('more', number(left))) : null);
}

/** A table with a caption for those who do not see it; in a narrow window each cell has its heading beside it. */
function table(caption, head, rows) {
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption},
    h('table', {},
      h('thead', {}, h('tr', {}, head.map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => h('td', {'data-head': head[i]}, h('div', {}, cell))))))));
}
