// Text from reports, with the words that were found.

import {h} from './dom.js';
import {say} from './words.js';

const START = '\ue000';
const END = '\ue001';

// Found words stand between U+E000 and U+E001.
/** @param {string} text @returns {any[]} */
export function marked(text) {
  return text.split(START).flatMap((part, i) => {
    if (i === 0) return [part];
    const [found, rest = ''] = part.split(END);
    return [h('mark', {}, found), rest];
  });
}

// A page as the report itself counts it, where it does.
export function pageName(hit) {
  return say('page', hit.label ?? hit.page);
}
