import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {all, open, page} from './browser.js';

const {thirds, typeOptions} = await import(page('type.js'));
const {marked, pageName} = await import(page('passage.js'));
const {address, ask, boundaries, historyAddress, orElse, Refusal, rows, signIn, takeNotes} = await import(page('service.js'));
const {between, flags, groupName, reason, refusal, sourceCell, table, unitName} = await import(page('part.js'));
const {tiles} = await import(page('chart/tiles.js'));
const {changeScale, map, relativeScale, valueScale} = await import(page('chart/map.js'));
const {lines} = await import(page('chart/lines.js'));
const {columns} = await import(page('chart/column.js'));
const {bar, signed} = await import(page('chart/bar.js'));
const {learn, speak} = await import(page('words.js'));
await speak('en');

test('regions are parted into thirds of each variable that enough of them have', () => {
  const structure = [];
  for (let i = 0; i < 7; i++) structure.push({variable: 'people', region: 'R' + i, value: 10 - i, title: 'People'});
  for (let i = 0; i < 5; i++) structure.push({variable: 'area', region: 'R' + i, value: i, title: 'Area'});
  structure.push({variable: 'people', region: 'X', value: 1e9, title: 'People'});
  const types = thirds(structure, new Set(['R0', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6']));
  assert.deepEqual([...types.keys()], ['people:3', 'people:2', 'people:1']);
  assert.deepEqual([...types.get('people:3').regions], ['R1', 'R0']);
  assert.deepEqual([...types.get('people:2').regions].length, 3);
  const everyone = [...types.values()].flatMap(each => [...each.regions]);
  assert.equal(new Set(everyone).size, 7);
  assert.equal(everyone.length, 7);
  assert.deepEqual(typeOptions(types).map(each => each[0]), [...types.keys()]);
});

test('found words are marked and all else is text', () => {
  const found = marked('a \ue000b\ue001 c \ue000d\ue001');
  assert.equal(found.map(each => each.textContent ?? each).join(''), 'a b c d');
  assert.deepEqual(found.filter(each => each.name === 'mark').map(each => each.textContent), ['b', 'd']);
  assert.deepEqual(marked('plain <b>'), ['plain <b>']);
  assert.equal(marked('a \ue000cut').length, 3);
});

test('a page is called as the report itself calls it', () => {
  assert.equal(pageName({label: 'iv', page: 4}), pageName({page: 'iv'}));
  assert.match(pageName({label: null, page: 4}), /4/);
});

test('a question goes to the edition that is read', () => {
  open('/rank?edition=2019');
  assert.equal(address(['rank'], {year: 2018}), '/api/v1/rank?edition=2019&year=2018');
  assert.equal(address(['rank'], {edition: '2018'}), '/api/v1/rank?edition=2018');
  open('/');
  assert.equal(address(['explain', 'index', 'SE33']), '/api/v1/explain/index/SE33');
  assert.equal(address(['query'], {region: ['SE33', 'FI1D'], a: '', b: null, c: undefined, d: 0}), '/api/v1/query?region=SE33,FI1D&d=0');
  assert.equal(address(['a b', 'ö?#']), '/api/v1/a%20b/%C3%B6%3F%23');
});

test('titles are asked for in the language of the reader', async () => {
  open('/?lang=sv');
  await speak('sv');
  assert.equal(address(['profile', 'SE33'], {year: 2018}), '/api/v1/profile/SE33?language=sv&year=2018');
  assert.equal(address(['indicators']), '/api/v1/indicators?language=sv');
  assert.equal(address(['rank']), '/api/v1/rank');
  await speak('en');
  open('/');
  assert.equal(address(['indicators']), '/api/v1/indicators');
});

test('a text in a statement cannot end it', () => {
  open('/');
  const asked = new URL(historyAddress("in'dex", ["SE'; DROP TABLE x", 'FI1D']), 'http://localhost');
  assert.equal(asked.searchParams.get('format'), 'csv');
  assert.match(asked.searchParams.get('q'), /s\.node = 'in''dex' AND s\.region IN \('SE''; DROP TABLE x', 'FI1D'\)/);
});

test('what the service says beside an answer is heard whenever the answer is asked for', async () => {
  const note = 'GR30 of NUTS 2006 is EL30 in NUTS 2021: this is the answer for EL30.';
  globalThis.fetch = async () => ({ok: true, headers: new Headers({'Rim-Note': note}), json: async () => ({})});
  await ask(['profile', 'GR30']);
  assert.deepEqual(takeNotes(), [note]);
  assert.deepEqual(takeNotes(), []);
  await ask(['profile', 'GR30']);
  assert.deepEqual(takeNotes(), [note]);
});

test('what was answered is not asked for again, and what was refused is', async () => {
  open('/');
  const asked = [];
  let isFine = false;
  globalThis.fetch = async where => {
    asked.push(where);
    return isFine
      ? {ok: true, json: async () => ({rows: [1, 2]})}
      : {ok: false, status: 404, statusText: 'Not Found', json: async () => ({detail: 'No such thing.', candidates: ['a'], title: 'No data'})};
  };
  await assert.rejects(ask(['x']), failure => {
    assert.ok(failure instanceof Refusal);
    assert.deepEqual([failure.status, failure.message, failure.candidates, failure.kind], [404, 'No such thing.', ['a'], 'No data']);
    return true;
  });
  isFine = true;
  assert.deepEqual(await ask(['x']), {rows: [1, 2]});
  assert.deepEqual(await ask(['x']), {rows: [1, 2]});
  assert.equal(asked.length, 2);
  assert.deepEqual(await rows(['y']), [1, 2]);
  assert.match(asked.at(-1), /limit=100000/);
  await boundaries();
  assert.equal(asked.at(-1), '/page/boundaries.json');
});

test('a refusal without words of its own says what the status says', async () => {
  globalThis.fetch = async () => ({ok: false, status: 503, statusText: 'Busy', json: async () => { throw new SyntaxError('no JSON'); }});
  await assert.rejects(ask(['z']), {message: 'Busy', status: 503, candidates: []});
  await assert.rejects(signIn('x'), {status: 503});
});

test('only a lack of data is answered by what is given instead', async () => {
  assert.equal(await orElse(Promise.resolve(1), 2), 1);
  assert.equal(await orElse(Promise.reject(new Refusal(404, '', [], 'No data')), 2), 2);
  await assert.rejects(orElse(Promise.reject(new Refusal(404, '', [], 'Unknown region')), 2));
});

test('an interval of one rank is that rank', () => {
  assert.equal(between({rank_best: 3, rank_worst: 9}), '3–9');
  assert.equal(between({rank_best: 3, rank_worst: 3}), '3');
  assert.equal(between({rank_best: null}), '–');
  assert.equal(between({}), '–');
});

test('reasons of the engine are said in words, others as they are', () => {
  assert.notEqual(reason('coverage 0.5 (at least 0.6 is needed)'), 'coverage 0.5 (at least 0.6 is needed)');
  assert.match(reason('coverage 0.5 (at least 0.6 is needed)'), /50%.*60%/);
  assert.match(reason('no value from 2010 to 2019'), /2010.*2019/);
  assert.match(reason('no value up to 2019'), /2019/);
  assert.equal(reason('something else'), 'something else');
});

test('in Swedish reasons are said by their forms, and none loses its end', async () => {
  await speak('sv');
  learn('reasonForms', JSON.parse(readFileSync(new URL(page('words/reasons-sv.json')), 'utf8')));
  assert.equal(reason('all values are equal after treatment'), 'alla värden är lika efter behandlingen');
  assert.equal(reason('no value in 2019, and nothing to fill it with'), 'inget värde 2019, och inget att fylla det med');
  assert.equal(reason("'power' needs scores of 0 or more, which rd has not"), "'power' behöver poäng på minst 0, vilket rd inte har");
  assert.equal(reason('screened out: 0.25 of the indicators have a value, 1.00 of the values are not 0'), 'utgallrad: 0,25 av indikatorerna har ett värde, 1,00 av värdena är inte 0');
  assert.equal(reason('something else'), 'something else');
  learn('reasonForms', []);
  await speak('en');
  assert.equal(reason('no value in 2019, and nothing to fill it with'), 'no value in 2019, and nothing to fill it with');
});

test('flags are said one by one', () => {
  assert.equal(flags(null), '');
  assert.equal(flags('').length, 0);
  assert.equal(flags('be').split(', ').length, 2);
  assert.equal(flags('~'), '~');
});

test('a failure is told by its status', () => {
  const said = status => refusal({status, message: 'x'}).childNodes[0].textContent;
  const texts = [undefined, 404, 429, 503, 500, 400].map(said);
  assert.equal(texts[2], texts[3]);
  assert.equal(new Set(texts).size, 5);
});

test('a table has a heading for each row and says which columns are numbers', () => {
  const made = table([['Region', each => each.a], ['Score', each => each.b, true, 'wide']], [{a: 'SE33', b: 1}, {a: 'FI1D', b: 2}], {caption: 'All'});
  assert.deepEqual(all(made, 'th').map(each => each.textContent), ['Region', 'Score', 'SE33', 'FI1D']);
  assert.deepEqual(all(made, 'td').map(each => [each.textContent, each.getAttribute('class'), each.getAttribute('data-label')]), [['1', 'number wide', 'Score'], ['2', 'number wide', 'Score']]);
  assert.equal(all(made, 'caption')[0].textContent, 'All');
});

// Codes of level 2 in a NUTS version, from the list that the program has.
function nuts2(version) {
  const list = new URL(`../../../../schemas/src/main/resources/rim/schemas/region/nuts-${version}.csv`, import.meta.url);
  return readFileSync(list, 'utf8').split('\n').map(line => line.split(',')).filter(([code, level]) => level === '2' && code).map(([code]) => code);
}

for (const version of [2016, 2021, 2024]) {
  test(`every region of NUTS 2 of ${version} has one tile, and no tile lies on another`, () => {
    const placed = tiles(version);
    const known = new Set(nuts2(version));
    assert.equal(new Set(placed.map(each => each.code)).size, placed.length);
    assert.equal(new Set(placed.map(each => `${each.column} ${each.row}`)).size, placed.length);
    assert.ok(placed.every(each => Number.isInteger(each.column)));
    assert.deepEqual(placed.filter(each => !known.has(each.code)).map(each => each.code), []);
    const codes = new Set(placed.map(each => each.code));
    assert.deepEqual([...known].filter(code => !codes.has(code) && !code.endsWith('ZZ')), []);
  });
}

test('a version without a drawing has that of the nearest', () => {
  assert.deepEqual(tiles(2013), tiles(2016));
  assert.deepEqual(tiles(2030), tiles(2024));
});

test('classes of values hold about as many each and have limits of two digits', () => {
  const values = Array.from({length: 600}, (_, i) => i + 0.5);
  const {limits, colours} = valueScale(values, 'PC', null);
  assert.deepEqual(limits, [100, 200, 300, 400, 500]);
  assert.equal(colours.length, 6);
  const same = valueScale([5, 5, 5, 5], 'PC', null);
  assert.deepEqual(same.limits, [5]);
  assert.equal(same.colours.length, 2);
  assert.deepEqual(valueScale([], 'PC', null).limits, [0]);
  const unsorted = [30, 4, 100, 9];
  valueScale(unsorted, 'PC', null);
  assert.deepEqual(unsorted, [30, 4, 100, 9]);
});

function drawn(values, scale) {
  return map({values: values.map(([region, shown]) => ({region, name: region, shown, text: String(shown)})), scale, nuts: 2021, outlines: {width: 0}, given: {}}, 900);
}

function fills(values, scale) {
  return Object.fromEntries(all(drawn(values, scale), 'a').map(each => [each.getAttribute('aria-label').split(' ')[0], all(each, 'rect')[0].getAttribute('fill')]));
}

test('a region has the colour of its class, the limit itself that of the class above', () => {
  const scale = relativeScale('EU');
  const found = fills([['SE11', 49.9], ['SE12', 50], ['SE21', 99.9], ['SE22', 100], ['SE23', 150], ['SE31', 1000], ['SE32', null]], scale);
  assert.deepEqual(found, {
    SE11: scale.colours[0], SE12: scale.colours[1], SE21: scale.colours[2], SE22: scale.colours[3], SE23: scale.colours[5], SE31: scale.colours[5], SE32: 'url(#hatching)',
  });
});

test('a change has the colours around nothing', () => {
  const scale = changeScale();
  const found = fills([['SE11', -0.1], ['SE12', 0], ['SE21', -21]], scale);
  assert.deepEqual(found, {SE11: scale.colours[2], SE12: scale.colours[3], SE21: scale.colours[0]});
});

test('a region that no drawing knows stands below the others', () => {
  const places = Object.fromEntries(all(drawn([['SE11', 1], ['XX99', 2]], relativeScale('EU')), 'a').map(each => [each.getAttribute('aria-label').split(' ')[0], Number(all(each, 'rect')[0].getAttribute('y'))]));
  assert.ok(places.XX99 > places.SE11);
});

test('a gap in the values is a gap in the line', () => {
  const points = [[2015, 90], [2016, null], [2017, 110], [2018, 120]].map(([year, value]) => ({year, value, low: null, high: null}));
  const paths = all(lines([{name: 'a', points}], 500), 'path').map(each => each.getAttribute('d')).filter(Boolean);
  const line = paths.find(each => (each.match(/M/g) ?? []).length === 2 && /L/.test(each));
  assert.ok(line, paths.join('\n'));
  assert.equal(line.match(/L/g).length, 1);
});

test('a bar is as long as its score up to twice the reference, and an arrow says that it goes on', () => {
  const length = relative => Number(all(bar(relative, 'leader', 208), 'rect')[0].getAttribute('width'));
  assert.equal(length(100), 100);
  assert.equal(length(50), 50);
  assert.equal(length(200), 200);
  assert.equal(length(350), 200);
  assert.equal(all(bar(350, 'leader'), 'path').length, 1);
  assert.equal(all(bar(200, 'leader'), 'path').length, 0);
  assert.equal(bar(null, 'leader'), null);
  assert.equal(all(bar(90, null), 'rect')[0].getAttribute('fill'), '#0072b2');
});

test('what adds stands to the right of the middle and what takes to the left', () => {
  const place = amount => all(signed(amount, 10), 'rect').map(each => [Number(each.getAttribute('x')), Number(each.getAttribute('width'))])[0];
  assert.deepEqual(place(10), [55, 53]);
  assert.deepEqual(place(-10), [2, 53]);
  assert.equal(all(signed(null, 10), 'rect').length, 0);
});

test('a long text of a table takes the width of a card, a number or a short one does not', () => {
  const long = 'what is varied gives scores on the scale of what is published';
  const cells = all(table([['name', each => each.name], ['said', each => each.said], ['count', each => each.said, true]], [{name: 'a', said: long}, {name: 'b', said: 'short'}]), 'td');
  assert.deepEqual(cells.map(each => (each.getAttribute('class') ?? '').includes('long')), [true, false, false, false]);
});

test('the name of a source cell may be parted at its joints, and is whole as text', () => {
  const cell = sourceCell('lfst_r_lfe2en2.tsv#21580:2');
  assert.equal(cell.textContent, 'lfst_r_lfe2en2.tsv#21580:2');
  assert.equal(all(cell, 'wbr').length, 3);
  assert.equal(sourceCell('').textContent, '–');
});

test('the number of a bar stands behind its bar and its interval, as exact as those of the others', () => {
  open('/explore');
  const point = (region, value, high) => ({region, name: 'Comunidad de Madrid y Murcia', x: {value, low: value, high}, colour: '#000', text: region});
  const labels = all(columns([point('A', 50, 80), point('B', 42.5, null)], {name: 'x', extent: [0, 100], reference: null}, 360), 'text');
  const numbers = labels.filter(each => /^[0-9]/.test(each.textContent));
  assert.deepEqual(numbers.map(each => each.textContent), ['50.0', '42.5']);
  const [first, second] = numbers.map(each => Number(each.getAttribute('x')));
  assert.ok(first > second && first < 360 - 30, `${first} ${second}`);
  // as wide as a letter is at most where many are wide
  for (const name of labels.filter(each => each.textContent.includes('…'))) assert.ok(name.textContent.length * 7.6 <= 360 * 0.38);
});

test('a part of a group has its sign behind the name of the group, in the language of the page', async () => {
  await speak('sv');
  assert.equal(groupName('leader'), 'Innovationsledare');
  assert.equal(groupName('leader+', 'Innovation Leader +'), 'Innovationsledare +');
  assert.equal(groupName('moderate-'), 'Måttlig innovatör −');
  assert.equal(groupName('own+', 'Of our own'), 'Of our own');
  await speak('en');
});

test('per cent in words is the sign behind a number', () => {
  learn('unitNames', {A: 'per cent of the population', B: 'procent av alla', C: 'percentage points'});
  assert.deepEqual(['A', 'B', 'C'].map(unitName), ['% of the population', '% av alla', 'percentage points']);
  assert.equal(unitName(null) ?? null, null);
  learn('unitNames', {});
});

test('no message writes per cent of a number in words, or apart from how its language does', async () => {
  const texts = part => (typeof part === 'object' ? Object.values(part).flatMap(texts) : [String(part)]);
  for (const [language, wrong] of [['en', /\d[ \u00a0]%|\d per ?cent/], ['sv', /\d ?%|\d procent/]]) {
    const {default: words} = await import(page(`words/${language}.js`));
    assert.deepEqual(texts(words).filter(each => wrong.test(each)), []);
  }
});
