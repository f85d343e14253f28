// A chart with all that belongs to it: title, caption, its table, its data, and an image to save.

import {codesOf, current, here, rename} from '../address.js';
import {h, replace} from '../dom.js';
import {wide} from '../part.js';
import {say} from '../words.js';
import {FONT, save} from './saved.js';

// As wide is a drawing that is saved before it was shown.
const UNSEEN = 800;
// A drawing that is higher is scrolled in its place.
const LONG = 1400;
// What A4 within its margins has room for, in the pixels of CSS.
const PAPER = {page: 695, column: 336, height: 900};

let count = 0;

// title, caption   texts
// draw(width, isPaper)  makes the <svg>, again whenever there is more or less room, and for paper
// table            a <table> with the same figures
// data             address of the data as CSV
// key              what marks and shades stand for, below the drawing
// isTable          whether the table is shown first
// nodes            indicators and nodes of the tree that its figures are of, none for the whole index
// sources          where its figures are from, if of neither
// alone            title of the saved image, where what the page says above it is needed too
// name             of the saved image
/** @param {{title: string, caption: unknown, draw: (width: number, isPaper?: boolean) => SVGElement, table: Element, data?: string, key?: unknown, name: string, heading?: string, isTable?: boolean, nodes?: string[], sources?: string[], alone?: string}} parts */
export function figure({title, caption, draw, table, data, key, name, heading = 'h3', isTable = false, nodes = [], sources = [], alone = title}) {
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
  const below = h('figcaption', {}, caption);
  const saving = (kind, text) => h('button', {type: 'button', onclick: () => save(drawing.firstChild ?? draw(UNSEEN), {title: alone, name, key, caption: onPaper(below), nodes, sources}, kind)}, text);
  fitted(drawing, draw, title, turn);
  return h('figure', {'aria-labelledby': id},
    h(heading, {id, class: 'title'}, title),
    drawing,
    figures,
    key,
    below,
    h('p', {class: 'tools screen'}, toggle, saving('png', say('saveImage')), saving('svg', say('saveDrawing')), data && h('a', {href: data, download: `${name}.csv`}, say('data'))));
}

// What a caption says without what only a screen can do.
function onPaper(caption) {
  const copy = caption.cloneNode(true);
  copy.querySelectorAll('.screen').forEach(each => each.remove());
  return copy.textContent.trim();
}

// One stop for the Tab key however many links a drawing has; the arrow keys go from link to link.
function roving(image) {
  const links = [...image.querySelectorAll('a')];
  const stop = wanted => links.forEach(each => each.setAttribute('tabindex', each === wanted ? '0' : '-1'));
  stop(links[0]);
  image.addEventListener('focusin', event => stop(event.target));
  const steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity};
  image.addEventListener('keydown', event => {
    const at = links.indexOf(document.activeElement);
    if (!(event.key in steps) || at < 0) return;
    event.preventDefault();
    links[Math.min(Math.max(at + steps[event.key], 0), links.length - 1)].focus();
  });
}

// Names of the figures that the address wants as tables.
function asTables() {
  return codesOf(current().given.table);
}

// How each drawing that there is takes the room that it has.
const fits = new WeakMap();

// Draws what was just put on the page at once, so that the page has its height before it is shown; for
// paper as wide as paper is, in letters as large as those of the text.
/** @param {boolean} [isPaper] */
export function fit(isPaper = false) {
  document.querySelectorAll('.drawing').forEach(each => fits.get(each)?.(isPaper));
}

addEventListener('beforeprint', () => fit(true));
addEventListener('afterprint', () => fit());

function fitted(drawing, draw, title, turn) {
  let width = 0;
  let isOnPaper = false;
  let isTableOnPaper = false;
  const redraw = room => {
    if (room === 0 || Math.abs(room - width) < 8) return;
    width = room;
    const image = draw(width, isOnPaper);
    image.setAttribute('role', image.querySelector('a') ? 'group' : 'img');
    image.setAttribute('aria-label', title);
    image.setAttribute('font-family', FONT);
    if (image.querySelector('a')) roving(image);
    drawing.classList.toggle('long', Number(image.getAttribute('height')) > LONG);
    replace(drawing, image);
  };
  const onScreen = () => !isOnPaper && redraw(drawing.clientWidth);
  fits.set(drawing, isPaper => {
    if (isOnPaper !== isPaper) width = 0;
    isOnPaper = isPaper;
    if (isTableOnPaper) turn(false);
    isTableOnPaper = false;
    onScreen();
    if (!isPaper || drawing.hidden) return;
    redraw(drawing.closest('.columns') ? PAPER.column : PAPER.page);
    // what no page holds is read as a table, which breaks between its rows
    isTableOnPaper = Number(drawing.firstChild.getAttribute('height')) > PAPER.height;
    if (isTableOnPaper) turn(true);
  });
  // drawn in the next frame, since a drawing changes the height that is observed
  new ResizeObserver(() => requestAnimationFrame(onScreen)).observe(drawing);
  // where no frame is shown, as when a file is printed at once
  setTimeout(onScreen);
}
