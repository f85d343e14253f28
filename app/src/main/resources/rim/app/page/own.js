// A file that holds its own answers, such as the sheet of a region that was made with
// `rim profile --format html`: it asks nobody.

const written = document.getElementById('own');
const own = written ? JSON.parse(written.textContent) : null;

// What the file shows: {view, id, given}; null where the page is served.
export const shown = own?.shown ?? null;

// The answer to a question whose address is given, in the one language of the file; undefined where
// it has none.
/** @param {string} where */
export function answer(where) {
  const address = new URL(where, 'file:///');
  const parameters = [...address.searchParams].filter(([name]) => name !== 'language').map(each => each.join('=')).sort();
  return own.answers[decodeURIComponent(address.pathname) + '?' + parameters.join('&')];
}
