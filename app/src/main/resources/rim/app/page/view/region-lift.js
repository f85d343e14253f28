// What would lift a region: the smallest realistic change, and what values of the reader's own come to.

import {codesOf, here, listed, rename} from '../address.js';
import {h, replace} from '../dom.js';
import {groupName, indicatorName, likelyThen, refusal, table, unitName, wide} from '../part.js';
import {shown} from '../own.js';
import {ask} from '../service.js';
import {exact, fixed, measured, say, scored, share, united} from '../words.js';

const PLACES = 5;

// set: a value that was tried, `indicator=value`
export async function lift(profile, set = '') {
  const {region, year, index} = profile;
  if (index.rank === null) return h('p', {}, say('liftNone'));
  const [{groups}, now] = await Promise.all([ask(['method']), ask(['explain', 'index', region.code], {year})]);
  if (now.rank === 1) return [h('p', {}, say('liftFirst', region.name)), !shown && trial(profile, set)];
  const isBest = groups.length === 0 || now.group === null || now.group === groups[0].code;
  const found = await ask(['lift', region.code], {goal: isBest ? `ranks=${PLACES}` : 'group', year});
  return [prospect(found, profile), !shown && trial(profile, set)];
}

function prospect(found, profile) {
  const units = new Map(profile.indicators.map(each => [each.code, each]));
  const name = each => indicatorName(units.get(each.indicator) ?? {code: each.indicator, title: each.indicator});
  const unit = each => unitName(units.get(each.indicator)?.unit ?? '');
  const goal = found.target.rank === null ? say('goalGroup', groupName(found.target.group)) : say('goalRank', found.target.rank);
  const reach = say('reach_' + found.reach.whose, Math.max(0, ...found.singles.map(each => each.comparable)));
  const {combination} = found;
  return [
    h('p', {}, combination
      ? [say('liftBy', goal), ' ', combination.moves.map((each, i) => [i > 0 && say('liftAnd'), h('strong', {}, name(each)), ` ${measured(each.from)} → ${united(exact(each.to), unit(each))}`]), '. ', say('liftThen', combination.then.rank, combination.then.group && likelyThen(combination.then)), ' ', sure(combination.then.spread)]
      : say('liftImpossible', goal, found.most.rank, found.most.group && likelyThen(found.most))),
    found.singles.length > 0 && wide(say('liftTitle'), table([
      [say('indicator'), each => [name(each), unit(each) && h('span', {class: 'unit'}, ` (${unit(each)})`)]],
      [say('now'), each => measured(each.from), true],
      // with all digits, so that it can be typed back
      [say('liftTo'), each => exact(each.to), true],
      [say('effort'), each => share(each.effort), true],
      [say('achievedBy'), each => share(each.achieved_by), true],
      [say('liftAlone'), each => say(each.enough ? 'liftEnough' : 'liftNotEnough', each.then.rank)],
    ], found.singles, {caption: say('liftCaption', reach, found.reach.span, share(1 - found.reach.ambition))})),
    found.idle.length > 0 && h('p', {class: 'note'}, say('liftIdle'), ' ', found.idle.map(code => name({indicator: code})).join('; '), '.'),
  ];
}

// How sure all that is, where the methodology says what is uncertain.
function sure(spread) {
  if (!spread) return '';
  const {level, rank_best: best, rank_worst: worst, goal} = spread;
  return [
    say('spreadRank', best, worst, share(level)),
    goal !== null && goal !== undefined && say('spreadGoal', share(goal)),
  ].filter(Boolean).join(' ');
}

// An indicator and its value, of `indicator=value` as it stands in a list; a code may have such
// signs itself, so that the last parts the two.
/** @param {string} set @returns {[string, string]} */
export function setting(set) {
  const [text = ''] = codesOf(set);
  const at = text.lastIndexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

// Where an index stands: relative to the reference where there is one.
const standing = each => ((each.relative ?? null) === null ? scored(each.score ?? null) : fixed(each.relative));

// A reader's own value, worked out at once.
function trial({region, year, indicators}, set) {
  const known = indicators.filter(each => each.score !== null);
  if (known.length === 0) return null;
  const which = h('select', {id: 'trial-indicator'}, known.map(each => h('option', {value: each.code}, indicatorName(each))));
  const value = h('input', {id: 'trial-value', type: 'number', step: 'any', required: true});
  const unit = h('span', {class: 'note', id: 'trial-unit'});
  const told = h('div', {role: 'status', class: 'trial'});
  const chosen = () => known.find(each => each.code === which.value);
  const begin = () => {
    value.value = chosen().value === null ? '' : String(+chosen().value.toPrecision(4));
    unit.textContent = unitName(chosen().unit ?? '');
    told.textContent = '';
  };
  which.addEventListener('change', begin);
  const work = async tried => {
    told.textContent = say('loading');
    try {
      const {now, then} = await ask(['whatif', region.code], {set: tried, year});
      told.textContent = say('trialResult', standing(now), standing(then), now.rank, then.rank, then.of, then.group && likelyThen(then)) + ' ' + sure(then.spread);
    } catch (failure) {
      replace(told, refusal(failure));
    }
  };
  const submit = event => {
    event.preventDefault();
    const tried = listed([`${which.value}=${value.valueAsNumber}`]);
    rename(here({set: tried}));
    work(tried);
  };
  const [code, wanted] = setting(set);
  if (known.some(each => each.code === code)) which.value = code;
  begin();
  if (wanted) {
    value.value = wanted;
    work(set);
  }
  const form = h('form', {class: 'choices screen', 'aria-label': say('trial'), onsubmit: submit},
    h('div', {class: 'field'}, h('label', {for: 'trial-indicator'}, say('trial')), which),
    h('div', {class: 'field'}, h('label', {for: 'trial-value'}, say('trialValue')), value, ' ', unit),
    h('button', {}, say('trialWork')));
  return [form, told];
}
