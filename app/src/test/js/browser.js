// As much of a browser as the page's modules need to be loaded and to draw: elements that keep what
// they are given, an address, and a history. Imported before them.

class Node {
  constructor() {
    this.childNodes = [];
    this.listeners = {};
  }

  append(...children) {
    this.childNodes.push(...children);
  }

  replaceChildren(...children) {
    this.childNodes = children;
  }

  addEventListener(name, listener) {
    (this.listeners[name] ??= []).push(listener);
  }

  get textContent() {
    return this.childNodes.map(each => (each instanceof Node ? each.textContent : each)).join('');
  }

  set textContent(text) {
    this.childNodes = [text];
  }
}

class Element extends Node {
  constructor(name) {
    super();
    this.name = name;
    this.attributes = {};
    this.classList = {add: each => this.setAttribute('class', [this.attributes.class, each].filter(Boolean).join(' '))};
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  cloneNode() {
    const copy = new Element(this.name);
    copy.attributes = {...this.attributes};
    return copy;
  }
}

// All elements of a name below one, in their order.
export function all(element, name) {
  return element.childNodes.filter(each => each instanceof Element)
    .flatMap(each => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

const documentElement = new Element('html');
const documentListeners = {};
export const windowListeners = {};
export const visited = [];

globalThis.Node = Node;
globalThis.document = {
  documentElement,
  createElement: name => new Element(name),
  createElementNS: (_, name) => new Element(name),
  getElementById: () => null,
  addEventListener: (name, listener) => { documentListeners[name] = listener; },
};
globalThis.location = {};
globalThis.history = {
  pushState: (_, __, address) => visited.push('push ' + address),
  replaceState: (_, __, address) => visited.push('replace ' + address),
};
// a wide window whose size stays
globalThis.matchMedia = () => ({matches: false});
globalThis.ResizeObserver = class { observe() {} };
globalThis.addEventListener = (name, listener) => { windowListeners[name] = listener; };
Object.defineProperty(globalThis, 'navigator', {value: {languages: ['en']}, configurable: true});

// Goes to an address, as a reader who types it.
export function open(address) {
  const {pathname, search} = new URL(address, 'http://localhost');
  Object.assign(globalThis.location, {pathname, search, protocol: 'http:', origin: 'http://localhost'});
  visited.length = 0;
}

export function click(event) {
  documentListeners.click(event);
}

// The address of a module of the page.
export function page(name) {
  return new URL('../../main/resources/rim/app/page/' + name, import.meta.url).href;
}

open('/');
