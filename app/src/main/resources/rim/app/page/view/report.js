// A page of a report as text, with the words that were searched for marked, and the paragraph that has
// most of them.

import {to} from '../address.js';
import {h} from '../dom.js';
import {ask} from '../service.js';
import {say, tongue} from '../words.js';

// Words this long are found in other forms too, by their beginning.
const STEM = 5;

export async function draw(id, given) {
  const {report, q} = given;
  const number = given.page ?? 1;
  const [{rows: [page]}, {rows: citation}] = await Promise.all([ask(['pages'], {report, page: number}), ask(['citation'], {report, page: number})]);
  const title = page.title ?? report;
  const paragraphs = page.text.split(/\n\s*\n/).map(each => h('p', {}, found(each, q)));
  const best = passage(paragraphs);
  if (best) requestAnimationFrame(() => best.scrollIntoView({block: 'center'}));
  const turn = (wanted, text, key) => h('a', {class: 'button', rel: key, href: to('report', '', {report, page: wanted, q})}, text);
  return {
    title: say('reportPage', title, page.label ?? page.page),
    content: [
      q && h('p', {class: 'screen'}, h('a', {href: to('search', '', {q})}, say('backToSearch'))),
      h('h1', {lang: page.language}, title),
      h('p', {class: 'kicker'}, [say('pageOf', page.page, page.pages), page.label && say('page', page.label), page.language && tongue(page.language), page.read_by && say('readByOcr'), report].filter(Boolean).join(' · ')),
      h('nav', {class: 'choices screen', 'aria-label': say('pageOf', page.page, page.pages)},
        page.page > 1 && turn(page.page - 1, say('previousPage'), 'prev'),
        page.page < page.pages && turn(page.page + 1, say('nextPage'), 'next')),
      h('div', {class: 'text', lang: page.language}, paragraphs),
      h('p', {class: 'note'}, say('pageText')),
      cited(citation),
    ],
  };
}

// The paragraph with the most of the words, different ones first; marked, where there is more than one.
function passage(paragraphs) {
  const weight = each => {
    const marks = [...each.querySelectorAll('mark')].map(one => one.textContent.toLowerCase());
    return 100 * new Set(marks).size + marks.length;
  };
  const best = paragraphs.reduce((one, other) => (weight(other) > weight(one) ? other : one));
  if (weight(best) === 0) return null;
  best.classList.add('passage');
  return best;
}

function cited(citation) {
  return h('details', {class: 'screen'}, h('summary', {}, say('cite')),
    citation.map(each => [h('h2', {class: 'hit'}, each.style.toUpperCase()), h('pre', {class: 'citation', tabindex: 0}, each.text)]));
}

function found(text, words = '') {
  const wanted = (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter(each => each.length > 2);
  if (wanted.length === 0) return [text];
  const forms = wanted.map(each => (each.length > STEM ? each.slice(0, Math.max(STEM, each.length - 3)) + '[\\p{L}\\p{N}]*' : each));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.split(pattern).map((part, i) => (i % 2 === 1 ? h('mark', {}, part) : part));
}
