// One file of an intake: what it holds, how it was read, and the correction of its descriptor.

import {h, replace} from '../dom.js';
import {percent} from '../share.js';
import {MEANINGS, answering, corrected, describing, offered} from './corrected.js';

/** A file's line, which opens; what is in it is drawn when it is opened first. */
export function file(account, page) {
  const {words, number} = page;
  const body = h('div', {class: 'file'});
  let drawn = false;
  const draw = () => {
    if (!drawn) replace(body, account.columns ? detail(account, page) : h('p', {}, words('noDetail', number(page.detailed))));
    drawn = true;
  };
  if (page.open) draw();
  return h('details', {open: page.open, class: account.concern, ontoggle: draw},
    h('summary', {},
      h('strong', {}, account.path), ' ',
      h('span', {class: 'concern'}, words(`concern_${account.concern}`)), ' ',
      h('span', {class: 'soft'}, [
        words(`state_${account.state}`),
        `${number(account.cells.read)} ${words('cells')}`,
        account.cells.refused ? `${number(account.cells.refused)} ${words('refused')}` : null,
      ].filter(Boolean).join(' · '))),
    body);
}

function detail(account, shared) {
  const {words} = shared;
  // of several files each table has a name of its own
  const page = {...shared, table: (caption, head, cells) => shared.table(`${caption}: ${account.path}`, head, cells)};
  const meanings = account.columns.map(c => offered(c.meaning));
  const editor = account.descriptor ? correction(account, meanings, page) : null;
  return [
    account.fault ? h('p', {class: 'fault'}, h('strong', {}, words('fault')), ': ', account.fault) : null,
    list(words('questions'), account.questions),
    list(words('remarks'), account.remarks),
    facts(account, page),
    change(account.change, page),
    rows(account, page),
    columns(account, meanings, editor, page),
    samples(account, page),
    refusals(account, page),
    feeds(account, page),
    editor?.element,
  ];
}

function list(title, lines) {
  return lines.length ? [h('h3', {}, title), h('ul', {}, lines.map(line => h('li', {}, line)))] : null;
}

function facts(account, {words, number}) {
  const years = Object.keys(account.years);
  const counted = counts => Object.entries(counts).map(([key, count]) => `${key} ${number(count)}`).join(', ') || words('none');
  const regions = Object.entries(account.regions).map(([kind, count]) => {
    const [nuts, level] = kind.split('/');
    return `${level ? words('level', nuts, level) : words('outside')}: ${number(count)}`;
  });
  const codes = Object.entries(account.codes)
    .filter(([dimension]) => dimension !== 'region' && dimension !== 'year')
    .map(([dimension, c]) => `${dimension}: ${c.first.slice(0, 8).join(', ')}${c.count > 8 ? ` … (${number(c.count)})` : ''}`);
  const fact = (name, text) => [h('dt', {}, name), h('dd', {}, text)];
  return h('dl', {class: 'plain'},
    fact(words('dataset'), `${account.title === account.dataset ? '' : `${account.title}, `}${account.dataset}`),
    fact(words('form'), `${account.form}, ${number(account.bytes)} B, ${number(account.cells.rows)} ${words('rows').toLowerCase()}`),
    fact(words('cellsRead'), `${number(account.cells.accepted)} ${words('accepted')}, ${number(account.cells.missing)} ${words('missing')}, ${number(account.cells.refused)} ${words('refused')}`),
    fact(words('years'), years.length ? `${years[0]}–${years.at(-1)}` : words('none')),
    fact(words('regions'), regions.join(', ') || words('none')),
    codes.length ? fact(words('codes'), codes.map(line => h('div', {}, line))) : null,
    fact(words('flags'), counted(account.flags)),
    fact(words('units'), counted(account.units)));
}

function change(changed, {words, number}) {
  if (!changed) return null;
  const {added, revised, gone} = changed.cells;
  const structure = changed.structure.map(d => {
    const codes = d.codes.length ? `${d.dimension} ${d.codes.join(', ')}${d.count > d.codes.length ? ` … (${number(d.count)})` : ''}` : d.dimension;
    return h('li', {}, words(d.is_gone ? 'isGone' : 'isNew', codes));
  });
  return [
    h('h3', {}, words('changed', changed.against)),
    h('ul', {},
      changed.files > 1 ? h('li', {}, words('changedTogether', number(changed.files))) : null,
      h('li', {}, words('changedCells', number(added), number(revised), number(gone))),
      structure.length ? structure : h('li', {}, words('sameStructure'))),
  ];
}

