import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open, page} from './browser.js';

const words = await import(page('words.js'));
const {alike, chosen, country, day, exact, fixed, inOrder, learn, measured, named, say, scored, share, signed, speak, speakOfUnits, spoken, tongue, united} = words;
const english = (await import(page('words/en.js'))).default;
const swedish = (await import(page('words/sv.js'))).default;

// Spaces of any kind as one kind.
const plain = text => text.replace(/[\u00a0\u202f]/g, ' ');

test('numbers have a stated count of decimals', async () => {
  await speak('en');
  assert.equal(fixed(1234.5), '1,235');
  assert.equal(fixed(0.126, 2), '0.13');
  assert.equal(fixed(3, 1), '3.0');
  assert.equal(fixed(0), '0');
  for (const none of [null, undefined]) assert.equal(fixed(none), '–');
});

test('numbers are written as the reader’s language does', async () => {
  await speak('sv');
  assert.equal(plain(fixed(1234.5, 1)), '1 234,5');
  assert.equal(plain(share(0.256)), '26 %');
  await speak('en');
  assert.equal(share(0.256), '26%');
});

test('a unit of per cent stands as the language has it, others apart', async () => {
  await speak('en');
  assert.equal(united('0.67', '% of GDP'), '0.67% of GDP');
  assert.equal(united('3', 'per 1,000 inhabitants'), '3 per 1,000 inhabitants');
  for (const none of ['', null]) assert.equal(united('3', none), '3');
  await speak('sv');
  assert.equal(united('0,67', '% av BNP'), '0,67\u00a0% av BNP');
});

test('what is not quite none or all of a share is not said to be, by the rule of files and command', async () => {
  await speak('en');
  const told = [[0, '0%'], [0.0004, '0.04%'], [0.005, '1%'], [0.994, '99%'], [0.996, '99.6%'], [0.9999, '99.99%'], [0.345, '35%'], [1, '100%'], [0.1 * 3 + 0.7, '100%'], [1 - 1e-12, '100%']];
  for (const [value, text] of told) assert.equal(share(value), text);
  await speak('sv');
  assert.equal(plain(share(0.001)), '0,1 %');
});

test('counts in sentences have a mark at thousands, and years none', async () => {
  await speak('en');
  assert.equal(say('rankOf', 1234, 5000), '1,234 of 5,000');
  assert.equal(say('standsSentence', 'A', 1002, 12345, 2019, '', null, '0.4'), 'A is 1,002nd of 12,345 ranked regions in 2019. Its score is 0.4.');
  assert.equal(say('unranked', 1), '1 region without a rank');
  assert.equal(say('hits', 2048, ''), '2,048 reports found.');
  assert.equal(say('changeWhyTitle', 'A', 'Index', 2019), 'A: Index 2019, by cause');
  await speak('sv');
  assert.equal(plain(say('rankOf', 1234, 5000)), '1 234 av 5 000');
  assert.equal(plain(say('reach_all', 2000)), 'alla 2 000 regioner');
});

test('a group that is beside a surer one is told with the shares as files have them', async () => {
  await speak('en');
  const {groupName, likelyName, likelyThen} = await import(page('part.js'));
  const two = {group: 'L', likely_group: 'between S and L (99.6 : 0.4)'};
  assert.equal(likelyName(two), say('groupBetween', groupName('S'), groupName('L'), '99.6', '0.4'));
  const spread = {groups: [{group: 'L', probability: 0.004}, {group: 'S', probability: 0.996}]};
  assert.equal(likelyThen({group: 'L', spread}), likelyName(two));
  const halves = {group: 'S', spread: {groups: [{group: 'S', probability: 0.515}, {group: 'L', probability: 0.485}]}};
  assert.match(likelyThen(halves), /52 : 48/);
  await speak('sv');
  assert.match(likelyName(two), /99,6 : 0,4/);
});

test('values of one list have as many decimals, unless they are too far apart', async () => {
  await speak('en');
  const told = values => values.map(alike(values));
  assert.deepEqual(told([59.9, 10.7, 10]), ['59.9', '10.7', '10.0']);
  assert.deepEqual(told([111.54, 100, 91]), ['112', '100', '91']);
  assert.deepEqual(told([112, 92.71, 91.02]), ['112.0', '92.7', '91.0']);
  assert.deepEqual(told([8.68, 0.24, 0.1]), ['8.68', '0.24', '0.10']);
  assert.deepEqual(told([206, 99.6, 9.83]), ['206.0', '99.6', '9.8']);
  assert.deepEqual(told([43200, -900.4, 0]), ['43,200', '−900', '0']);
  assert.deepEqual(told([1200, 0.0012]), ['1,200', '0.0012']);
  assert.deepEqual(told([]), []);
  assert.deepEqual([null, 0].map(alike([null, 0])), ['–', '0']);
});

