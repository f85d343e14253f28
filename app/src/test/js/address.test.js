import assert from 'node:assert/strict';
import {test} from 'node:test';
import {click, open, page, visited, windowListeners} from './browser.js';

const {address, place} = await import(page('service.js'));
const {codesOf, current, follow, go, here, listed, rename, to} = await import(page('address.js'));

test('an address is taken apart into view, thing and what is given', () => {
  open('/region/SE33?year=2018&lang=sv');
  assert.deepEqual(current(), {view: 'region', id: 'SE33', given: {year: '2018', lang: 'sv'}});
  open('/');
  assert.deepEqual(current(), {view: '', id: '', given: {}});
  open('/indicator/a%20b%2Fc?q=%C3%B6');
  assert.deepEqual(current(), {view: 'indicator', id: 'a b/c', given: {q: 'ö'}});
});

test('an address that is made is taken apart into the same', () => {
  for (const [view, id, given] of [
    ['region', 'SE33', {year: '2018'}],
    ['search', '', {q: 'smart & "wise" + 50%?#', theme: 'a,b'}],
    ['report', 'a/b ö', {}],
    ['', '', {find: 'Övre Norrland'}],
  ]) {
    open(to(view, id, given));
    assert.deepEqual(current(), {view, id, given});
  }
});

test('codes that have commas or quotes are listed and taken apart into the same', () => {
  assert.equal(listed(['SE33', 'FI1D']), 'SE33,FI1D');
  for (const codes of [[], ['SE33'], ['Korea, Rep.', 'B "q"', '007'], ['"', ',', '","']]) assert.deepEqual(codesOf(listed(codes)), codes);
  assert.deepEqual(codesOf(), []);
  assert.deepEqual(codesOf('SE33,,FI1D,'), ['SE33', 'FI1D']);
});

test('a list is given as an array, and a code that has a comma stays one', () => {
  open('/compare?region=%22Seoul,+City+of%22,007&lang=sv');
  assert.deepEqual(codesOf(current().given.region), ['Seoul, City of', '007']);
  for (const made of [to('compare', '', {region: ['Seoul, City of', '1 "b"']}), here({region: ['Seoul, City of', '1 "b"']})]) {
    open(made);
    assert.deepEqual(codesOf(current().given.region), ['Seoul, City of', '1 "b"']);
    assert.equal(current().given.lang, 'sv');
  }
  open(here({region: []}));
  assert.deepEqual(current().given, {lang: 'sv'});
});

test('a code that has a slash is one part of what is asked', () => {
  open('/region/a%2Fb?edition=2019');
  assert.equal(address(['profile', 'a/b'], {year: 2018}), '/api/v1/profile/a%2Fb?edition=2019&year=2018');
  assert.equal(address(['overlap', '50 %', 'a/b']), '/api/v1/overlap/50%20%25/a%2Fb?edition=2019');
  assert.equal(place(['contributions', 'template'], {region: 'a/b', format: 'csv'}), '/api/v1/contributions/template?region=a%2Fb&format=csv');
});

test('what is empty is left out, and 0 is not empty', () => {
  open('/');
  assert.equal(to('rank', '', {a: '', b: null, c: undefined, d: 0}), '/rank?d=0');
  assert.equal(to('rank'), '/rank');
  assert.equal(to(''), '/');
});

test('language and edition go along from page to page, and nothing else', () => {
  open('/rank?lang=sv&edition=2019&year=2018');
  assert.equal(to('map'), '/map?lang=sv&edition=2019');
  assert.equal(to('map', '', {lang: 'en'}), '/map?lang=en&edition=2019');
  assert.equal(to('map', '', {edition: ''}), '/map?lang=sv');
});

test('commas part lists and stand as they are', () => {
  open('/');
  assert.equal(to('compare', '', {region: 'SE33,FI1D'}), '/compare?region=SE33,FI1D');
});

test('this view with something changed keeps the rest', () => {
  open('/region/SE33?year=2018&table=x');
  assert.equal(here({year: 2019}), '/region/SE33?year=2019&table=x');
  assert.equal(here({table: ''}), '/region/SE33?year=2018');
});

test('going somewhere draws and is remembered, once', () => {
  open('/rank');
  const drawn = [];
  follow(how => drawn.push(how));
  assert.deepEqual(drawn, [{}]);
  go('/map');
  go('/rank');
  assert.deepEqual(visited, ['push /map']);
  assert.equal(drawn.length, 3);
  rename('/rank?table=x');
  assert.deepEqual(visited, ['push /map', 'replace /rank?table=x']);
  assert.equal(drawn.length, 3);
  windowListeners.popstate();
  assert.deepEqual(drawn.at(-1), {isBack: true});
});

test('a plain click on a link of the page is followed; others are the browser’s', () => {
  open('/rank');
  let drawn = 0;
  follow(() => drawn++);
  const clicked = (change, link = {}) => {
    let isTaken = false;
    const found = {pathname: '/map', search: '?year=2018', target: '', hasAttribute: () => false, ...link};
    click({target: {closest: () => found}, defaultPrevented: false, button: 0, preventDefault: () => { isTaken = true; }, ...change});
    return isTaken;
  };
  assert.ok(clicked({}));
  assert.deepEqual(visited, ['push /map?year=2018']);
  assert.equal(drawn, 2);
  for (const change of [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}, {altKey: true}, {button: 1}, {defaultPrevented: true}, {target: {closest: () => null}}, {target: {}}]) {
    assert.ok(!clicked(change), JSON.stringify(change));
  }
  for (const pathname of ['/api/v1/rank', '/openapi.json', '/quality.html', '/sdmx/2.1', '/metrics', '/health']) {
    assert.ok(!clicked({}, {pathname}), pathname);
  }
  assert.ok(!clicked({}, {target: '_blank'}));
  assert.ok(!clicked({}, {hasAttribute: name => name === 'download'}));
  assert.equal(drawn, 2);
});
