// A drawing as a file that can stand alone: with its title, its key, what it shows, and where its
// figures are from. Colours and sizes stand in the drawing itself.

import {here} from '../address.js';
import {h, svg} from '../dom.js';
import {lastingName} from '../edition.js';
import {asked} from '../frame.js';
import {ask, rows} from '../service.js';
import {say, spoken} from '../words.js';
import {broken, INK} from './scale.js';

export const FONT = 'system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';
const SCALE = 2;
const EDGE = 4;
const QUIET = '#4f5963';
// Sizes of letters, and how wide one is beside its size where nobody knows the font.
const TITLE = {'font-size': 14, 'font-weight': 600, fill: INK};
const SAID = {'font-size': 11, fill: QUIET};
const FROM = {'font-size': 10, fill: QUIET};
const LETTER = {bold: 0.68, plain: 0.61};
const LEADING = 1.4;

// Saves a drawing as SVG or PNG. nodes: indicators and nodes of the tree that its figures are of; sources: where
// they are from, if of neither
/** @param {SVGElement} drawing @param {{title: string, name: string, key?: any, caption: string, nodes: string[], sources: string[]}} what @param {'svg' | 'png'} kind */
export async function save(drawing, {name, nodes, sources, ...texts}, kind) {
  const {element, width, height} = composed(drawing, {...texts, whence: await whence(nodes, sources)});
  const file = new Blob([new XMLSerializer().serializeToString(element)], {type: 'image/svg+xml'});
  if (kind === 'svg') {
    download(file, `${name}.svg`);
    return;
  }
  const from = URL.createObjectURL(file);
  const image = new Image();
  image.src = from;
  await image.decode();
  const canvas = h('canvas', {width: width * SCALE, height: height * SCALE});
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(from);
  canvas.toBlob(png => download(png, `${name}.png`));
}

function download(file, name) {
  const address = URL.createObjectURL(file);
  h('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// The drawing with all that belongs to it; no text is wider than the drawing.
/** @param {SVGElement} drawing @param {{title: string, key?: any, caption: string, whence: string[]}} texts */
export function composed(drawing, {title, key, caption, whence: from}) {
  const [, , width, drawn] = drawing.getAttribute('viewBox').split(' ').map(Number);
  const head = written([title], TITLE, width, 0);
  const named = legend(key, width, head.height + drawn + 6);
  const said = written([caption], SAID, width, head.height + drawn + named.height + 8);
  const told = written(from, FROM, width, head.height + drawn + named.height + said.height + 14);
  const height = Math.ceil(head.height + drawn + named.height + said.height + told.height + 20);
  const element = svg('svg', {xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT},
    svg('rect', {x: 0, y: 0, width, height, fill: '#fff'}),
    head.lines,
    svg('g', {transform: `translate(0 ${head.height + 6})`}, [...drawing.cloneNode(true).childNodes]),
    named.parts,
    said.lines,
    told.lines);
  return {element, width, height};
}

// Texts one below the other, each in as many lines as it needs.
function written(texts, look, width, top) {
  const size = look['font-size'];
  const most = Math.floor((width - 2 * EDGE) / (size * (look['font-weight'] ? LETTER.bold : LETTER.plain)));
  const lines = texts.filter(Boolean).flatMap(each => broken(each, most));
  return {
    height: lines.length * size * LEADING,
    lines: lines.map((each, i) => svg('text', {x: EDGE, y: (top + (i + 1) * size * LEADING).toFixed(1), ...look}, each)),
  };
}

// What marks and shades stand for, below a drawing of this width, and how high that is.
function legend(key, width, top) {
  const at = {x: EDGE, y: top};
  const parts = [...key ? key.querySelectorAll('li') : []].flatMap(each => {
    const mark = each.querySelector('svg')?.cloneNode(true);
    const text = each.textContent.trim();
    const room = 34 + text.length * 7.6;
    if (at.x > EDGE && at.x + room > width) Object.assign(at, {x: EDGE, y: at.y + 20});
    mark?.setAttribute('x', at.x);
    mark?.setAttribute('y', at.y + 3);
    const own = [mark, svg('text', {x: at.x + 20, y: at.y + 14, 'font-size': 12, fill: INK}, text)];
    at.x += room;
    return own;
  });
  return {parts, height: parts.length > 0 ? at.y - top + 24 : 0};
}

// Where figures are from: the sources of the indicators that they are of, those of the whole index
// where none is named, and the edition with an address at which it stays.
/** @param {string[]} nodes @param {string[]} sources @returns {Promise<string[]>} */
async function whence(nodes, sources) {
  const [edition, indicators, {nodes: tree}] = await Promise.all([asked(), rows(['indicators']), ask(['method'])]);
  const name = edition?.edition ?? '';
  const from = sources.length > 0 ? sources : sourcesOf(nodes, indicators, tree);
  return [say('savedFrom', from.join('; '), name), location.protocol.startsWith('http') && location.origin + here({edition: name && lastingName(name), lang: spoken()})].filter(Boolean);
}

// The sources of indicators, of all that is below a node, or of all in the index.
/** @param {string[]} nodes @param {Array<{code: string, source: string}>} indicators @param {Array<{code: string, parent: string | null}>} tree @returns {string[]} */
export function sourcesOf(nodes, indicators, tree) {
  const parent = new Map(tree.map(each => [each.code, each.parent]));
  const isBelow = code => nodes.includes(code) || (parent.get(code) ? isBelow(parent.get(code)) : false);
  const own = indicators.filter(each => (nodes.length === 0 ? parent.has(each.code) : isBelow(each.code)));
  return [...new Set(own.map(each => each.source))].filter(Boolean);
}
