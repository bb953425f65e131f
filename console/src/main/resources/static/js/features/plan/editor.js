// A plan that is being edited: loaded once, changed here, and kept on this device until it is saved.
import { computed, shallowRef } from '/js/vendor/vue.js';
import { getJson } from '../../api.js';
import { t } from '../../i18n/index.js';
import { draftStore } from '../../session/drafts.js';
import { ownUnitOptions } from '../../units.js';
import { changesOf } from './changes.js';
import { faultsIn } from './faults.js';
import { editsOf, isChanged, rowsOf, withEdits } from './rows.js';
import { useSteps } from './steps.js';

export function planPath(id) {
  return `/api/registry/projects/${encodeURIComponent(id)}/plan`;
}

export function usePlan(id) {
  const store = draftStore('plan', id);
  const steps = useSteps([]);
  const rows = steps.now;
  const plan = shallowRef(null);
  const problem = shallowRef(null);
  const loading = shallowRef(false);
  const keptSince = shallowRef(null);
  const told = shallowRef(new Map()); // faults that the service has found
  const units = computed(() => new Set(ownUnitOptions.value.map(({ value }) => value)));
  const here = computed(() => faultsIn(rows.value, units.value));

  async function load() {
    loading.value = true;
    try {
      plan.value = await getJson(planPath(id));
      const kept = store.read();
      const loaded = rowsOf(plan.value.activities);
      steps.begin(kept ? withEdits(loaded, kept.value) : loaded);
      keptSince.value = rows.value.some(isChanged) ? kept.at : null;
      told.value = new Map();
      problem.value = null;
    } catch (e) {
      problem.value = e;
    }
    loading.value = false;
  }

  /** The plan as somebody else has saved it meanwhile, with what was changed here on top. */
  async function takeOver() {
    const edits = editsOf(rows.value);
    plan.value = await getJson(planPath(id));
    steps.begin(withEdits(rowsOf(plan.value.activities), edits));
    told.value = new Map();
  }

  function edit(next) {
    // What the service has said of a row holds until the row is changed.
    if (told.value.size) {
      const before = new Set(rows.value);
      const same = new Set(next.filter((row) => before.has(row)).map(({ key }) => key));
      told.value = new Map([...told.value].filter(([key]) => same.has(key)));
    }
    steps.to(next);
    keep();
  }

  function undo() {
    steps.undo();
    keep();
  }

  function keep() {
    keptSince.value = null;
    const edits = editsOf(rows.value);
    edits.length ? store.write(edits) : store.clear();
  }

  function discard() {
    store.clear();
    return load();
  }

  /** What is wrong with a cell, in words; empty if nothing is. */
  function faultAt(key, column) {
    const fault = here.value.get(key)?.[column];
    if (fault) {
      return fault === 'missing' ? t('form.required') : t(`plan.fault.${fault}`);
    }
    return told.value.get(key)?.[column];
  }

  load();
  return {
    rows, plan, problem, loading, keptSince, load, edit, undo, discard, takeOver, faultAt,
    canUndo: steps.canUndo,
    changed: computed(() => rows.value.filter(isChanged).length),
    /** Keys of rows with faults, in their order. */
    faulty: computed(() => rows.value.filter(({ key }) => here.value.has(key) || told.value.has(key)).map(({ key }) => key)),
    changes: () => changesOf(rows.value),
    tell: (faults) => (told.value = faults),
    saved: discard,
  };
}

/** @typedef {ReturnType<typeof usePlan>} PlanEditor */
