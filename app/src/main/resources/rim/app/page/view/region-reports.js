// What the reports say about a region: the passages that name it best, each with its page. Reports
// are also about a region that they do not name, where their metadata say so.

import {to} from '../address.js';
import {h} from '../dom.js';
import {marked, pageName} from '../passage.js';
import {ask} from '../service.js';
import {say, tongue} from '../words.js';

const MOST = 5;

export async function passages({region, reports}) {
  const found = await ask(['search'], {q: `"${region.name}"`, region: region.code, limit: MOST});
  const hits = found.rows.length > 0 ? found.rows : reports;
  if (hits.length === 0) return h('p', {}, say('reportsNone', region.name));
  return [
    h('p', {}, say('reportsSaySome', Math.max(found.total, reports.length), region.name)),
    h('ul', {class: 'passages'}, hits.map(each => h('li', {},
      h('a', {href: to('report', '', {report: each.report, page: each.page, q: region.name})},
        h('cite', {lang: each.language}, each.title ?? each.report), each.page && `, ${pageName(each)}`),
      ' ', h('span', {class: 'note'}, [each.language && tongue(each.language), each.year].filter(Boolean).join(', ')),
      each.snippet && h('blockquote', {lang: each.language}, marked(each.snippet))))),
    h('p', {class: 'screen'}, h('a', {href: to('search', '', {region: region.code, q: region.name})}, say('reportsMore'))),
  ];
}
