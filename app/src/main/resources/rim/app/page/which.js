// The view of one region or country at an address that names none: the reader chooses.

import {current, go, to} from './address.js';
import {benchmarked, countryOptions, regionField} from './control.js';
import {h} from './dom.js';
import {say} from './words.js';

const REGIONS = ['region', 'contribute', 'specialisation', 'shiftshare', 'turnover', 'overlap'];
const COUNTRIES = ['country'];

export const OF_ONE = [...REGIONS, ...COUNTRIES];

export async function draw(view) {
  const {given} = current();
  const regions = await benchmarked();
  const isCountry = COUNTRIES.includes(view);
  const countries = countryOptions(regions.map(each => each.country));
  const title = say(isCountry ? 'whichCountry' : 'whichRegion');
  return {
    title,
    content: [
      h('h1', {}, title),
      isCountry && countries.length === 0 && [h('p', {}, say('whichCountryNone')), h('p', {}, h('a', {href: to('rank')}, say('rank')))],
      isCountry
        ? h('ul', {class: 'inline'}, countries.map(([code, name]) => h('li', {}, h('a', {href: to(view, code, given)}, name))))
        : regionField(regions, say('region'), code => go(to(view, code, given)), say('whichShow'), 'which-region'),
    ],
  };
}
