// What a region sends in: its template as a form, what is wrong with it, and what became of what
// was sent before. Everything works by keyboard; a row is one cell of a source.

import {go, here, to} from '../address.js';
import {select} from '../control.js';
import {h, replace} from '../dom.js';
import {refusal, unitName, wide} from '../part.js';
import {fetchText, place, Refusal, send} from '../service.js';
import {inDigits, isOfUnits, say, spoken} from '../words.js';

const OF_PRIORITIES = ['right_region', 'activities'];
const FREE = ['value', 'source', 'comment', 'report', ...OF_PRIORITIES];
const TEMPLATE = ['contributions', 'template'];
// What was typed, by region and edition: choosing another indicator draws the view anew.
const typed = new Map();
const COLUMNS = ['region', 'region_name', 'indicator', 'year', 'expected', 'unit', 'value', 'source', 'comment', 'report', 'dataset', 'series', 'cell', ...OF_PRIORITIES];

export async function draw(id, given) {
  if (given.receipt) return receipt(id, given.receipt);
  if (isOfUnits()) return ofTable(id);
  const template = await templateOf(id);
  if (!template) return closed(id);
  const titles = [...new Set(template.rows.filter(each => each.dataset).map(each => each.indicator))];
  const draft = `${template.edition} ${template.region} ${template.rows.length}`;
  const filled = typed.get(draft) ?? template.rows.map(() => ({}));
  typed.set(draft, filled);
  const chosen = given.indicator ?? template.rows.find(each => each.dataset && each.dataset !== 'priorities')?.indicator ?? titles[0];
  const told = h('div', {role: 'status', id: 'contribute-told', tabindex: '-1'});
  const sender = h('input', {id: 'contribute-by', name: 'by', required: true, autocomplete: 'organization'});
  const rows = template.rows.map((row, i) => ({row, i})).filter(({row}) => !row.dataset || row.indicator === chosen);
  // only what some row can be filled in with
  const free = FREE.filter(each => rows.some(({row}) => takes(row, each)));
  const name = template.rows[0]?.region_name ?? id;
  const file = h('input', {id: 'contribute-file', type: 'file', accept: '.csv,.txt,.tsv,.xlsx'});
  const submit = async (event, checksOnly, isFile) => {
    event.preventDefault();
    if (!checksOnly && !sender.reportValidity()) return;
    const chosenFile = isFile && file.files[0];
    if (isFile && !chosenFile) {
      file.focus();
      return;
    }
    const body = chosenFile || csv(template, filled);
    try {
      const answer = await send(['contributions', ...checksOnly ? ['check'] : []], {by: sender.value, name: chosenFile ? chosenFile.name : `${template.region}.csv`, language: spoken()}, body);
      if (answer.contribution && !isFile) typed.delete(draft);
      if (answer.contribution) go(here({receipt: answer.contribution}));
      else replace(told, findings(answer, each => (chosenFile ? null : fieldOf(template, each))));
    } catch (failure) {
      if (!(failure instanceof Refusal || /fetch|network|load/i.test(failure.message))) throw failure;
      replace(told, refusal(failure));
    }
    told.focus();
  };
  return {
    title: say('contributeTitle', name),
    content: h('article', {},
      h('h1', {}, say('contributeTitle', name)),
      h('p', {class: 'lead'}, say('contributeLead')),
      h('ul', {}, ['csv', 'xlsx'].map(form => h('li', {}, h('a', {href: place(TEMPLATE, {region: id, language: spoken(), format: form})}, say('contributeTemplate', form.toUpperCase()))))),
      h('form', {class: 'finder', onsubmit: event => {
        event.preventDefault();
        const text = event.target.elements.receipt.value.trim();
        if (text) go(here({receipt: text}));
      }}, h('label', {for: 'contribute-receipt'}, say('contributeFollow')), h('input', {id: 'contribute-receipt', name: 'receipt'}), h('button', {}, say('contributeShow'))),
      h('form', {onsubmit: event => submit(event, false, false), novalidate: true},
        select('indicator', say('indicator'), titles.map(each => [each, each]), chosen),
        wide(say('contributeTitle', name), h('table', {class: 'sending'},
          h('thead', {}, h('tr', {}, ['year', 'expected', 'unit', ...free].map(each => h('th', {scope: 'col'}, template.header[COLUMNS.indexOf(each)])))),
          h('tbody', {}, rows.map(({row, i}) => line(template, row, filled[i], i, free))))),
        h('div', {class: 'field'}, h('label', {for: 'contribute-by'}, say('contributeBy')), sender),
        h('div', {class: 'choices'},
          h('button', {type: 'button', onclick: event => submit(event, true, false)}, say('contributeCheck')),
          h('button', {}, say('contributeSend')))),
      h('form', {onsubmit: event => submit(event, false, true), novalidate: true},
        h('div', {class: 'field'}, h('label', {for: 'contribute-file'}, say('contributeFile')), file),
        h('div', {class: 'choices'},
          h('button', {type: 'button', onclick: event => submit(event, true, true)}, say('contributeCheckFile')),
          h('button', {}, say('contributeSendFile')))),
      told,
      h('p', {}, h('a', {href: to('region', template.region)}, say('contributeBack', name)))),
  };
}