test('what may be typed back has all its digits, and no sign for thousands', async () => {
  await speak('en');
  assert.deepEqual([47840, 2.4897, -1234567.25].map(exact), ['47840', '2.4897', '−1234567.25']);
  await speak('sv');
  assert.deepEqual([47840, 2.4897].map(exact), ['47840', '2,4897']);
});

test('where a methodology has no groups none is told', async () => {
  for (const language of ['en', 'sv']) {
    await speak(language);
    for (const told of [say('liftThen', 3, null), say('liftImpossible', 'x', 3, null), say('trialResult', '1', '2', 3, 2, 9, null)]) {
      assert.doesNotMatch(told, /–|grupp|group|, ,/);
    }
    assert.match(say('liftThen', 3, 'A'), /grupp.* A|group A/);
  }
});

test('a measured value has three digits, four from a thousand', async () => {
  await speak('en');
  for (const [value, text] of [[0.012345, '0.0123'], [12.345, '12.3'], [999.4, '999'], [1234.5, '1,235'], [-1234.5, '−1,235'], [-0.0123, '−0.0123'], [123456, '123,500'], [0, '0'], [null, '–']]) {
    assert.equal(measured(value), text);
  }
});

test('scores of one scale have the same decimals', async () => {
  await speak('en');
  assert.equal(scored(0.5), '0.500');
  assert.equal(scored(-0.25), '−0.250');
  assert.equal(scored(-0.0001), '0.000');
  assert.equal(scored(9.999), '9.999');
  assert.equal(scored(10), '10.0');
  assert.equal(scored(null), '–');
});

test('a difference has its sign, and what rounds to nothing has none', async () => {
  await speak('en');
  assert.equal(signed(0.25), '+0.250');
  assert.equal(signed(-0.25), '−0.250');
  assert.equal(signed(0.0004), '0.000');
  assert.equal(signed(-0.0004), '0.000');
  assert.equal(signed(0.0005), '+0.001');
  assert.equal(signed(12.34, 1), '+12.3');
  assert.equal(signed(0.04, 1), '0.0');
  assert.equal(signed(null), '–');
});

test('a day is that of Greenwich wherever the reader is', async () => {
  await speak('en');
  assert.equal(day('2026-11-24T23:59:59Z'), 'November 24, 2026');
  await speak('sv');
  assert.equal(day('2026-11-24T00:00:00Z'), '24 november 2026');
});

test('names are in the order of the reader’s language', async () => {
  await speak('sv');
  assert.deepEqual(inOrder(['Öland', 'Zorn', 'Åland', 'Ärla', 'Abc']), ['Abc', 'Zorn', 'Åland', 'Ärla', 'Öland']);
  await speak('en');
  assert.deepEqual(inOrder(['Öland', 'Zorn', 'Abc']), ['Abc', 'Öland', 'Zorn']);
});

test('countries have the codes of NUTS and the names of the language', async () => {
  await speak('en');
  assert.equal(country('EL'), 'Greece');
  assert.equal(country('UK'), 'United Kingdom');
  assert.equal(country('SE'), 'Sweden');
  assert.equal(country('QQ', 'Nowhere'), 'Nowhere');
  assert.equal(country('EU28'), 'EU28');
  await speak('sv');
  assert.equal(country('EL'), 'Grekland');
  assert.equal(tongue('fi'), 'finska');
});

test('the language of the address comes before that of the browser', () => {
  const with_ = (address, languages) => {
    open(address);
    navigator.languages = languages;
    return chosen();
  };
  assert.equal(with_('/?lang=sv', ['en']), 'sv');
  assert.equal(with_('/', ['sv-FI', 'en']), 'sv');
  assert.equal(with_('/', ['de', 'sv']), 'sv');
  assert.equal(with_('/?lang=de', ['de']), 'en');
  assert.equal(with_('/', []), 'en');
});

test('what a language lacks is said in English, and what nobody has by its key', async () => {
  await speak('sv');
  assert.equal(spoken(), 'sv');
  assert.equal(say('noSuchKey'), 'noSuchKey');
  assert.equal(named('noSuchKind', 'x', 'otherwise'), 'otherwise');
  assert.equal(named('noSuchKind', 'x'), 'x');
  await speak('en');
  assert.equal(say('year'), 'Year');
  assert.equal(say('loaded', 'Ranking'), 'Ranking loaded');
});

// Places in a nested list of words, each with its kind and how much it takes.
function shape(messages, path = '') {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'object'
    ? shape(value, `${path}${key}.`)
    : [`${path}${key} ${typeof value}`])).sort();
}

function functions(messages, path = '') {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'object'
    ? functions(value, `${path}${key}.`)
    : typeof value === 'function' ? [[path + key, value]] : []));
}

test('both languages have the same words of the same kind, at every depth', () => {
  const kinds = each => each.filter(line => !line.startsWith('ISO'));
  const onlyIn = (some, others) => kinds(shape(some)).filter(line => !shape(others).includes(line));
  const named_ = line => /^(unitNames|choiceNames)\./.test(line);
  assert.deepEqual(onlyIn(english, swedish).filter(line => !named_(line)), []);
  assert.deepEqual(onlyIn(swedish, english).filter(line => !named_(line)), []);
});

