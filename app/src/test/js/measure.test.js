// What the views show of editions of other kinds: without a reference, or of another NUTS level.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {all, open, page} from './browser.js';

const {instead} = await import(page('address.js'));
const {benchmarked} = await import(page('control.js'));
const {cellsOf} = await import(page('part.js'));
const {regionsOfType} = await import(page('type.js'));
const {figures, histories, reach, variable} = await import(page('variable.js'));
const {map} = await import(page('chart/map.js'));
const {spark} = await import(page('chart/lines.js'));
const {scores} = await import(page('view/map.js'));
const {chosen, draw: rank} = await import(page('view/rank.js'));
const {draw: overview} = await import(page('view/country.js'));
const {stated} = await import(page('view/stated.js'));
const {changeScale} = await import(page('chart/map.js'));
const {lift, setting} = await import(page('view/region-lift.js'));
const {speak} = await import(page('words.js'));
await speak('en');

const standing = (region, score, relative) => ({region, name: region, country: null, year: 2024, score, relative, rank: 1, missing: score === null ? 'coverage' : null, group: null});

// Answers by the name of the question; statements are kept.
function serving(answers) {
  const asked = [];
  globalThis.fetch = async where => {
    const {pathname, searchParams} = new URL(where, 'http://localhost');
    asked.push(searchParams.get('q') ?? where);
    return {ok: true, json: async () => ({rows: answers(pathname.split('/').at(-1), searchParams)})};
  };
  return asked;
}

test('a map of an edition without a reference has its scores', () => {
  const found = scores({}, [standing('a', 0.25, null), standing('b', 0.75, null), standing('c', null, null)], null);
  assert.deepEqual(found.values.map(each => each.shown), [0.25, 0.75, null]);
  assert.deepEqual(found.values.map(each => each.text), ['0.250', '0.750', 'no score']);
  assert.match(found.caption(false), /score itself/);
  const drawn = map({values: found.values, scale: found.scale, nuts: 0, outlines: {width: 0}, given: {}}, 600);
  const fills = all(drawn, 'a').map(each => all(each, 'rect')[0].getAttribute('fill'));
  assert.notEqual(fills[0], fills[1]);
  assert.deepEqual([fills[0], fills[1]].filter(each => each.startsWith('url')), []);
  assert.equal(fills[2], 'url(#hatching)');
  const heads = all(found.table, 'th').map(each => each.textContent);
  assert.ok(heads.includes('Score') && !heads.includes('Relative'), heads.join());
});

test('a map of an edition with a reference has scores relative to it', () => {
  const found = scores({}, [standing('a', 0.25, 50), standing('b', 0.75, 150)], {region: 'EU'});
  assert.deepEqual(found.values.map(each => each.shown), [50, 150]);
  assert.match(found.caption(false), /reference, which is 100/);
});

test('the explorer draws scores of an edition without a reference', async () => {
  open('/explore?edition=bare');
  const asked = serving(name => (name === 'rank' ? [standing('a', 0.25, null), standing('b', null, null)] : [{region: 'a', year: 2024, score: 0.25, relative: null, score_low: 0.2, score_high: 0.3, low: 0.2, high: 0.3}]));
  const index = variable('index', [{code: 'index', parent: null}], [], false);
  assert.deepEqual([index.isScore, index.isRelative, index.unit], [true, false, 'score']);
  assert.deepEqual([...await figures(index, 2024)].map(([code, each]) => [code, each.value]), [['a', 0.25]]);
  assert.deepEqual((await histories(index, ['a'])).get('a').map(each => [each.value, each.low, each.high]), [[0.25, 0.2, 0.3]]);
  assert.deepEqual(await reach(index), {years: [2024], extent: [0.2, 0.3]});
  for (const statement of asked.filter(each => each.startsWith('SELECT'))) assert.doesNotMatch(statement, /relative IS NOT NULL/);
});

test('a trend without a reference has no line for it', () => {
  const points = [{year: 2023, value: 0.2}, {year: 2024, value: 0.3}];
  assert.equal(all(spark(points, [2023, 2024], [0, 1], null), 'line').length, 0);
  assert.equal(all(spark(points, [2023, 2024], [0, 1]), 'line').length, 1);
});

test('what is benchmarked is of the level that is ranked', async () => {
  const regions = [['SE', 0], ['NO', 0], ['SE1', 1], ['SE11', 2], ['BE1', 1]].map(([code, level]) => ({code, level, kind: 'nuts'}));
  const found = async (edition, ...ranked) => {
    open('/?edition=' + edition);
    serving(name => (name === 'rank' ? ranked.map(region => ({region})) : regions));
    return (await benchmarked()).map(each => each.code);
  };
  assert.deepEqual(await found('countries', 'SE'), ['SE', 'NO']);
  assert.deepEqual(await found('none'), ['SE11']);
  assert.deepEqual(await found('mixed', 'SE', 'NO', 'BE1'), ['SE', 'NO', 'BE1']);
});

