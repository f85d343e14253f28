// A descriptor as the steward corrected it on the page of an intake.

/** What a column of a table may be, in the order in which they are offered. */
export const MEANINGS = ['region', 'year', 'value', 'flags', 'unit', 'version', 'dimension', 'ignored'];

/** Meanings that no column of a value has, all of which are left out of the descriptor alike. */
const IGNORED = new Set(['ignored', 'error', 'label', 'row_number', 'about_file', 'multiplier', 'nothing']);

/** The meaning as it is chosen from the list: what says nothing about the value is one. */
export function offered(meaning) {
  if (meaning === 'part_of_year') return 'dimension';
  return IGNORED.has(meaning) ? 'ignored' : meaning;
}

/**
 * The descriptor with other meanings of columns; what it says of anything else stays.
 *
 * @param {Record<string, any>} descriptor as it stands
 * @param {{column: string, meaning: string}[]} columns what each was taken for
 * @param {string[]} meanings what each is now
 * @returns {Record<string, any>}
 */
export function corrected(descriptor, columns, meanings) {
  const now = structuredClone(descriptor);
  const changed = columns.some((c, i) => offered(c.meaning) !== offered(meanings[i]));
  if (!changed) return now;
  const named = meaning => columns.filter((c, i) => offered(meanings[i]) === meaning).map(c => c.column);
  if (now.csv || now.sheet) {
    lay(now.csv ?? now.sheet, named, columns, meanings);
    if (now.csv) now.form = now.csv.across ? 'wide-csv' : 'long-csv';
  } else {
    now.dimensions = dimensions(now.dimensions, named);
  }
  return now;
}

function lay(layout, named, columns, meanings) {
  for (const meaning of ['region', 'year', 'unit', 'version']) {
    const [first] = named(meaning);
    put(layout, meaning, first);
    if (first && layout.fixed) delete layout.fixed[meaning];
  }
  if (layout.fixed && !Object.keys(layout.fixed).length) delete layout.fixed;
  const flagsStay = same('flags', columns, meanings);
  if (!flagsStay) put(layout, 'flags', named('flags')[0]);
  if (!same('value', columns, meanings)) values(layout, named);
  put(layout, 'ignore', some(named('ignored')));
  if (layout.dimensions) put(layout, 'dimensions', some(named('dimension')));
}

// Whether the same columns have a meaning as before.
function same(meaning, columns, meanings) {
  return columns.every((c, i) => (offered(c.meaning) === meaning) === (offered(meanings[i]) === meaning));
}

function values(layout, named) {
  const columns = named('value');
  delete layout.value;
  delete layout.values;
  if (columns.length === 1 && layout.year && layout.region) {
    delete layout.across;
    layout.value = columns[0];
    return;
  }
  const fixed = layout.fixed ?? {};
  const free = ['year', 'region'].find(name => !layout[name] && !(name in fixed));
  layout.across = free ?? (['year', 'region'].includes(layout.across) ? 'indicator' : layout.across ?? 'indicator');
  layout.values = columns;
}

function dimensions(before, named) {
  const now = {...before};
  put(now, 'region', named('region')[0]);
  put(now, 'time', named('year')[0]);
  put(now, 'unit', named('unit')[0]);
  put(now, 'ignore', some(named('ignored')));
  return now;
}

function some(list) {
  return list.length ? list : undefined;
}

function put(layout, key, value) {
  if (value === undefined) delete layout[key];
  else layout[key] = value;
}

/**
 * The descriptor without the questions that were answered.
 *
 * @param {Record<string, any>} descriptor
 * @param {string[]} answered
 */
export function answering(descriptor, answered) {
  const now = structuredClone(descriptor);
  const left = (now.unsure ?? []).filter(question => !answered.includes(question));
  put(now, 'unsure', some(left));
  return now;
}

/**
 * What the fields of the form say: those that are empty are left out but for the title.
 *
 * @param {Record<string, any>} descriptor
 * @param {{title: string, publisher: string, licence: string, nuts: string}} fields
 */
export function describing(descriptor, fields) {
  const now = structuredClone(descriptor);
  if (fields.title.trim()) now.title = fields.title.trim();
  now.source = {...now.source};
  if (fields.publisher.trim()) now.source.publisher = fields.publisher.trim();
  if (fields.licence.trim()) now.source.licence = fields.licence.trim();
  const versions = fields.nuts.split(/[^0-9]+/).filter(Boolean).map(Number);
  if (versions.length) now.nuts = versions;
  return now;
}
