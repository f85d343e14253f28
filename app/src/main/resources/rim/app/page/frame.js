// What stands around every view: name, navigation, language, and which edition speaks.

import {current, here, to} from './address.js';
import {h, replace} from './dom.js';
import {before, lastingName, meant} from './edition.js';
import {shown} from './own.js';
import {ask} from './service.js';
import {day, languages, say, spoken} from './words.js';

const PLACES = ['rank', 'map', 'explore', 'indicator', 'compare', 'search', 'change', 'method'];
const LABELS = {indicator: 'indicators'};
const LANGUAGE_NAMES = {en: 'English', sv: 'Svenska'};

export function frame() {
  document.getElementById('skip').textContent = say('skip');
  const {view, given} = current();
  document.body.classList.toggle('embedded', Boolean(given.embed));
  replace(
    document.getElementById('top'),
    h('a', {class: 'brand', href: to('')}, say('product')),
    h('nav', {'aria-label': say('navigation')},
      h('ul', {}, PLACES.map(place => h('li', {},
        h('a', {href: to(place), 'aria-current': view === place && 'page'}, say(LABELS[place] ?? place)))))),
    h('ul', {class: 'languages', 'aria-label': say('language')}, languages.map(each => h('li', {},
      h('a', {href: here({lang: each}), lang: each, hreflang: each, id: 'lang-' + each,
        'aria-current': spoken() === each && 'true'}, LANGUAGE_NAMES[each])))),
  );
  foot();
}

// Which edition speaks.
export async function foot() {
  const edition = await asked();
  if (!edition) return;
  const lasting = here({edition: lastingName(edition.edition), lang: spoken(), embed: ''});
  replace(
    document.getElementById('foot'),
    h('p', {}, say('footEdition', edition.edition, day(edition.published), edition.methodology), ' ', edition.nuts !== 0 && say('footSource'),
      !shown && h('span', {class: 'paper'}, location.origin + lasting)),
    h('p', {class: 'screen'},
      h('a', {href: lasting, title: say('permalinkNote'), class: 'lasting'}, say('permalink')),
      ' · ', h('a', {href: `/quality.html?edition=${encodeURIComponent(lastingName(edition.edition))}&lang=${spoken()}`}, say('quality')),
      ' · ', h('a', {href: `/editions/${encodeURIComponent(lastingName(edition.edition))}?lang=${spoken()}`}, say('editionDataset')),
      ' · ', h('a', {href: '/openapi.json'}, say('api'))),
  );
}

// Editions published before the one that answers, the latest first.
export async function earlier() {
  const [now, {rows: all}] = await Promise.all([asked(), ask(['editions'])]);
  return now ? before(all, now) : [];
}

// The edition that answers, as the list of editions has it; null while it cannot be asked.
export async function asked() {
  const all = await ask(['editions']).catch(() => ({rows: []}));
  return meant(all.rows, current().given.edition);
}
