// What makes the score of a region: what each indicator adds, exactly, and what parts the region from
// the reference, the leader and its peers. Each indicator leads to its source cells.

import {here} from '../address.js';
import {signed as signedBar} from '../chart/bar.js';
import {h} from '../dom.js';
import {downloads, indicatorName, table, wide} from '../part.js';
import {ask} from '../service.js';
import {say, scored, signed} from '../words.js';

const OTHERS = ['reference', 'peers', 'leader'];

export async function contributions({region, year, index}) {
  if (index.score === null) return h('p', {}, say('contributionsNone'));
  const explanation = await ask(['explain', 'index', region.code], {year});
  if (explanation.note) return h('p', {}, say('contributionsNone'));
  const leaves = leavesOf(explanation.tree);
  const gaps = OTHERS.map(to => explanation.gaps.find(each => each.to === to)).filter(Boolean);
  const reach = Math.max(...leaves.map(each => Math.abs(each.contribution ?? 0)), ...gaps.flatMap(gap => leaves.map(each => Math.abs(part(gap, each.node) ?? 0))));
  const total = {node: null, contribution: explanation.score};
  const rows = [...leaves.sort((a, b) => (b.contribution ?? -1) - (a.contribution ?? -1)), ...rest(explanation), total];
  return [
    h('p', {}, say('contributionsSum', scored(explanation.score))),
    wide(say('contributions'), table([
      [say('indicator'), each => name(each)],
      [say('adds'), each => barred(scored(each.contribution), each.node && each.contribution, reach), true],
      ...gaps.map(gap => [gapName(gap), each => barred(signed(each.node === null ? gap.difference : part(gap, each.node)), each.node && part(gap, each.node), reach), true]),
    ], rows, {caption: say('contributionsCaption', gaps.length > 0), className: 'contributions'})),
    h('ul', {class: 'screen'}, downloads(say('contributions'), ['explain', 'index', region.code], {year}, ['csv', 'xlsx', 'json', 'zip'])),
  ];
}

// A number with its bar beside it.
function barred(text, amount, reach) {
  return h('span', {class: 'barred'}, amount !== null && amount !== '' && signedBar(amount, reach), h('span', {}, text));
}

function leavesOf(node) {
  return node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf);
}

// What belongs to no indicator, where the mean is one that has such a part.
function rest({rest: amount}) {
  return Math.abs(amount) > 1e-9 ? [{node: '', title: say('contributionRest'), contribution: amount}] : [];
}

function part(gap, node) {
  const own = gap.terms.filter(each => each.node === node);
  return own.length === 0 ? null : own.reduce((sum, each) => sum + each.amount, 0);
}

function gapName({to, name: code}) {
  return to === 'peers' ? say('gapToPeers', code.split(/[ ,]+/).filter(Boolean).length) : say(to === 'leader' ? 'gapToLeader' : 'gapToReference');
}

function name(each) {
  if (each.node === null) return h('strong', {}, say('sum'));
  if (each.node === '') return each.title;
  return h('a', {href: `${here({indicator: each.node})}#open-${each.node}`}, indicatorName({code: each.node, title: each.title}));
}
