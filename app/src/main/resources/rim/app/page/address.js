// Every state of the page is an address: /region/SE33?year=2018&lang=sv. This module takes
// addresses apart, makes them, and tells when they change.

import {shown} from './own.js';

// Kept from page to page, because they say how to look and not at what.
const KEPT = ['lang', 'edition'];

/** @typedef {{isBack?: boolean, isStep?: boolean}} How */

/** @type {(how: How) => unknown} */
let changed = () => {};

/** @returns {{view: string, id: string, given: Record<string, string>}} */
export function current() {
  if (shown) return shown;
  const [view = '', id = ''] = location.pathname.split('/').slice(1).map(decodeURIComponent);
  return {view, id, given: Object.fromEntries(new URLSearchParams(location.search))};
}

// A path of its parts, which may have slashes themselves.
/** @param {string[]} parts @returns {string} */
export function path(parts) {
  return '/' + parts.map(encodeURIComponent).join('/');
}

// What is asked at a path; lists are given as arrays, and what is empty is left out.
/** @param {Record<string, unknown>} given @returns {string} */
export function query(given) {
  const all = new URLSearchParams();
  for (const [key, value] of Object.entries(given)) {
    const text = Array.isArray(value) ? listed(value) : value;
    if (text !== '' && text !== null && text !== undefined) all.set(key, String(text));
  }
  // commas part lists, and may stand as they are
  const text = all.toString().replaceAll('%2C', ',');
  return text ? '?' + text : '';
}

// The address of a view; lists are given as arrays.
/** @param {string} view @param {string} [id] @param {Record<string, unknown>} [given] @returns {string} */
export function to(view, id = '', given = {}) {
  const old = new URLSearchParams(location.search);
  const kept = KEPT.filter(key => !(key in given)).map(key => [key, old.get(key)]);
  return path([view, id].filter(Boolean)) + query({...given, ...Object.fromEntries(kept)});
}

// Codes in one text, parted by commas; one that has a comma itself stands in quotes, as in CSV.
/** @param {string[]} codes @returns {string} */
export function listed(codes) {
  return codes.map(each => (/[,"]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(',');
}

// The codes of such a text.
/** @param {string} [text] @returns {string[]} */
export function codesOf(text = '') {
  const parts = text.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g);
  return [...parts].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain).filter(Boolean);
}

// The address of this view with something changed.
/** @param {Record<string, unknown>} change */
export function here(change) {
  const {view, id, given} = current();
  return to(view, id, {...given, ...change});
}

// The address of this view with a candidate in the place of what was refused, which the service
// quotes; of what stands nowhere here, where it is looked for.
/** @param {string} detail @param {string} candidate @returns {string} */
export function instead(detail, candidate) {
  const {view, id, given} = current();
  const isRefused = text => detail.includes(`'${text}'`);
  if (id && isRefused(id)) return to(view, candidate);
  for (const [key, value] of Object.entries(given)) {
    if (isRefused(value)) return here({[key]: candidate});
    const codes = codesOf(value);
    if (codes.some(isRefused)) return here({[key]: codes.map(each => (isRefused(each) ? candidate : each))});
  }
  return id ? to(view, candidate) : to('', '', {find: candidate});
}

/** @param {string} address */
export function go(address) {
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  changed({});
}

// Another address for the same view, which draws itself: no entry in the history.
/** @param {string} address */
export function rename(address) {
  if (!shown) history.replaceState(null, '', address);
}

// The next of many states that follow each other by themselves: it stands in the place of the one before,
// so that going back leaves them all.
/** @param {string} address */
export function step(address) {
  history.replaceState(null, '', address);
  changed({isStep: true});
}

// Calls `draw` now and whenever the address changes, by a link or by going back.
/** @param {(how: How) => unknown} draw */
export function follow(draw) {
  changed = draw;
  addEventListener('popstate', () => draw({isBack: true}));
  document.addEventListener('click', event => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest?.('a[href^="/"]'));
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute('download') || link.target || /^\/(api|openapi|quality|editions|sdmx|metrics|health)/.test(link.pathname)) return;
    event.preventDefault();
    if (current().given.embed) {
      // a frame is too small for other views
      open(link.href, '_blank', 'noopener');
      return;
    }
    go(link.pathname + link.search);
  });
  draw({});
}
