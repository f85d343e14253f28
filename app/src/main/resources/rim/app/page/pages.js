// A long table in pages, as a window of hundreds of rows is none that anybody reads, and a phone would
// have to scroll past it.

import {here} from './address.js';
import {h} from './dom.js';
import {say} from './words.js';

// So many rows stand on one page where no other count is said; on a phone they are less than eight screens.
const PAGE = 30;

/** @param {Record<string, string>} given @param {number} count @param {number} most @returns {number} */
const pageOf = (given, count, most) => Math.min(Math.max(1, Number.parseInt(given.page ?? '1') || 1), Math.max(1, Math.ceil(count / most)));

// The rows of the page that the address asks for; all of them with `page=all`, as for paper.
/** @template T @param {T[]} all @param {Record<string, string>} given @param {number} [most] @returns {T[]} */
export function page(all, given, most = PAGE) {
  if (given.page === 'all') return all;
  const at = pageOf(given, all.length, most);
  return all.slice((at - 1) * most, at * most);
}

// The ways to the other pages, and on paper which rows these are; none where there is one page alone.
/** @param {any[]} all @param {Record<string, string>} given @param {number} [most] */
export function pages(all, given, most = PAGE) {
  const count = Math.ceil(all.length / most);
  if (count < 2) return null;
  const shown = given.page === 'all' ? 'all' : pageOf(given, all.length, most);
  const each = (which, text) => h('li', {}, which === shown
    ? h('span', {'aria-current': 'page'}, text)
    : h('a', {href: here({page: which === 1 ? '' : which})}, text));
  const told = shown !== 'all' && h('p', {class: 'note paper'}, say('rankPart', (shown - 1) * most + 1, Math.min(shown * most, all.length), all.length));
  return h('nav', {class: 'pages', 'aria-label': say('rankPages')}, told, h('ul', {class: 'inline screen'},
    Array.from({length: count}, (_, i) => each(i + 1, `${i * most + 1}–${Math.min((i + 1) * most, all.length)}`)), each('all', say('all'))));
}
