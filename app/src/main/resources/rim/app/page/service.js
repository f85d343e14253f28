// Asks the service. An edition never changes, so what was answered once is not asked for again
// while this page is open.

import {current, path, query} from './address.js';
import {answer, shown} from './own.js';
import {shadeGroups} from './chart/scale.js';
import {learn, spoken} from './words.js';

const MOST_ROWS = 100000;
// Questions whose answers have titles in the reader's language.
const SPOKEN = ['compare', 'complexity', 'explain', 'findings', 'indicators', 'lift', 'method', 'overlap', 'peers', 'profile', 'relatedness', 'shiftshare', 'specialisation', 'structure', 'suggest', 'turnover', 'whatif'];
// What the groups of the Scoreboard are called in English; the page has names for them in every language.
export const USUAL_GROUPS = {leader: 'Innovation Leader', strong: 'Strong Innovator', moderate: 'Moderate Innovator', modest: 'Modest Innovator', emerging: 'Emerging Innovator'};
const answers = new Map();
const said = new Map();
const heard = new Set();

// What the service refused, in its own words.
export class Refusal extends Error {
  /** @param {number} status @param {string} detail @param {string[]} candidates @param {string} [kind] */
  constructor(status, detail, candidates, kind = '') {
    super(detail);
    this.status = status;
    this.candidates = candidates;
    this.kind = kind;
  }
}

// Shows the token once; from then on the browser sends a cookie, with links and images too.
export async function signIn(token) {
  const where = '/session' + (location.protocol === 'https:' ? '?secure=true' : '');
  const response = await fetch(where, {method: 'POST', headers: {Authorization: 'Bearer ' + token}});
  if (!response.ok) throw await refusal(response);
}

// The address of something that the service has, by the parts of its path, such as `['profile', 'SE33']`;
// lists are given as arrays.
/** @param {string[]} parts @param {Record<string, unknown>} [given] @returns {string} */
export function place(parts, given = {}) {
  return '/api/v1' + path(parts) + query(given);
}

// The address of a question. It goes to the edition that is read, unless another is given.
/** @param {string[]} parts @param {Record<string, unknown>} [given] @returns {string} */
export function address(parts, given = {}) {
  const language = SPOKEN.includes(parts[0]) && spoken() !== 'en' ? spoken() : '';
  return place(parts, {edition: current().given.edition, language, ...given});
}

// One answer, as the service gives it.
/** @param {string[]} parts @param {Record<string, unknown>} [given] @returns {Promise<any>} */
export function ask(parts, given) {
  return once(address(parts, given));
}

// What changes from moment to moment, and is asked for each time.
/** @param {string[]} parts @param {Record<string, unknown>} [given] @returns {Promise<string>} */
export async function fetchText(parts, given) {
  const response = await fetch(place(parts, given));
  if (!response.ok) throw await refusal(response);
  return response.text();
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// Sends a CSV, or a file that is one or a workbook. What is wrong with it is an answer, no failure.
/** @param {string[]} parts @param {Record<string, string>} given @param {string | File} body @returns {Promise<any>} */
export async function send(parts, given, body) {
  const type = typeof body !== 'string' && body.name.toLowerCase().endsWith('.xlsx') ? WORKBOOK : 'text/csv';
  const response = await fetch(place(parts, given), {method: 'POST', headers: {'Content-Type': type}, body});
  if (!response.ok && response.status !== 422) throw await refusal(response);
  return response.json();
}

// A text in SQL.
/** @param {string} text @returns {string} */
export function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

// The address of scores over the years as CSV, with intervals: the service has no question of its
// own for them.
/** @param {string} node @param {string[]} regions */
export function historyAddress(node, regions) {
  return address(['sql'], {format: 'csv', q: 'SELECT s.region, s.year, s.score, s.relative, s.rank, s.performance_group, c.score_low, c.score_high, c.rank_best, c.rank_worst'
    + ` FROM scores s LEFT JOIN certainty c USING (node, region, year) WHERE s.node = ${quoted(node)} AND s.region IN (${regions.map(quoted).join(', ')}) ORDER BY ALL`});
}

// All rows of a table.
/** @param {string[]} parts @param {Record<string, unknown>} [given] @returns {Promise<any[]>} */
export async function rows(parts, given = {}) {
  return (await ask(parts, {limit: MOST_ROWS, ...given})).rows;
}

// The answer, or what is given where the edition has no such scores: none at all, or none of a year.
/** @template T @param {Promise<T>} asked @param {T} otherwise @returns {Promise<T>} */
export function orElse(asked, otherwise) {
  return asked.catch(failure => {
    if (failure.kind === 'No data') return otherwise;
    throw failure;
  });
}

// The years in which the node has scores that a ranking is of.
export async function scoredYears(ranking) {
  const top = ranking.find(each => each.rank === 1) ?? ranking[0];
  return top ? (await ask(['profile', top.region])).history.map(each => each.year) : [];
}

// Learns what the edition calls its index, its groups and its units, those of an edition that does not say speak for themselves,
// and in which forms another language than that of the data says why there is no score.
export async function learnNames() {
  const [all, method, forms] = await Promise.all([
    rows(['indicators']).catch(() => []),
    ask(['method']).catch(() => ({nodes: [], groups: []})),
    spoken() === 'en' ? [] : once(`/page/words/reasons-${spoken()}.json`).catch(() => [])]);
  learn('reasonForms', forms);
  // what is called in English alone as the page calls it has the page's name in other languages
  learn('ownGroups', Object.fromEntries(method.groups.filter(each => each.title !== USUAL_GROUPS[each.code]).map(each => [each.code, each.title])));
  shadeGroups(method.groups.map(each => each.code));
  learn('rootNames', {index: method.nodes.find(each => each.parent === null)?.title});
  const named = all.filter(each => each.unit && each.unit_name).map(each => [each.unit, each.unit_name]);
  learn('unitNames', Object.fromEntries(named));
}

// Outlines of regions; of width 0 where whoever runs the service named none.
export function boundaries() {
  return once('/page/boundaries.json');
}

// Learns what the themes of the vocabulary that comes with the service are called in the reader's language.
export async function learnThemes() {
  learn('themeNames', await once('/page/themes.json?language=' + spoken()));
}

// What the service said beside the answers since this was called last, such as that a region
// succeeded the one that was asked for.
export function takeNotes() {
  const notes = [...heard];
  heard.clear();
  return notes;
}

// What was refused may be asked for again.
function once(where) {
  if (said.has(where)) heard.add(said.get(where));
  if (!answers.has(where)) {
    const coming = fetched(where);
    answers.set(where, coming);
    coming.catch(() => answers.delete(where));
  }
  return answers.get(where);
}

async function fetched(where) {
  if (shown) {
    const known = answer(where);
    if (known === undefined) throw new Refusal(404, where, []);
    return known;
  }
  const response = await fetch(where, {headers: {Accept: 'application/json'}});
  if (!response.ok) throw await refusal(response);
  const found = await response.json();
  const note = response.headers?.get('Rim-Note');
  // why a table has no rows the page says in its own words
  if (note && found.total !== 0) {
    said.set(where, note);
    heard.add(note);
  }
  return found;
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  return new Refusal(response.status, problem.detail ?? response.statusText, problem.candidates ?? [], problem.title);
}