function rows(account, {words}) {
  const {first_rows: first} = account;
  if (!first.rows.length) return null;
  const title = first.sheet ? `${words('firstRows')}: ${first.sheet}` : words('firstRows');
  return [
    h('h3', {}, title),
    h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${title}: ${account.path}`},
      h('table', {class: 'raw'}, h('tbody', {}, first.rows.map(row => {
        const isHeader = row.number === first.header_row;
        return h('tr', {class: isHeader ? 'header' : null},
          h('th', {scope: 'row'}, row.number, isHeader ? h('span', {class: 'soft'}, ` ${words('header')}`) : null),
          row.fields.map(field => h('td', {}, field)));
      })))),
  ];
}

function columns(account, meanings, editor, {words, table, language}) {
  if (!account.columns.length) return null;
  const choose = (column, i) => {
    if (!editor) return words(`meaning_${column.meaning}`);
    return h('select', {'aria-label': `${words('meaning')}: ${column.column}`, onchange: event => {
      meanings[i] = event.target.value;
      editor.renew();
    }}, MEANINGS.map(m => h('option', {value: m, selected: m === meanings[i]}, words(`meaning_${m}`))));
  };
  return [
    h('h3', {}, words('columns')),
    table(words('columns'), [words('column'), words('meaning'), words('sure'), words('second'), words('why')],
      account.columns.map((c, i) => [
        c.column,
        choose(c, i),
        percent(c.sure, language),
        c.second ? `${words(`meaning_${c.second}`)} ${percent(c.second_sure, language)}` : '–',
        c.why === 'the descriptor says so' ? words('byDescriptor') : c.why,
      ])),
  ];
}

function samples(account, {words, table, number}) {
  if (!account.samples.length) return null;
  return [
    h('h3', {}, words('samples')),
    table(words('samples'),
      [words('place'), words('text'), words('region'), words('year'), words('value'), words('flags'), words('unit'), words('series')],
      account.samples.map(s => [
        `${s.row}:${s.col}`, h('code', {}, s.text), s.region, s.year,
        s.value === null || s.value === undefined ? words('missing') : number(s.value),
        s.flags, s.unit ?? '', s.series,
      ])),
  ];
}

function refusals(account, {words, table, number}) {
  if (!account.refusals.length) return null;
  const reasons = Object.entries(account.cells.refused_by_reason).map(([reason, count]) => `${reason} ${number(count)}`);
  return [
    h('h3', {}, `${words('refusals')}: ${reasons.join(', ')}`),
    table(words('refusals'), [words('place'), words('reason'), words('detail'), words('text')],
      account.refusals.map(r => [r.col ? `${r.row}:${r.col}` : r.row, r.reason, r.detail, h('code', {}, r.text)])),
  ];
}

function feeds(account, {words, table, number}) {
  const rowsOf = account.feeds.map(f => [
    f.component, `${number(f.series)} (${number(f.expected)})`, number(f.regions),
    f.first_year ? `${f.first_year}–${f.last_year}` : '–',
  ]);
  return [
    h('h3', {}, words('feeds')),
    rowsOf.length
      ? table(words('feeds'), [words('component'), words('seriesExpected'), words('regions'), words('years')], rowsOf)
      : h('p', {}, words('feedsNothing')),
  ];
}

// The form from which the corrected descriptor is made.
function correction(account, meanings, {words}) {
  const before = JSON.parse(account.descriptor);
  const name = account.descriptor_file;
  const fields = {
    title: before.title ?? '',
    publisher: before.source?.publisher ?? '',
    licence: before.source?.licence ?? '',
    nuts: (before.nuts ?? []).join(', '),
  };
  const answered = new Set();
  const text = h('textarea', {rows: 18, spellcheck: 'false', 'aria-label': words('descriptor')});
  const said = h('p', {role: 'status'});
  const renew = () => {
    const now = answering(describing(corrected(before, account.columns, meanings), fields), [...answered]);
    text.value = `${JSON.stringify(now, null, 2)}\n`;
    replace(said);
  };
  const checked = done => () => {
    try {
      JSON.parse(text.value);
      done();
    } catch (e) {
      replace(said, words('notJson', e.message));
    }
  };
  const copy = checked(() => {
    text.select();
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).catch(() => {});
    else document.execCommand('copy');
    replace(said, words('copied'));
  });
  const save = checked(() => {
    const address = URL.createObjectURL(new Blob([text.value], {type: 'application/json'}));
    h('a', {href: address, download: name.split('/').at(-1)}).click();
    URL.revokeObjectURL(address);
    replace(said, words('saved', name.split('/').at(-1)));
  });
  renew();
  const field = key => h('label', {}, words(`field_${key}`), ' ', h('input', {value: fields[key], oninput: event => {
    fields[key] = event.target.value;
    renew();
  }}));
  const element = h('section', {class: 'correct'},
    h('h3', {}, words('correct')),
    h('p', {}, words('correctLead', name)),
    account.questions.map(question => h('label', {class: 'question'},
      h('input', {type: 'checkbox', onchange: event => {
        if (event.target.checked) answered.add(question);
        else answered.delete(question);
        renew();
      }}), ' ', words('answered', question))),
    h('div', {class: 'fields'}, Object.keys(fields).map(field)),
    text,
    h('p', {}, h('button', {type: 'button', onclick: save}, words('save')), ' ',
      h('button', {type: 'button', onclick: copy}, words('copy'))),
    said);
  return {element, renew};
}
