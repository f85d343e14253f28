// Which edition is meant, and which came before it.

// The name as it stands in addresses that are kept: with its revision, also the first, since a name
// alone means the newest revision.
/** @param {string} name @returns {string} */
export function lastingName(name) {
  return /-r[1-9]\d*$/.test(name) ? name : name + '-r1';
}

// The edition of all that is meant by a name, or that in force where none is given; null for none.
/** @param {any[]} all @param {string} [wanted] */
export function meant(all, wanted) {
  if (!wanted) return all.find(each => each.in_force) ?? null;
  const exactly = all.find(each => lastingName(each.edition) === wanted);
  const revisions = all.filter(each => lastingName(each.edition).replace(/-r\d+$/, '') === wanted);
  return exactly ?? revisions.reduce((newest, each) => (newest && revision(newest) > revision(each) ? newest : each), null);
}

const revision = each => Number(lastingName(each.edition).match(/\d+$/)[0]);

// Those of all that were published before an edition, the latest first: by the order that the service
// tells, since the times of a clock that was set back tell another.
/** @param {any[]} all @param {any} edition */
export function before(all, edition) {
  return all.filter(each => each.place < edition.place).sort((a, b) => b.place - a.place);
}
