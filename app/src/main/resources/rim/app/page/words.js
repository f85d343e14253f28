// The page's words and numbers in the reader's language: `lang` of the address, else the
// browser's, else English.

import {current} from './address.js';
import {decimalsOf, percent} from './share.js';

const LANGUAGES = ['en', 'sv'];

// The service says NUTS codes; the names of countries go by ISO 3166.
const ISO = {EL: 'GR', UK: 'GB', XK: 'XK'};

// What a table's units are called where an edition is of no regions; Swedish bends both words alike.
const UNITS = {en: [/\b(r)egion(?!al)/gi, 'unit'], sv: [/(?<!\p{L})(r)egion(?!al)/giu, 'enhet']};
// Stands in what a message is given, so that names keep their words.
const KEPT = '\u2060';
// Values of which one is so many times another share no count of decimals.
const FAR = 1000;

let ofUnits = false;
let language = 'en';
let messages = {};
const learnt = {};

export function chosen() {
  const wanted = [current().given.lang, ...navigator.languages.map(each => each.slice(0, 2))];
  return wanted.find(each => LANGUAGES.includes(each)) ?? 'en';
}

export async function speak(wanted) {
  language = wanted;
  messages = (await import(`./words/${wanted}.js`)).default;
  document.documentElement.lang = wanted;
}

export const languages = LANGUAGES;
export const spoken = () => language;

// A message, with what is to stand in it.
/** @param {string} key @param {any[]} given */
export function say(key, ...given) {
  const message = messages[key];
  if (message === undefined) return key;
  const told = ofUnits ? throughout(message, unitsFor) : message;
  return typeof told === 'function' ? told(...given) : told;
}

// Whether the edition is of the units of a table; messages then say so in place of regions.
/** @param {boolean} isSo */
export function speakOfUnits(isSo) {
  ofUnits = isSo;
}

export const isOfUnits = () => ofUnits;

// The texts of a message, alone or in lists and by name, and of what it says of what it is given;
// elements stay.
function throughout(part, change) {
  if (typeof part === 'string') return change(part);
  if (typeof part === 'function') return (...given) => throughout(part(...given.map(each => throughout(each, kept))), change);
  if (Array.isArray(part)) return part.map(each => throughout(each, change));
  return part?.constructor === Object ? Object.fromEntries(Object.entries(part).map(([key, each]) => [key, throughout(each, change)])) : part;
}

const kept = text => text.replace(/(r)(egion)/gi, `$1${KEPT}$2`);

function unitsFor(text) {
  const [region, unit] = UNITS[language];
  return text.replace(region, (_, first) => (first === 'R' ? unit[0].toUpperCase() + unit.slice(1) : unit)).replaceAll(KEPT, '');
}

// A name that the data carry, in the reader's language: ours where we have one, or the edition's.
/** @param {string} kind @param {string} code @param {string} [otherwise] */
export function named(kind, code, otherwise) {
  return messages[kind]?.[code] ?? learnt[kind]?.[code] ?? otherwise ?? code;
}

// A text that has one of the forms that were learnt, in the reader's language; any other as it is.
/** @param {string} kind @param {string} text @returns {string} */
export function formed(kind, text) {
  for (const {said, says} of learnt[kind] ?? []) {
    const found = new RegExp(`^(?:${said})$`).exec(text);
    if (found) return says.replace(/\{(\d)\}/g, (_, at) => inDigits(found[at]));
  }
  return text;
}

// A number as the reader's language writes it; any other text as it is.
/** @param {string} text @returns {string} */
export function inDigits(text) {
  return /^-?\d+\.\d+$/.test(text) ? fixed(Number(text), decimalsOf(text)) : text;
}

// What the edition calls things, in the reader's language.
/** @param {string} kind @param {any} names by code, or forms */
export function learn(kind, names) {
  learnt[kind] = names;
}

