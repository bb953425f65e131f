// The registered units: names by code, and the tree.
import { computed, shallowRef } from '/js/vendor/vue.js';
import { allOf } from './api.js';
import { useCached } from './cache.js';
import { named } from './i18n/index.js';
import { wholeList } from './paging.js';
import { isUnitSignal } from './projects.js';

const units = shallowRef(new Map());

/** The units as all pages know them, followed as long as the component is there. */
export function useUnits() {
  return useCached('units', loadUnits, { live: isUnitSignal });
}

async function loadUnits() {
  units.value = new Map((await allOf('/api/registry/units')).map((unit) => [unit.code, unit]));
  return units.value;
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

/** The same as options, indented: to filter by. */
export const unitOptions = computed(() => unitTree.value.map(optionOf));

/** One's own and those below, to give to somebody or something: of others one knows the names only. */
export const ownUnitOptions = computed(() => unitTree.value.filter(({ unit }) => unit.own).map(optionOf));

function optionOf({ unit, depth }) {
  return { value: unit.code, label: `${'\u2003'.repeat(depth)}${named(unit.names)}` };
}

/** The same as the list of a table. */
export function useUnitTree() {
  const cached = useUnits();
  return wholeList(() => cached.value.value && unitTree.value, { from: cached });
}