test('a message takes no more in one language than in the other', () => {
  const other = new Map(functions(swedish));
  for (const [path, message] of functions(english)) {
    if (other.has(path)) assert.equal(other.get(path).length, message.length, path);
  }
});

test('how a gap was filled is said for every way that there is', () => {
  for (const each of [english, swedish]) {
    assert.deepEqual(Object.keys(each.filledNames).sort(), Object.keys(each.gaps).filter(name => name !== 'none').sort());
  }
});

test('groups of a methodology have its names, and ours where it only has our English ones', async () => {
  await speak('sv');
  const {groupName} = await import(page('part.js'));
  assert.deepEqual((await import(page('service.js'))).USUAL_GROUPS, english.groupNames);
  assert.equal(groupName('leader'), 'Innovationsledare');
  learn('ownGroups', {high: 'Hög', leader: 'Ledande'});
  assert.equal(groupName('high'), 'Hög');
  assert.equal(groupName('high+'), 'Hög +');
  assert.equal(groupName('leader-'), 'Ledande −');
  assert.equal(groupName('strong', 'X'), 'Stark innovatör');
  assert.equal(groupName('other', 'Another'), 'Another');
  assert.equal(groupName('other'), 'other');
  learn('ownGroups', {});
  await speak('en');
});

test('no message has a hole', () => {
  for (const messages of [english, swedish]) {
    for (const [path, message] of Object.entries(messages)) {
      if (typeof message === 'string') {
        assert.ok(message.trim().length > 0, path);
        assert.ok(!/undefined|null|NaN|\$\{/.test(message), path);
      }
    }
  }
});

test('what the edition calls things stands where the page has no word of its own', async () => {
  await speak('sv');
  assert.equal(named('unitNames', 'PC_HH'), 'PC_HH');
  learn('unitNames', {PC_HH: 'procent av hushållen', PC_GDP: 'procent av BNP'});
  assert.equal(named('unitNames', 'PC_HH'), 'procent av hushållen');
  assert.equal(named('unitNames', 'PC_GDP'), '% av BNP');
  learn('unitNames', {});
  await speak('en');
});

test('what an edition has not is not spoken of', async () => {
  for (const language of ['en', 'sv']) {
    await speak(language);
    const none = [
      say('standsSentence', 'U', 1, 9, 2020, '', null, '0.500'),
      say('scoreCaption', '90%', false), say('profileCaption', false), say('trendsCaption', true, false),
      say('trendSentence', 2010, 2020, null, 3, 1),
      say('leagueCaption', 9, 'U', '', '90%', '100', false), say('stripCaption', 9, 'U', '', false).replace(/[^.]*\(100\)\./, ''),
    ].join(' ');
    assert.doesNotMatch(none, /reference|referens|relativ|null|undefined| of [;.]| i [;.]|shade[sn]|toner|nyanser/i);
    assert.match(say('leagueCaption', 9, 'U', 'X', '90%', '100', true), / X; /);
  }
});

// Of every kind that messages are given: the branches of one take others.
const GIVEN = [0, 2, 'x', true, false, null, undefined, ['x'], {unit: 'x'}];

// All that a message says, whatever it is given; one that wants something else may fail, but not each time.
function texts(part, path) {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'function') return part && typeof part === 'object' ? Object.values(part).flatMap(each => texts(each, path)) : [];
  const said = GIVEN.flatMap(first => GIVEN.flatMap(rest => {
    try {
      return [part(first, ...Array(9).fill(rest))];
    } catch (failure) {
      assert.ok(failure instanceof TypeError, path);
      return [];
    }
  }));
  assert.ok(said.length > 0, path);
  return said.flatMap(each => texts(each, path));
}

test('where an edition is of the units of a table, messages say so, and names keep their words', async () => {
  speakOfUnits(true);
  await speak('en');
  assert.equal(say('compareTitle'), 'Compare units');
  assert.match(say('goodTitle', 'Region Skåne'), /Region Skåne/);
  assert.doesNotMatch(say('home'), /Regions/);
  await speak('sv');
  assert.equal(say('compareTitle'), 'Jämför enheter');
  assert.match(say('goodTitle', 'Region Skåne'), /Region Skåne/);
  for (const language of ['en', 'sv']) {
    await speak(language);
    for (const each of Object.keys(english)) {
      const spoken_ = typeof english[each] === 'function' ? (...given) => say(each, ...given) : say(each);
      for (const text of texts(spoken_, each)) assert.doesNotMatch(text, /(?<!\p{L})region(er|en|s|ens|erna|ernas|ers)?(?!\p{L})/iu, each);
    }
  }
  speakOfUnits(false);
  assert.equal(say('compareTitle'), 'Jämför regioner');
  await speak('en');
});
