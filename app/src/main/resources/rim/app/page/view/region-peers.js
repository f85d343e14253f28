// Strengths and weaknesses beside regions of similar structure.

import {to} from '../address.js';
import {among} from '../chart/bar.js';
import {h, unseen} from '../dom.js';
import {downloads, indicatorName, regionLink, table, wide} from '../part.js';
import {ask, rows} from '../service.js';
import {inOrder, say, scored, share} from '../words.js';

const MOST = 10;

export async function peers({region, year}) {
  const structure = await rows(['structure']);
  if (!structure.some(each => each.region === region.code)) return h('p', {}, say('peersNone', region.name));
  const answer = await ask(['peers', region.code], {year});
  const {peers: nearest, stability} = answer.peers;
  const names = new Map(answer.names.map(each => [each.region, each.name]));
  const nodes = answer.among.map(each => ({title: each.title, ...each.comparison}));
  return [
    h('p', {}, say('peersAre', nearest.length, answer.peers.candidates), ' ',
      nearest.slice(0, MOST).map((each, i) => [i > 0 && ', ', regionLink(each.region, names.get(each.region) ?? each.region, {year}), each.stays !== null && h('span', {class: 'note'}, ` ${share(each.stays)}`)]), '. ',
      stability !== null && say('peersStay', share(stability))),
    nodes.length === 0 ? h('p', {}, say('peersTooFew')) : [
      verdict(nodes, 'strength'),
      verdict(nodes, 'weakness'),
      comparison(nodes, names, region)],
    h('ul', {class: 'screen'}, downloads(say('peersData'), ['peers', region.code], {year}, ['csv', 'xlsx', 'json', 'zip'])),
    h('p', {class: 'screen'}, h('a', {href: to('compare', '', {region: [region.code, ...nearest.slice(0, 3).map(each => each.region)], year})}, say('peersCompare'))),
  ];
}

function verdict(nodes, wanted) {
  const own = nodes.filter(each => each.verdict === wanted).map(title);
  return h('p', {}, h('strong', {}, say(wanted === 'strength' ? 'strengthsOf' : 'weaknessesOf')), ' ',
    own.length > 0 ? inOrder(own).join('; ') : say('noneOf'));
}

const title = each => indicatorName({code: each.node, title: each.title});

function comparison(nodes, names, region) {
  const ends = nodes.flatMap(each => [each.score, each.lower_quartile, each.upper_quartile, each.best_score]);
  const range = [Math.min(0, ...ends), Math.max(...ends)];
  return h('div', {class: 'screen'}, wide(say('strengths'), table([
    [say('indicator'), title],
    [say('score'), each => scored(each.score), true],
    [say('peersMedian'), each => scored(each.median), true],
    [unseen(say('chart')), each => among(each, range)],
    [say('peersPlace'), each => say('rankOf', each.place, each.of), true],
    [say('peersBest'), each => [names.get(each.best) ?? each.best, h('span', {class: 'note'}, ` ${scored(each.best_score)}`)]],
    [say('verdict'), each => say(each.verdict)],
  ], nodes, {caption: say('peersCaption', region.name), className: 'among'})));
}
