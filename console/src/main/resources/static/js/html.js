// Templates without a build step and without eval: html`<p class="x">${text}</p>` gives Vue nodes.
// Vue's own template compiler needs `new Function`, which the Content-Security-Policy forbids; this reads a template
// once per call site into a small tree and then only fills the values in.
//
//   <div class=${c}>       attribute or property        <div ...${props}>        several at once
//   <${Component} a="1"/>  component; its children become the default slot
//   ${value}               text, number, node, array of these; null, undefined and booleans show nothing
import { h } from '/js/vendor/vue.js';

const VALUE = /\uE000(\d+)\uE001/;
const TAG = /<(\/?)([\w-]+|\uE000\d+\uE001)?((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /\.\.\.\uE000(\d+)\uE001|([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\uE000\d+\uE001)))?/g;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col']);

const trees = new WeakMap();

export function html(strings, ...values) {
  let tree = trees.get(strings);
  if (!tree) {
    trees.set(strings, (tree = parse(strings)));
  }
  const nodes = tree.map((node) => build(node, values));
  return nodes.length === 1 ? nodes[0] : nodes;
}

function parse(strings) {
  const source = strings.reduce((text, part, i) => `${text}\uE000${i - 1}\uE001${part}`);
  const root = { children: [] };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    const [whole, closing, name, attributes, selfClosing] = match;
    addText(open.at(-1), source.slice(end, match.index));
    end = match.index + whole.length;
    if (closing) {
      close(open, name, source);
      continue;
    }
    const element = { type: hole(name), props: parseAttributes(attributes), children: [] };
    open.at(-1).children.push(element);
    if (!selfClosing && !VOID.has(name)) {
      open.push({ ...element, name });
    }
  }
  addText(root, source.slice(end));
  if (open.length > 1) {
    throw new Error(`template: <${open.at(-1).name}> is not closed in ${source}`);
  }
  return root.children;
}

function close(open, name, source) {
  const element = open.pop();
  // A component is closed by its own name's value, which is another hole, or by </>.
  if (!element?.name || (name && name !== element.name && !VALUE.test(name))) {
    throw new Error(`template: </${name}> closes <${element?.name}> in ${source}`);
  }
}

function addText(parent, text) {
  const tidy = text.replace(/^\s*\n\s*|\s*\n\s*$/g, '').replace(/\s*\n\s*/g, ' ');
  for (const part of tidy.split(/(\uE000\d+\uE001)/)) {
    if (part) {
      parent.children.push(hole(part));
    }
  }
}

function parseAttributes(text) {
  return [...text.matchAll(ATTRIBUTE)].map(([, spread, name, double, single, value]) => ({
    name: spread === undefined ? name : null,
    value: spread === undefined ? hole(value ?? double ?? single ?? '') : { hole: Number(spread) },
  }));
}

function hole(text) {
  const match = VALUE.exec(text);
  return match && match[0] === text ? { hole: Number(match[1]) } : text;
}

function build(node, values) {
  if (typeof node === 'string') {
    return node;
  }
  if (!node.type) {
    return values[node.hole];
  }
  const type = fill(node.type, values);
  const props = {};
  for (const { name, value } of node.props) {
    if (name === null) {
      Object.assign(props, fill(value, values));
    } else {
      props[name] = fill(value, values);
    }
  }
  if (!node.children.length) {
    return h(type, props);
  }
  const children = () => node.children.map((child) => build(child, values));
  if (typeof type === 'string') {
    return h(type, props, children());
  }
  const [only, ...others] = node.children;
  const slots = !others.length && values[only.hole];
  return h(type, props, isSlots(slots) ? slots : { default: children });
}

// Several slots: <${Component}>${{ head: () => …, default: () => … }}</>
function isSlots(value) {
  return value?.constructor === Object && Object.values(value).every((slot) => typeof slot === 'function');
}

function fill(value, values) {
  return typeof value === 'object' ? values[value.hole] : value;
}
