// The registered units: names by code, and the tree.
import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { pagesOf } from './api.js';
import { named } from './i18n/index.js';

const units = shallowRef(new Map());
const known = ref(false);

export async function loadUnits() {
  const all = new Map();
  for await (const page of pagesOf('/api/registry/units')) {
    page.forEach((unit) => all.set(unit.code, unit));
  }
  units.value = all;
  known.value = true;
}

/** A unit's name; its code as long as the name is not known. */
export function unitName(code) {
  return named(units.value.get(code)?.names) || code || '—';
}

/** Whether a unit is the given one or below it. */
export function isWithin(code, ancestor) {
  const seen = new Set();
  while (code && !seen.has(code)) {
    if (code === ancestor) {
      return true;
    }
    seen.add(code);
    code = units.value.get(code)?.parent;
  }
  return false;
}

/** All units, children below their parents: [{unit, depth}]. */
export const unitTree = computed(() => {
  const children = new Map();
  for (const unit of units.value.values()) {
    const parent = units.value.has(unit.parent) ? unit.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const tree = [];
  const add = (parent, depth) => {
    for (const unit of children.get(parent) ?? []) {
      tree.push({ unit, depth });
      add(unit.code, depth + 1);
    }
  };
  add(null, 0);
  return tree;
});

/** The same as options, indented. */
export const unitOptions = computed(() => unitTree.value.map(({ unit, depth }) => (
  { value: unit.code, label: `${'\u2003'.repeat(depth)}${named(unit.names)}` })));

/** The same as the list of a table, as usePages gives one. */
export function useUnitTree() {
  const problem = ref(null);
  const loading = ref(false);

  async function reload() {
    loading.value = true;
    try {
      await loadUnits();
      problem.value = null;
    } catch (e) {
      problem.value = e;
    }
    loading.value = false;
  }

  reload();
  return { items: computed(() => (known.value ? unitTree.value : null)), next: ref(null), problem, loading, reload };
}
