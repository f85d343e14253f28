// Makes elements. Text is always set as text, never parsed as HTML.

const SVG = 'http://www.w3.org/2000/svg';

// h('a', {href: '/', onclick: f, class: 'x'}, 'text', [more], null)
/** @param {string} name @param {Record<string, any>} [attributes] @param {any[]} children @returns {any} the element, of the type that its name has */
export function h(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** @param {string} name @param {Record<string, any>} [attributes] @param {any[]} children @returns {any} */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

export function unseen(text) {
  return h('span', {class: 'unseen'}, text);
}

export function replace(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
  return parent;
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  append(element, children);
  return element;
}

function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}