// The template; none where the service takes no contributions.
async function templateOf(id) {
  try {
    return JSON.parse(await fetchText(TEMPLATE, {region: id, language: spoken()}));
  } catch (failure) {
    if (failure.kind === 'No contributions') return null;
    throw failure;
  }
}

function closed(id) {
  return instead(id, say('contributeClosed'), say('contributeInstead'), `rim contribute template ${id} --language ${spoken()}`);
}

// No update makes an edition anew that was made of a table.
function ofTable(id) {
  return instead(id, say('contributeOfTable'), say('contributeOfTableInstead'), 'rim benchmark');
}

function instead(id, title, remedy, command) {
  return {
    title,
    content: [
      h('h1', {}, title),
      h('p', {}, remedy),
      h('pre', {}, command),
      h('p', {}, h('a', {href: to('region', id)}, say('contributeBack', id)))],
  };
}

// Whether a row has a field of a kind: priorities have all but a report, cells none of what is of priorities,
// and rows of no cell a comment and a report.
function takes({dataset}, each) {
  if (OF_PRIORITIES.includes(each)) return dataset === 'priorities';
  return dataset ? each !== 'report' : each === 'comment' || each === 'report';
}

// One cell of a source, or a row for what is of no cell.
function line(template, row, filled, i, free) {
  const isPriority = row.dataset === 'priorities';
  const where = row.dataset ? `${row.year ?? ''} ${row.series ?? row.indicator}`.trim() : row.indicator;
  const title = each => template.header[COLUMNS.indexOf(each)];
  const told = (each, text, className) => h('td', {class: className, 'data-label': text ? title(each) : null}, text);
  return h('tr', {},
    h('th', {scope: 'row'}, isPriority ? row.cell ?? row.indicator : row.dataset ? row.year : row.indicator),
    told('expected', inDigits(row.expected ?? ''), !isPriority && 'number'),
    told('unit', unitName(row.unit ?? '')),
    free.map(each => h('td', {'data-label': title(each)}, takes(row, each) && h('input', {
      name: `${each}-${i}`, 'aria-label': `${title(each)}, ${where}`, inputmode: each === 'value' && !isPriority && 'decimal', maxlength: 2000, value: filled[each],
      oninput: event => {
        filled[each] = event.target.value;
        event.target.removeAttribute('aria-invalid');
      },
    }))));
}

// The field that a fault is in, marked as such; null where it stands in none that is shown.
function fieldOf(template, {row, column}) {
  // the header is the first row of what is sent
  const field = document.getElementsByName(`${COLUMNS[template.header.indexOf(column)]}-${row - 2}`)[0] ?? null;
  field?.setAttribute('aria-invalid', 'true');
  return field;
}

function findings({lines, faults}, field) {
  document.querySelectorAll('.sending [aria-invalid]').forEach(each => each.removeAttribute('aria-invalid'));
  return faults.length === 0
    ? h('p', {}, say('contributeRight', lines))
    : [h('p', {}, say('contributeWrong', faults.length)), h('ul', {}, faults.map((each, i) => fault(each.text, field(each), `contribute-fault-${i}`)))];
}

function fault(text, field, id) {
  field?.setAttribute('aria-describedby', id);
  return h('li', {}, h('span', {id}, text), field && [' ', h('button', {type: 'button', class: 'quiet', 'aria-describedby': id, onclick: () => field.focus()}, say('contributeMend'))]);
}

// What is sent: the header and the rows that were filled in, where they stand in the template.
export function csv(template, filled) {
  const quoted = text => '"' + String(text ?? '').replaceAll('"', '""') + '"';
  const rows = template.rows.map((row, i) => (FREE.some(each => filled[i][each]) ? {...row, ...filled[i]} : {}));
  const last = rows.findLastIndex(row => row.region);
  return [template.header, ...rows.slice(0, last + 1).map(row => COLUMNS.map(each => row[each]))]
    .map(each => each.map(quoted).join(';')).join('\r\n') + '\r\n';
}

async function receipt(id, contribution) {
  const text = await fetchText(['contributions', contribution], {format: 'text', language: spoken()});
  return {
    title: say('contributeReceipt', contribution),
    content: h('article', {},
      h('h1', {}, say('contributeReceipt', contribution)),
      h('pre', {class: 'citation'}, text),
      h('p', {}, h('a', {href: place(['contributions', contribution], {format: 'html', language: spoken()})}, say('contributeKeep'))),
      h('p', {}, h('a', {href: to('contribute', id)}, say('contributeMore')))),
  };
}
