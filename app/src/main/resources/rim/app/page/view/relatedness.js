// Which activities are related: all pairs as squares, or those of one activity as bars.

import {byDataset, called, nameOf, ways} from '../activity.js';
import {to} from '../address.js';
import {columns} from '../chart/column.js';
import {figure} from '../chart/figure.js';
import {matrix, SHADES, UNKNOWN} from '../chart/matrix.js';
import {roomy, swatch} from '../chart/scale.js';
import {h} from '../dom.js';
import {downloads, reason, table} from '../part.js';
import {address, ask, quoted, rows} from '../service.js';
import {fixed, say} from '../words.js';

// Pairs that the table shows; the file has all. What has more than an answer in SQL holds is told one by one.
const MOST = 200;
const MOST_PAIRS = 10000;
const CHANCE = 1;

export async function draw(id) {
  return id ? ofOne(id) : ofAll();
}

async function ofOne(id) {
  const [all, activities] = await Promise.all([rows(['relatedness', id]), rows(['complexity'])]);
  const own = activities.find(each => each.activity.toUpperCase() === id.toUpperCase() || each.name?.toUpperCase() === id.toUpperCase());
  const title = say('relatedOne', own ? called(own) : id);
  const datasets = await byDataset(all.map(each => ({...each, activity: each.other})));
  return {
    title,
    content: [
      h('h1', {}, title),
      all.length === 0 ? h('p', {}, say('activityNone')) : [
        h('p', {}, say('relatedLead')),
        datasets.map(each => bars(each, own?.activity ?? id, title)),
        h('ul', {class: 'screen'}, downloads(say('relatedTake'), ['relatedness', own?.activity ?? id]))],
      h('p', {class: 'screen'}, h('a', {href: to('relatedness')}, say('relatedTitle'))),
      ways('relatedness'),
    ],
  };
}

function bars({dataset, title, source, rows: own}, activity, what) {
  const {year} = own[0];
  const known = own.filter(each => each.probability !== null);
  const unknown = own.filter(each => each.probability === null);
  const points = known.map(each => ({
    href: to('relatedness', each.activity), name: nameOf(each), x: {value: each.probability, low: null, high: null},
    colour: each.probability >= CHANCE ? '#4a90c8' : '#cfd6db', isUnsure: false, isPicked: false,
    text: `${called(each)}: ${say('relatedProbability')} ${fixed(each.probability, 2)}`,
  }));
  return h('section', {},
    figure({
      title: say('goodDataset', title, year),
      alone: `${what}: ${say('goodDataset', title, year)}`,
      heading: 'h2',
      sources: [source],
      isTable: known.length === 0,
      caption: [say('relatedCaption'), h('span', {class: 'screen'}, ' ', say('complexPick')), unknown.length > 0 && [' ', untold(unknown)]],
      draw: width => columns(points, {name: say('relatedProbability'), extent: roomy([0, ...known.map(each => each.probability)]), reference: CHANCE}, width),
      table: table([
        [say('activity'), each => h('a', {href: to('relatedness', each.activity)}, called(each))],
        [say('relatedProbability'), each => (each.probability === null ? h('span', {class: 'note'}, reason(each.missing ?? 'no_value')) : fixed(each.probability, 2)), true],
        [say('relatedBoth'), each => fixed(each.co_occurrence), true],
        [say('relatedProximity'), each => fixed(each.proximity, 2), true],
        [say('relatedAssociation'), each => fixed(each.association, 2), true],
        [say('relatedCosine'), each => fixed(each.cosine, 2), true],
        [say('relatedJaccard'), each => fixed(each.jaccard, 2), true],
      ], own),
      data: address(['relatedness', activity], {dataset, format: 'csv'}),
      name: `rim-relatedness-${activity}-${dataset}-${year}`,
    }));
}

const untold = all => say('relatedUntold', all.map(each => nameOf(each)).join(', '));

async function ofAll() {
  // in the order of their complexity, those lie together that are in the same regions
  const datasets = await byDataset(await rows(['complexity']));
  const answers = await Promise.all(datasets.map(each => ask(['sql'], ofDataset(each.dataset))));
  const title = say('relatedTitle');
  const drawn = datasets.map((each, i) => (answers[i].is_truncated ? list(each) : squares(each, answers[i].rows))).filter(Boolean);
  return {
    title,
    content: [
      h('h1', {}, title),
      drawn.length === 0 ? h('p', {}, say('activityNone')) : [h('p', {}, say('relatedLead')), drawn],
      ways('relatedness'),
    ],
  };
}

const key = (one, other) => JSON.stringify([one, other].sort());

// Each pair once, since the other way round it is the same.
const PAIRS = 'SELECT dataset, year, activity, other, co_occurrence, probability FROM relatedness WHERE activity < other';

const ofDataset = dataset => ({q: `${PAIRS} AND dataset = ${quoted(dataset)} ORDER BY ALL`, limit: MOST_PAIRS});

// Of too many for a picture, each leads to what is related to it.
function list({dataset, title, rows: own}) {
  const id = 'of-' + dataset;
  return h('section', {'aria-labelledby': id},
    h('h2', {id}, say('goodDataset', title, own[0].year)),
    h('p', {}, say('relatedMany', own.length)),
    h('ul', {class: 'inline'}, own.map(each => h('li', {}, h('a', {href: to('relatedness', each.activity)}, called(each))))));
}

function squares({dataset, title, source, rows: own}, pairs) {
  if (pairs.length === 0) return null;
  const byCode = new Map(own.map(each => [each.activity, each]));
  const known = new Map(pairs.map(each => [key(each.activity, each.other), each.probability]));
  const codes = new Set(pairs.flatMap(each => [each.activity, each.other]));
  const items = own.filter(each => codes.has(each.activity))
    .map(each => ({code: each.activity, name: called(each), href: to('relatedness', each.activity)}));
  const value = (one, other) => known.get(key(one, other)) ?? null;
  const told = number => (number === null ? say('relatedUnknown') : fixed(number, 2));
  const once = pairs.filter(each => each.probability !== null).sort((a, b) => b.probability - a.probability);
  const name = code => called(byCode.get(code) ?? {activity: code, name: null});
  const link = code => h('a', {href: to('relatedness', code)}, name(code));
  return h('section', {},
    figure({
      title: say('goodDataset', title, pairs[0].year),
      alone: `${say('relatedTitle')}: ${say('goodDataset', title, pairs[0].year)}`,
      heading: 'h2',
      sources: [source],
      caption: [say('relatedSquares'), h('span', {class: 'screen'}, ' ', say('complexPick'))],
      key: h('ul', {class: 'inline key-of-groups'}, [...SHADES.map((each, i) => [each.colour, say('relatedShades')[i]]), [UNKNOWN, say('relatedUnknown')]].map(([fill, text]) => h('li', {}, swatch(fill), ' ', text))),
      draw: width => matrix(items, value, (one, other) => `${one.name} – ${other.name}: ${told(value(one.code, other.code))}`, width),
      table: table([
        [say('activity'), each => link(each.activity)],
        [say('relatedOther'), each => link(each.other)],
        [say('relatedProbability'), each => told(each.probability), true],
        [say('relatedBoth'), each => fixed(each.co_occurrence), true],
      ], once.slice(0, MOST), {caption: once.length > MOST && say('relatedMost', MOST, once.length)}),
      data: address(['sql'], {...ofDataset(dataset), format: 'csv'}),
      name: `rim-relatedness-${dataset}-${pairs[0].year}`,
    }));
}