/** @param {string} code @param {string} [otherwise] */
export function country(code, otherwise) {
  try {
    const name = new Intl.DisplayNames([language], {type: 'region', fallback: 'none'});
    return name.of(ISO[code] ?? code) ?? otherwise ?? code;
  } catch {
    return otherwise ?? code;
  }
}

export function tongue(code) {
  try {
    return new Intl.DisplayNames([language], {type: 'language'}).of(code);
  } catch {
    return code;
  }
}

// A number with a stated count of decimals.
/** @param {number | null} [value] @param {number} [decimals] @returns {string} */
export function fixed(value, decimals = 0) {
  if (value === null || value === undefined) return '–';
  return written(value, {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
}

// A p-value with the sign before it: what is drawn finds no chance so small that there is none.
/** @param {number} p @param {string} [equals] @returns {string} */
export function chance(p, equals = '= ') {
  return p < 0.0005 ? `< ${fixed(0.001, 3)}` : equals + fixed(p, p < 0.095 ? 3 : 2);
}

// A measured value: three significant digits, as the command line shows it.
/** @param {number | null} [value] @returns {string} */
export function measured(value) {
  if (value === null || value === undefined) return '–';
  return written(value, {maximumSignificantDigits: Math.abs(value) >= 1000 ? 4 : 3});
}

// Measured values of one list: as many decimals for all, so that they can be compared down a column,
// unless they are too far apart for that.
/** @param {Array<number | null>} values @returns {(value: number | null) => string} */
export function alike(values) {
  const known = values.filter(each => each !== null && each !== 0).map(Math.abs);
  const largest = Math.max(...known);
  if (known.length === 0 || largest >= FAR * Math.min(...known)) return measured;
  const digits = each => new Intl.NumberFormat('en', {maximumSignificantDigits: each >= 1000 ? 4 : 3}).format(each).split('.')[1]?.length ?? 0;
  const decimals = Math.min(Math.max(...known.map(digits)), Math.max(0, 3 - Math.floor(Math.log10(largest))));
  return value => fixed(value, decimals);
}

// A value with all its digits, as somebody may want to type it.
/** @param {number} value @returns {string} */
export function exact(value) {
  return written(value, {maximumFractionDigits: 12, useGrouping: false});
}

// With a minus sign in every language, and none before a zero.
/** @param {number} value @param {Intl.NumberFormatOptions} options @returns {string} */
function written(value, options) {
  return new Intl.NumberFormat(language, {...options, signDisplay: 'negative'}).format(value).replace('-', '−');
}

// A score: as many decimals for all of one scale, so that they can be compared down a column.
/** @param {number | null} [value] @returns {string} */
export function scored(value) {
  return fixed(value, Math.abs(value) < 10 ? 3 : 1);
}

// A difference, with its sign.
/** @param {number | null} [value] @param {number} [decimals] @returns {string} */
export function signed(value, decimals = 3) {
  if (value === null || value === undefined) return '–';
  if (Math.abs(value) < 0.5 / 10 ** decimals) return fixed(0, decimals);
  return (value > 0 ? '+' : '−') + fixed(Math.abs(value), decimals);
}

// A share in per cent: what is not quite none or all is not said to be.
/** @param {number} value @returns {string} */
export function share(value) {
  return percent(value, language);
}

// What stands between a number and its unit: English writes 33%, others 33 %, on one line.
/** @param {string | null} unit @returns {string} */
export function gap(unit) {
  if (!unit) return '';
  if (!unit.startsWith('%')) return ' ';
  return language === 'en' ? '' : '\u00a0';
}

// A number with its unit.
/** @param {string} number @param {string | null} unit none where it has none @returns {string} */
export function united(number, unit) {
  return number + gap(unit) + (unit ?? '');
}

/** @param {string} instant @returns {string} */
export function day(instant) {
  return new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(instant));
}

/** @param {Iterable<string>} texts @returns {string[]} */
export function inOrder(texts) {
  return [...texts].sort(new Intl.Collator(language).compare);
}
