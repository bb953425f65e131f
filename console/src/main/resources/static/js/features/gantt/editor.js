// A plan in the chart: loaded, changed step by step, each change tried on the service before anything is saved. What is not
// saved is kept on this device, and lies on top of whatever others save meanwhile.
import { computed, onUnmounted, ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, withQuery } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { follow } from '../../live.js';
import { isPlanSignal, isProjectSignal } from '../../projects.js';
import { draftStore } from '../../session/drafts.js';
import { may } from '../../session/rights.js';
import { isElementSignal } from '../elements/elements.js';
import { useSteps } from '../plan/steps.js';
import { barsOf } from './bars.js';
import { calendarOf } from './calendar.js';
import { changesOf, goneFrom, planWith, remaining } from './changes.js';
import { dayNumber } from './days.js';
import { amended, patched } from './edits.js';
import { loadCalendar, loadElements, loadPlan, loadReported, loadSchedule, planPath } from './load.js';
import { useStructure } from './structure.js';
import { useTrial } from './trial.js';

const REPORTS_MILLIS = 15_000;
const NOTHING = new Map();

export function useEditor(id) {
  const store = draftStore('gantt', id);
  const steps = useSteps({});
  const project = shallowRef(null);
  const plan = shallowRef(null);
  const whole = ref(false); // all pages are there
  const schedule = shallowRef(null);
  const days = shallowRef(null);
  const reported = shallowRef(NOTHING);
  const elements = shallowRef(NOTHING);
  const problem = shallowRef(null);
  const keptSince = ref(/** @type {number | null} */ (null));
  const overtaken = ref(false);

  const stored = computed(() => new Map((plan.value?.activities ?? []).map((activity) => [activity.id, activity])));
  const calendar = computed(() => calendarOf(days.value));
  const today = computed(() => dayNumber(dayOf(now.value)));
  const changed = computed(() => Object.keys(steps.now.value).length);
  const mayEdit = computed(() => may('register') && whole.value);
  const { trial, trialProblem, trying, finishBy } = useTrial(id, () => (mayEdit.value ? changesOf(stored.value, steps.now.value) : null));
  const bars = computed(() => barsOf(plan.value?.activities ?? [], {
    patches: steps.now.value, calendar: calendar.value, today: today.value, reported: reported.value, elements: elements.value,
    computed: byId(schedule.value?.activities), moves: byId(trial.value?.moves), latest: byId(trial.value?.latest),
  }));
  const planned = computed(() => planWith(plan.value?.activities ?? [], steps.now.value));
  const gone = computed(() => goneFrom(planned.value, steps.now.value));
  const parents = computed(() => new Set(planned.value.filter(({ id: part }) => !gone.value.has(part)).map(({ parent }) => parent)));
  const present = computed(() => new Set(planned.value.map(({ id: one }) => one)));

  /** @param {object} [patches] what lies on it; as before if it is not said */
  async function load(patches) {
    try {
      const before = plan.value?.revision;
      const found = await loadPlan(id, (partly) => (whole.value ? null : (plan.value = partly)));
      plan.value = found;
      steps.begin(remaining(patches ?? (whole.value ? steps.now.value : kept()), stored.value));
      overtaken.value = whole.value && changed.value > 0 && before !== found.revision;
      whole.value = true;
      await loadRest();
      problem.value = null;
    } catch (e) {
      problem.value = e;
    }
  }

  async function loadRest() {
    // Each as it comes: what is reported of ten thousand activities takes longest.
    await Promise.all([
      loadSchedule(id).then(async (found) => {
        days.value = await loadCalendar(found.calendar);
        schedule.value = found;
      }),
      getJson(`/api/registry/projects/${encodeURIComponent(id)}`).then((found) => (project.value = found)),
      loadReported(id).then((found) => (reported.value = found)),
      loadElements(id).then((found) => (elements.value = found)),
    ]);
  }

  /** Somebody may have changed the plan; what has been taken back here stays so if nobody has. */
  async function freshen() {
    const { revision } = await getJson(withQuery(planPath(id), { limit: 1 }));
    await (revision === plan.value?.revision ? loadRest() : load());
  }

  function kept() {
    const draft = store.read();
    keptSince.value = draft?.at ?? null;
    return draft?.value ?? {};
  }

  /**
   * Changes an activity; what changes nothing is no step.
   * @param {string} activity
   * @param {object | null} fields as edits.js makes them
   */
  function edit(activity, fields) {
    editAll([[activity, fields]]);
  }

  /** Several at once, as one step. @param {[string, object | null][]} edits */
  function editAll(edits) {
    let next = steps.now.value;
    for (const [activity, fields] of edits) {
      const base = stored.value.get(activity) ?? next[activity]?.added;
      if (fields && base && mayEdit.value && (!next[activity]?.removed || 'removed' in fields)) {
        next = amended(next, base, fields);
      }
    }
    take(next);
  }

  function take(next) {
    if (JSON.stringify(next) !== JSON.stringify(steps.now.value)) {
      steps.to(next);
      keep();
    }
  }

  function baseOf(activity) {
    return stored.value.get(activity) ?? steps.now.value[activity]?.added;
  }

  function step(way) {
    steps[way]();
    keep();
  }

  function keep() {
    keptSince.value = null;
    overtaken.value = false;
    changed.value ? store.write(steps.now.value) : store.clear();
  }

  function discard() {
    steps.begin({});
    keep();
  }

  /** After saving: the plan as it is now. */
  async function saved() {
    store.clear();
    await load({});
  }

  // Reports come all day; a plan that is worked on need not follow each of them at once.
  let reportsTimer = 0;
  const leave = follow((signal) => signal.key === id && isProjectSignal(signal), async (signals) => {
    if (signals?.some(isPlanSignal)) {
      await freshen().catch((e) => console.warn('plan not looked at again', e));
      return;
    }
    if (!signals || signals.some(isElementSignal)) {
      elements.value = await loadElements(id).catch(() => elements.value);
    }
    if (!reportsTimer) {
      reportsTimer = setTimeout(async () => {
        reportsTimer = 0;
        reported.value = await loadReported(id).catch(() => reported.value);
      }, REPORTS_MILLIS);
    }
  });
  onUnmounted(() => {
    leave();
    clearTimeout(reportsTimer);
  });

  const structure = useStructure({ planned, bars, patches: steps.now, baseOf, take, edit, editAll });

  load();
  return {
    id, project, plan, whole, schedule, reported, elements, problem, bars, calendar, today, stored, changed, mayEdit, trial, trialProblem, trying, finishBy, keptSince, overtaken,
    load: () => load(), edit, editAll, inOneStep: steps.inOne, ...structure, discard, saved,
    canUndo: steps.canUndo,
    canRedo: steps.canRedo,
    undo: () => step('undo'),
    redo: () => step('redo'),
    changes: () => changesOf(stored.value, steps.now.value),
    isChanged: (activity) => activity in steps.now.value,
    /** An activity with its changes. */
    now: (activity) => patched(stored.value.get(activity), steps.now.value[activity]),
    /** Whether others may wait for it. */
    isKnown: (activity) => present.value.has(activity) && !gone.value.has(activity) && !parents.value.has(activity),
    /** An activity before its changes; what is new, as it is. */
    base: baseOf,
  };
}

function byId(items) {
  return new Map((items ?? []).map((item) => [item.id, item]));
}

/** @typedef {ReturnType<typeof useEditor>} Editor */
