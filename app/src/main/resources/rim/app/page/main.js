// Follows the address: draws the view that it names, in the reader's language.

import {current, follow, instead, to} from './address.js';
import {fit} from './chart/figure.js';
import {h, replace} from './dom.js';
import {asked, frame} from './frame.js';
import {refusal} from './part.js';
import {learnNames, Refusal, signIn, takeNotes} from './service.js';
import {draw as which, OF_ONE} from './which.js';
import {chosen, say, speak, speakOfUnits, spoken} from './words.js';

const VIEWS = ['region', 'country', 'rank', 'map', 'explore', 'indicator', 'compare', 'search', 'report', 'change', 'method', 'contribute', 'specialisation', 'shiftshare', 'turnover', 'complexity', 'relatedness', 'overlap'];
const SHORT = 150;
const LONG = 4000;

const content = document.getElementById('content');
const told = document.getElementById('told');
let turn = 0;

/** @param {import('./address.js').How} [how] */
async function draw(how = {}) {
  const mine = ++turn;
  const isFirst = mine === 1;
  const held = place();
  content.setAttribute('aria-busy', 'true');
  const waiting = wait(mine);
  let drawn;
  try {
    if (isFirst || spoken() !== chosen()) await speak(chosen());
    const edition = await asked();
    speakOfUnits(edition?.nuts === 0);
    if (mine === turn) frame();
    takeNotes();
    await learnNames();
    drawn = await view();
  } catch (failure) {
    drawn = failed(failure);
  }
  waiting.forEach(clearTimeout);
  if (mine !== turn) return;
  document.title = `${drawn.title} – ${say('product')}`;
  const top = scrollY;
  replace(content, [takeNotes().map(note => h('p', {class: 'note', lang: 'en'}, note)), drawn.content]);
  fit();
  content.removeAttribute('aria-busy');
  told.textContent = isFirst ? '' : say('loaded', drawn.title);
  if (!isFirst) settle(held, top, how);
}

async function view() {
  const {view: name, id, given} = current();
  if (name !== '' && !VIEWS.includes(name)) {
    throw new Refusal(404, '', []);
  }
  if (!id && !given.receipt && OF_ONE.includes(name)) return which(name);
  const drawn = name === 'report' && !given.report ? 'search' : name || 'home';
  const module = await import(`./view/${drawn}.js`);
  return module.draw(id, given);
}

// What the reader is at, as it can be found in the view that is drawn next: a control, or what a drawing
// has of a region.
function place() {
  const at = document.activeElement;
  return {id: at?.id, path: at?.closest('.drawing') && pathOf(at)};
}

const pathOf = link => link.getAttribute('href')?.split('?')[0];

// The reader stays at the control that was used, and at anything while a view goes on by itself; or else
// begins at the heading.
/** @param {{id?: string, path?: string}} held @param {number} top @param {import('./address.js').How} how */
function settle({id, path}, top, {isBack, isStep}) {
  const control = id && content.contains(document.getElementById(id)) && document.getElementById(id);
  const kept = control || isStep && path && [...content.querySelectorAll('.drawing a')].find(each => pathOf(each) === path);
  if (kept || isStep) {
    scrollTo(0, top);
    /** @type {any} */ (kept || null)?.focus({preventScroll: true});
    return;
  }
  if (!isBack) scrollTo(0, 0);
  const heading = content.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({preventScroll: true});
}

function wait(mine) {
  const show = key => () => {
    if (mine !== turn) return;
    told.textContent = say(key);
    if (!content.querySelector('h1') || key === 'slow') {
      replace(content, h('p', {class: 'wait'}, h('progress', {'aria-label': say(key)}), ' ', say(key)));
    }
  };
  return [setTimeout(show('loading'), SHORT), setTimeout(show('slow'), LONG)];
}

function failed(failure) {
  if (failure instanceof Refusal && failure.status === 401) return locked();
  const isRefusal = failure instanceof Refusal;
  if (!isRefusal && !(failure instanceof TypeError && /fetch|network|load/i.test(failure.message))) {
    console.error(failure);
  }
  const candidates = isRefusal ? failure.candidates : [];
  return {
    title: say('failed'),
    content: [
      h('h1', {}, say('failed')),
      refusal(isRefusal ? failure : {}),
      candidates.length > 0 && [
        h('h2', {}, say('didYouMean')),
        h('ul', {}, candidates.map(each => h('li', {}, h('a', {href: instead(failure.message, each)}, each)))),
      ],
      h('p', {class: 'choices'}, h('button', {type: 'button', id: 'retry', onclick: () => draw()}, say('retry')), h('a', {class: 'button', href: to('')}, say('failedHome'))),
    ],
  };
}

function locked() {
  const input = h('input', {id: 'token', type: 'password', autocomplete: 'off', required: true});
  const refused = h('p', {role: 'alert'});
  const use = async event => {
    event.preventDefault();
    try {
      await signIn(input.value);
      draw();
    } catch (failure) {
      refused.textContent = failure instanceof Refusal ? say('tokenWrong') : say('failedNetwork');
      input.select();
    }
  };
  return {
    title: say('token'),
    content: [
      h('h1', {}, say('tokenNeeded')),
      h('form', {onsubmit: use}, h('label', {for: 'token'}, say('token')), ' ', input, ' ', h('button', {}, say('tokenUse'))),
      refused,
      h('p', {class: 'note'}, say('tokenKept')),
    ],
  };
}

follow(draw);
