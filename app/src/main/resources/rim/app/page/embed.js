// Views in other pages: a small page of its own that a frame can show.

import {here} from './address.js';
import {h} from './dom.js';
import {lastingName} from './edition.js';
import {asked} from './frame.js';
import {shown} from './own.js';
import {say, spoken} from './words.js';

// How a view is put into another page; the address names the edition, so that it stays as it is.
export function embedding(title) {
  if (shown) return null;
  const code = h('textarea', {readonly: true, rows: 4, id: 'embed-code', 'aria-label': say('embedCode')});
  const fill = async () => {
    const edition = await asked();
    const address = location.origin + here({embed: 1, edition: edition && lastingName(edition.edition), lang: spoken()});
    code.value = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" loading="lazy" style="border: 0"></iframe>`;
  };
  const part = h('details', {class: 'screen embed'}, h('summary', {}, say('embed')), h('p', {class: 'note'}, say('embedNote')), code);
  part.addEventListener('toggle', fill);
  code.addEventListener('focus', () => code.select());
  return part;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