test('a candidate takes the place of what was refused', () => {
  open('/region/SE33?edition=foo');
  assert.equal(instead("Unknown edition: 'foo'.", 'sample'), '/region/SE33?edition=sample');
  open('/region/Nowhere');
  assert.equal(instead("Unknown region: 'Nowhere' (expected a code or a name).", 'No Where 1'), '/region/No%20Where%201');
  open('/compare?region=SE33,XX99');
  assert.equal(instead("Unknown region: 'XX99'.", 'SE32'), '/compare?region=SE33,SE32');
  open('/nowhere');
  assert.equal(instead('', 'SE33'), '/?find=SE33');
});

test('cells are parted where one ends, not at spaces in names of files', () => {
  assert.deepEqual(cellsOf('a table.csv#1:2 b.xlsx#10:3'), ['a table.csv#1:2', 'b.xlsx#10:3']);
  assert.deepEqual(cellsOf(null), []);
  assert.deepEqual(cellsOf(''), []);
});

test('a ranking of a group or a type is taken by what is so of it, however many regions fit', () => {
  assert.equal(chosen({group: "o'k", country: 'SE'}, 'index', 2024),
    "SELECT * FROM named_scores WHERE node = 'index' AND year = 2024 AND rank IS NOT NULL AND country = 'SE' AND performance_group = 'o''k' ORDER BY rank, region");
  assert.ok(chosen({type: 'population:3'}, 'index', 2024).includes(`region IN (${regionsOfType('population:3', 'index', 2024)})`));
});

test('a value that was tried is parted at its last sign', () => {
  assert.deepEqual(setting('a=b=3.5'), ['a=b', '3.5']);
  assert.deepEqual(setting('"a,b=3.5"'), ['a,b', '3.5']);
  assert.deepEqual(setting(''), ['', '']);
});

const method = {nodes: [{code: 'index', parent: null}], uncertainty: null, reference: {region: 'EU'}, groups: []};
const text = drawn => [drawn.content].flat(Infinity).filter(Boolean).map(each => each.textContent ?? each).join(' ');

test('a country without a ranked region can be taken away', async () => {
  serving(() => [{...standing('SE1', 0.5, 120), country: 'SE', rank_best: null}, {...standing('NO1', null, null), country: 'NO', rank: null}]);
  const rowsOnly = globalThis.fetch;
  globalThis.fetch = async where => {
    const answer = {method, profile: {history: [{year: 2024}], interval: null}}[new URL(where, 'http://localhost').pathname.split('/')[3]];
    return answer ? {ok: true, json: async () => answer} : rowsOnly(where);
  };
  open('/rank?country=NO&edition=unranked');
  const drawn = await rank('', {country: 'NO'});
  const links = drawn.content.flat(Infinity).filter(each => each?.attributes).flatMap(each => all(each, 'a'));
  assert.ok(links.some(each => each.attributes.download && each.attributes.href.includes('country=NO')), text(drawn));
});

test('a type that there is none of leaves nothing, and nothing to take away', async () => {
  serving(name => (name === 'structure' ? [] : [{...standing('SE1', 0.5, 120), rank_best: null}]));
  const rowsOnly = globalThis.fetch;
  globalThis.fetch = async where => {
    const answer = {method, profile: {history: [{year: 2024}], interval: null}}[new URL(where, 'http://localhost').pathname.split('/')[3]];
    return answer ? {ok: true, json: async () => answer} : rowsOnly(where);
  };
  open('/rank?type=none:1&edition=typed');
  const drawn = await rank('', {type: 'none:1'});
  assert.match(text(drawn), /0 of 1/);
  const links = drawn.content.flat(Infinity).filter(each => each?.attributes).flatMap(each => all(each, 'a'));
  assert.deepEqual(links.filter(each => each.attributes.download), []);
  const field = drawn.content.flat(Infinity).filter(each => each?.attributes).flatMap(each => all(each, 'select')).find(each => each.attributes.name === 'type');
  assert.equal(all(field, 'option').find(each => 'selected' in each.attributes).attributes.value, 'none:1');
});

test('a country without a score is told in the measure of the others', async () => {
  const ranking = [standing('SE1', null, null), standing('FI1', 0.5, 120)].map(each => ({...each, country: each.region.slice(0, 2), rank: each.score && 1, rank_best: null}));
  const of = params => ranking.filter(each => [null, each.country].includes(params.get('country')));
  serving((name, params) => (name === 'rank' ? of(params) : name === 'regions' ? ranking.map(each => ({code: each.region, name: each.name, country: each.country, kind: 'nuts', level: 2})) : []));
  const rowsOnly = globalThis.fetch;
  globalThis.fetch = async where => {
    const kind = new URL(where, 'http://localhost').pathname.split('/')[3];
    if (kind === 'country') return {ok: true, json: async () => ({from_year: 2024, to_year: 2024, convergence: [], autocorrelation: []})};
    if (kind === 'profile') return {ok: true, json: async () => ({region: {code: 'SE1'}, history: [{year: 2024, score: null, relative: null}]})};
    return rowsOnly(where);
  };
  open('/country/SE?edition=bare');
  const drawn = await overview('SE', {});
  assert.match(text(drawn), /Index of 2024 relative to the reference/);
});

