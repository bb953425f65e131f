// The portfolio as one sees it: the summary, and every project as a row.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, pagesOf } from '../api.js';
import { useLive } from '../live.js';
import { isAlertSignal, isUnitSignal, positionsOf, projectAt } from '../projects.js';

/** From so many changed projects on, fetching the whole list is cheaper than each by itself. */
const WHOLE_LIST_FROM = 20;

// Kept between visits of the page, so that coming back shows something at once.
const summary = shallowRef(null);
const rows = shallowRef(new Map());

export function usePortfolio() {
  const problem = ref(null);
  const loading = ref(false);

  async function reload() {
    loading.value = true;
    try {
      await Promise.all([loadSummary(), loadRows()]);
      problem.value = null;
    } catch (e) {
      problem.value = e;
    } finally {
      loading.value = false;
    }
  }

  async function refresh(signals) {
    const changed = new Map();
    for (const signal of signals ?? []) {
      changed.set(signal.key, [...(changed.get(signal.key) ?? []), signal]);
    }
    if (!signals || problem.value || changed.size >= WHOLE_LIST_FROM) {
      return reload();
    }
    const projects = await Promise.allSettled([...changed].map(([id, about]) => projectAt(id, positionsOf(about))));
    const next = new Map(rows.value);
    projects.filter(({ status }) => status === 'fulfilled').forEach(({ value }) => next.set(value.id, value));
    rows.value = next;
    return loadSummary();
  }

  reload();
  useLive((signal) => !isAlertSignal(signal) && !isUnitSignal(signal), refresh);
  return { summary, rows, problem, loading, reload };
}

async function loadSummary() {
  summary.value = await getJson('/api/progress/portfolio');
}

async function loadRows() {
  const first = rows.value.size === 0;
  const all = new Map();
  for await (const page of pagesOf('/api/progress/projects')) {
    page.forEach((project) => all.set(project.id, project));
    if (first) {
      rows.value = new Map(all); // shows how far the first load has come
    }
  }
  rows.value = all;
}
