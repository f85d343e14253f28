// A chart with all that belongs to it: title, caption, its table, its data, and an image to save.

import {codesOf, current, here, rename} from '../address.js';
import {h, replace, svg} from '../dom.js';
import {wide} from '../part.js';
import {say} from '../words.js';

const FONT = 'system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif';
const SCALE = 2;
// As wide is a drawing that is saved before it was shown.
const UNSEEN = 800;
// A drawing that is higher is scrolled in its place.
const LONG = 1400;

let count = 0;

// title, caption   texts
// draw(width)      makes the <svg>, again whenever there is more or less room
// table            a <table> with the same figures
// data             address of the data as CSV
// key              what marks and shades stand for, below the drawing
// isTable          whether the table is shown first
// source           what the saved image says of where its figures are from
// name             of the saved image
/** @param {{title: string, caption: unknown, draw: (width: number) => SVGElement, table: Element, data?: string, key?: unknown, name: string, heading?: string, isTable?: boolean, source?: string}} parts */
export function figure({title, caption, draw, table, data, key, name, heading = 'h3', isTable = false, source = ''}) {
  const id = 'figure-' + ++count;
  const drawing = h('div', {class: 'drawing'});
  const figures = wide(title, table);
  figures.classList.add('figures');
  figures.hidden = true;
  const toggle = h('button', {type: 'button', 'aria-pressed': 'false'}, say('asTable'));
  const turn = showsTable => {
    figures.hidden = !showsTable;
    drawing.hidden = showsTable;
    toggle.setAttribute('aria-pressed', String(showsTable));
  };
  toggle.addEventListener('click', () => {
    turn(figures.hidden);
    const others = asTables().filter(each => each !== name);
    rename(here({table: [...others, ...figures.hidden ? [] : [name]]}));
  });
  if (isTable || asTables().includes(name)) turn(true);
  const save = (kind, text) => h('button', {type: 'button', onclick: () => saved(drawing.firstChild ?? draw(UNSEEN), {title, source, name, key}, kind)}, text);
  fitted(drawing, draw, title);
  return h('figure', {'aria-labelledby': id},
    h(heading, {id, class: 'title'}, title),
    drawing,
    figures,
    key,
    h('figcaption', {}, caption),
    h('p', {class: 'tools screen'}, toggle, save('png', say('saveImage')), save('svg', say('saveDrawing')), data && h('a', {href: data, download: `${name}.csv`}, say('data'))));
}

// One stop for the Tab key however many links a drawing has; the arrow keys go from link to link.
function roving(image) {
  const links = [...image.querySelectorAll('a')];
  const stop = wanted => links.forEach(each => each.setAttribute('tabindex', each === wanted ? '0' : '-1'));
  stop(links[0]);
  const steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity};
  image.addEventListener('keydown', event => {
    const at = links.indexOf(document.activeElement);
    if (!(event.key in steps) || at < 0) return;
    event.preventDefault();
    const next = links[Math.min(Math.max(at + steps[event.key], 0), links.length - 1)];
    stop(next);
    next.focus();
  });
}

// Names of the figures that the address wants as tables.
function asTables() {
  return codesOf(current().given.table);
}

function fitted(drawing, draw, title) {
  let width = 0;
  const redraw = room => {
    if (room === 0 || Math.abs(room - width) < 8) return;
    width = room;
    const image = draw(width);
    image.setAttribute('role', image.querySelector('a') ? 'group' : 'img');
    image.setAttribute('aria-label', title);
    image.setAttribute('font-family', FONT);
    if (image.querySelector('a')) roving(image);
    drawing.classList.toggle('long', Number(image.getAttribute('height')) > LONG);
    replace(drawing, image);
  };
  // drawn in the next frame, since a drawing changes the height that is observed
  new ResizeObserver(() => requestAnimationFrame(() => redraw(drawing.clientWidth))).observe(drawing);
  // where no frame is shown, as when a file is printed at once
  setTimeout(() => redraw(drawing.clientWidth));
}

// What marks and shades stand for, below a drawing of this size, and how high that is.
function legend(key, width, top) {
  const at = {x: 4, y: top};
  const parts = [...key ? key.querySelectorAll('li') : []].flatMap(each => {
    const mark = each.querySelector('svg')?.cloneNode(true);
    const text = each.textContent.trim();
    const room = 34 + text.length * 7.6;
    if (at.x > 4 && at.x + room > width) Object.assign(at, {x: 4, y: at.y + 20});
    mark?.setAttribute('x', at.x);
    mark?.setAttribute('y', at.y + 3);
    const own = [mark, svg('text', {x: at.x + 20, y: at.y + 14, 'font-size': 12, fill: '#1a1a1a'}, text)];
    at.x += room;
    return own;
  });
  return {parts, height: parts.length > 0 ? at.y - top + 24 : 0};
}

// The drawing as a file, with its title, its key and where its figures are from; colours and sizes
// stand in the drawing itself.
async function saved(drawing, {title, source, name, key}, kind) {
  const [, , width, drawn] = drawing.getAttribute('viewBox').split(' ').map(Number);
  const named = legend(key, width, drawn);
  const height = drawn + named.height;
  const top = 28;
  const below = 22;
  const whence = [source || say('product'), location.protocol.startsWith('http') && location.origin + here({})].filter(Boolean).join(' – ');
  const copy = svg('svg', {xmlns: 'http://www.w3.org/2000/svg', width, height: height + top + below, viewBox: `0 ${-top} ${width} ${height + top + below}`, 'font-family': FONT},
    svg('rect', {x: 0, y: -top, width, height: height + top + below, fill: '#fff'}),
    svg('text', {x: 4, y: -9, 'font-size': 14, 'font-weight': 600, fill: '#1a1a1a'}, title),
    [...drawing.cloneNode(true).childNodes],
    named.parts,
    svg('text', {x: 4, y: height + 15, 'font-size': 10, fill: '#4f5963', textLength: whence.length * 5.4 > width - 8 ? width - 8 : null, lengthAdjust: 'spacingAndGlyphs'}, whence));
  const file = new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'});
  if (kind === 'svg') {
    download(file, `${name}.svg`);
    return;
  }
  const from = URL.createObjectURL(file);
  const image = new Image();
  image.src = from;
  await image.decode();
  const canvas = h('canvas', {width: width * SCALE, height: (height + top + below) * SCALE});
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(from);
  canvas.toBlob(png => download(png, `${name}.png`));
}

function download(file, name) {
  const address = URL.createObjectURL(file);
  h('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