test('a change that may be chance is pale, and the legend says so where it is known', () => {
  const values = [{region: 'a', name: 'a', shown: 25, text: '', isPale: true}, {region: 'b', name: 'b', shown: 25, text: '', isSure: true}, {region: 'c', name: 'c', shown: null, text: ''}];
  const drawn = isSaid => map({values, scale: changeScale(isSaid), nuts: 0, outlines: {width: 0}, given: {}}, 700);
  const tiles = all(drawn(true), 'a');
  assert.deepEqual(tiles.map(each => all(each, 'rect')[0].getAttribute('fill-opacity')), ['0.2', null, null]);
  const told = isSaid => all(drawn(isSaid), 'text').map(each => each.textContent);
  assert.ok(told(true).includes('may be chance') && told(true).includes('more than chance'));
  assert.ok(!told(false).includes('may be chance'));
  // what the paper shines through is written on as any other label, so that it can be read in the dark
  assert.deepEqual(tiles.map(each => all(each, 'text')[0].getAttribute('stroke')), ['#fff', 'none', '#fff']);
});

test('what is stated of one theme stands together, no surer than its figures', () => {
  const row = (theme, sentence, low) => ({region: 'SE1', theme, name: theme, sentence, language: 'en', report: 'r', title: 'R', page: 1, confidence: null, change: null, also_stated_by: null, standing: 'own', activity: 'F', shrunk_quotient: 1.1, low, high: 1.3, cells: null});
  const of = given => stated(given, {code: 'SE1', name: 'One'}, []);
  const five = of([row('building', 'a', 0.9), row('food', 'x', 1.01), ...['b', 'c', 'd', 'e'].map(each => row('building', each, 0.9))]);
  const themes = all(five, 'strong').map(each => each.textContent);
  assert.deepEqual(themes, ['Building', 'Food']);
  assert.deepEqual(all(five, 'blockquote').map(each => each.textContent), ['a', 'b', 'c', 'd', 'e', 'x']);
  assert.deepEqual(all(five, 'summary').map(each => each.textContent), ['2 more passages']);
  assert.match(five.textContent, /Building: it is probably specialised in it: activity F.*Food: it is specialised in it/);
  const bare = of([{...row(null, 'y', 1.1), standing: null}, {...row(null, 'z', 1.1), standing: null}]);
  assert.equal(all(bare, 'strong').length, 2);
});

test('an outline that the edition has no region for is in the legend', async () => {
  await speak('en');
  const outlines = {width: 100, height: 50, regions: {a: 'M0,0 10,0 0,10', b: 'M20,0 10,0 0,10'}};
  const values = [{region: 'a', name: 'a', shown: 25, text: ''}, {region: 'b', name: 'b', shown: 25, text: ''}];
  const said = some => all(map({values: some, scale: changeScale(false), nuts: 0, outlines, given: {}}, 700), 'text').map(each => each.textContent);
  assert.ok(said(values.slice(0, 1)).includes('not in this edition'));
  assert.ok(!said(values).includes('not in this edition'));
});

test('a dot stays dark on the colours of classes, and small on small tiles', () => {
  const values = Array.from({length: 200}, (_, i) => ({region: `r${i}`, name: '', shown: 25, text: '', isSure: true}));
  for (const [width, most] of [[300, 1.7], [1200, 2.2]]) {
    const tiles = all(map({values, scale: changeScale(true), nuts: 0, outlines: {width: 0}, given: {}}, width), 'a');
    const [dot] = all(tiles[0], 'circle');
    // what is drawn in ink turns light in the dark
    assert.notEqual(dot.getAttribute('fill'), '#1a1a1a');
    assert.ok(dot.getAttribute('r') <= most);
    assert.ok(dot.getAttribute('r') > 0.2 * most);
  }
});

test('a unit does not run into the name of its indicator', async () => {
  const single = {indicator: 'work', from: 79.6, to: 82.25, effort: 1, achieved_by: 0.3, comparable: 10, enough: false, then: {rank: 45}};
  const answers = {method, explain: {rank: 48, group: null}, lift: {target: {rank: 43}, reach: {whose: 'peers', span: 5, ambition: 0.75}, combination: null, most: {rank: 44, group: null}, singles: [single], idle: []}};
  globalThis.fetch = async where => ({ok: true, json: async () => answers[new URL(where, 'http://localhost').pathname.split('/')[3]]});
  open('/region/SE33?edition=lifted');
  const drawn = await lift({region: {code: 'SE33', name: 'One'}, year: 2024, index: {rank: 48}, indicators: [{code: 'work', title: 'Employment rate, aged 15 to 64', unit: 'PC', score: null}]});
  assert.match(text({content: drawn}), /Employment rate, aged 15 to 64 \(%\)/);
});
