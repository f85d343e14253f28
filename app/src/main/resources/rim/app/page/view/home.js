// The first page: find a region, countries, groups, and what this edition is.

import {go, to} from '../address.js';
import {benchmarked, countryOptions, regionField} from '../control.js';
import {h} from '../dom.js';
import {asked} from '../frame.js';
import {group, noIndex, regionLink} from '../part.js';
import {orElse, rows} from '../service.js';
import {country, day, fixed, say, spoken} from '../words.js';

// Whose regions are shown at once to readers of a language.
const HOME_COUNTRY = {sv: 'SE'};

export async function draw(id, given) {
  const [regions, ranking, edition] = await Promise.all([benchmarked(), orElse(rows('rank'), []), asked()]);
  const inRank = new Set(ranking.map(each => each.region));
  const known = ranking.length === 0 ? regions : regions.filter(each => inRank.has(each.code));
  return {
    title: given.find ? say('findRegion') : say('home'),
    content: [
      h('h1', {}, say('product')),
      h('p', {class: 'lead'}, say(edition?.nuts === 0 ? 'unitsLead' : 'lead')),
      regionField(known, say('findRegion'), code => go(to('region', code))),
      given.find ? await found(given.find) : near(known),
      ranking.length === 0 && noIndex(),
      h('div', {class: 'columns'}, countries(known, ranking), h('div', {}, groups(ranking), about(edition))),
    ],
  };
}

async function found(text) {
  const matching = await benchmarked({find: text});
  return h('section', {'aria-live': 'polite'},
    h('h2', {}, say('found', matching.length, text)),
    h('ul', {}, matching.map(each => h('li', {}, regionLink(each.code, each.name), ` ${each.code}${each.country ? ', ' + country(each.country) : ''}`))));
}

function near(known) {
  const home = HOME_COUNTRY[spoken()];
  return home && h('nav', {'aria-labelledby': 'near'},
    h('h2', {id: 'near'}, h('a', {href: to('country', home)}, say('countryLink', country(home)))),
    h('ul', {class: 'inline'}, known.filter(each => each.country === home).map(each => h('li', {}, regionLink(each.code, each.name)))));
}

function countries(known, ranking) {
  const codes = [...new Set(known.map(each => each.country).filter(Boolean))];
  if (codes.length === 0) return units(known, ranking);
  return h('section', {'aria-labelledby': 'countries'},
    h('h2', {id: 'countries'}, say('countries')),
    h('ul', {class: 'countries'}, countryOptions(codes).map(([code, name]) => {
      const own = known.filter(each => each.country === code);
      const ranked = ranking.length === 0 ? own.length : ranking.filter(each => each.country === code && each.rank !== null).length;
      return h('li', {}, h('a', {href: to('country', code)}, name), ' ', h('span', {class: 'note'}, say('countryRegions', ranked, own.length)));
    })));
}

// Units of no country, by rank.
function units(known, ranking) {
  const rank = new Map(ranking.map(each => [each.region, each.rank ?? Infinity]));
  const sorted = [...known].sort((a, b) => (rank.get(a.code) ?? Infinity) - (rank.get(b.code) ?? Infinity));
  return h('section', {'aria-labelledby': 'units'},
    h('h2', {id: 'units'}, say('units')),
    h('ol', {}, sorted.map(each => h('li', {}, regionLink(each.code, each.name), ' ', h('span', {class: 'note'}, each.code)))));
}

function groups(ranking) {
  const ranked = ranking.filter(each => each.rank !== null);
  const codes = [...new Set(ranked.map(each => each.group))].filter(Boolean);
  return codes.length > 0 && h('section', {'aria-labelledby': 'groups'},
    h('h2', {id: 'groups'}, say('groupsNow', ranked[0]?.year ?? '')),
    h('ul', {class: 'plain'}, codes.map(code => h('li', {},
      group(code), ': ', h('a', {href: to('rank', '', {group: code})}, say('groupCount', ranked.filter(each => each.group === code).length))))));
}

function about(edition) {
  return edition && h('section', {'aria-labelledby': 'edition'},
    h('h2', {id: 'edition'}, say('thisEdition')),
    h('p', {}, say('footEdition', edition.edition, day(edition.published), edition.methodology)),
    h('p', {}, say('cellsRead', fixed(edition.read), fixed(edition.accepted), fixed(edition.missing), fixed(edition.quarantined))),
    h('p', {}, say('reportsIn', edition.reports)));
}
