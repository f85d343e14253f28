// How common activities are, and how complex: each a dot, with a way to what is related to it.

import {byDataset, called, nameOf, noYear, ways} from '../activity.js';
import {to} from '../address.js';
import {figure} from '../chart/figure.js';
import {roomy} from '../chart/scale.js';
import {scatter} from '../chart/scatter.js';
import {h} from '../dom.js';
import {downloads, reason, table} from '../part.js';
import {address, rows} from '../service.js';
import {fixed, measured, say, signed} from '../words.js';

export async function draw(id, given) {
  const all = await rows(['complexity'], {year: given.year});
  const datasets = await byDataset(all);
  const title = say('complexTitle');
  return {
    title,
    content: [
      h('h1', {}, title),
      all.length === 0 ? h('p', {}, say('activityNone'), noYear(given)) : [
        h('p', {}, say('complexLead')),
        datasets.map(part),
        h('ul', {class: 'screen'}, downloads(say('complexTake'), ['complexity'], {year: given.year}))],
      ways('complexity'),
    ],
  };
}

function part({dataset, title, source, rows: own}) {
  const {year} = own[0];
  const placed = own.filter(each => each.complexity !== null && each.ubiquity !== null);
  const unplaced = own.filter(each => !placed.includes(each));
  const points = placed.map(each => ({
    href: to('relatedness', each.activity), name: nameOf(each), mark: each.activity,
    x: {value: each.ubiquity, low: null, high: null}, y: {value: each.complexity, low: null, high: null},
    size: each.total, colour: '#4a90c8', isUnsure: false, isPicked: false,
    text: say('complexText', called(each), signed(each.complexity, 2), fixed(each.ubiquity)),
  }));
  const [x, y] = [placed.map(each => each.ubiquity), placed.map(each => each.complexity)];
  const axis = (name, values) => ({name, unit: null, extent: roomy(values), reference: null});
  return h('section', {},
    figure({
      title: say('goodDataset', title, year),
      alone: `${say('complexTitle')}: ${say('goodDataset', title, year)}`,
      heading: 'h2',
      sources: [source],
      isTable: placed.length === 0,
      caption: [say('complexCaption'), h('span', {class: 'screen'}, ' ', say('complexPick')),
        unplaced.length > 0 && [' ', say('complexUnplaced', unplaced.map(each => `${nameOf(each)} (${why(each)})`).join(', '))]],
      draw: width => scatter(points, {x: axis(say('complexUbiquity'), x), y: axis(say('complexMeasure'), y)}, width),
      table: table([
        [say('activity'), each => h('a', {href: to('relatedness', each.activity)}, called(each))],
        [say('complexMeasure'), each => (each.complexity === null ? h('span', {class: 'note'}, why(each)) : signed(each.complexity, 2)), true],
        [say('complexReflections'), each => fixed(each.reflections, 1), true],
        [say('complexFitness'), each => fixed(each.fitness_complexity, 2), true],
        [say('complexUbiquity'), each => fixed(each.ubiquity), true],
        [say('complexDiversity'), each => fixed(each.average_diversity, 1), true],
        [say('complexTotal'), each => measured(each.total), true],
      ], own),
      data: address(['complexity'], {year, dataset, format: 'csv'}),
      name: `rim-complexity-${dataset}-${year}`,
    }));
}

// Why it has no complexity: a row has one reason for all that is missing, or one for each column.
function why({missing}) {
  const all = (missing ?? '').split('; ');
  return reason(all.find(each => each.startsWith('complexity: '))?.slice('complexity: '.length) ?? all.find(each => each && !each.includes(': ')) ?? 'no_value');
}
