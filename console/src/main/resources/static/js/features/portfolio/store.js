// The portfolio as one sees it: the summary, and every project as a row.
import { computed, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { allOf, pagesOf, withQuery } from '../../api.js';
import { useAnswer, useCached } from '../../cache.js';
import { isPlanSignal, positionsOf, projectAt } from '../../projects.js';

/** From so many changed projects on, fetching the whole list is cheaper than each by itself. */
const WHOLE_LIST_FROM = 20;

// A search is asked for when whoever types it rests.
const REST_MILLIS = 250;

/**
 * @param {() => Record<string, string | undefined>} filter which projects are summed up
 */
export function usePortfolio(filter) {
  const path = () => withQuery('/api/progress/portfolio', filter());
  const asked = ref(path());
  let timer = 0;
  watch(path, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => (asked.value = now), REST_MILLIS);
  });
  const summary = useAnswer(() => asked.value);
  // While the sums of another filter are on their way, those of the last one stay.
  const shown = shallowRef(null);
  watch(summary.value, (now) => (shown.value = now ?? shown.value), { immediate: true });
  const projects = useCached('projects', loadRows);
  return {
    summary: shown,
    rows: computed(() => projects.value.value ?? new Map()),
    problem: computed(() => summary.problem.value ?? projects.problem.value),
    loading: projects.loading,
    reload: () => Promise.all([summary.reload(), projects.reload()]),
  };
}

/**
 * The ids of the projects that concern a unit or one below it, also by activities of which a row says nothing; null as long as they are not known.
 * @param {() => string | undefined} unit
 */
export function useProjectsOf(unit) {
  const ids = useCached(() => `projects of ${unit() ?? ''}`, async () => {
    const wanted = unit();
    return wanted ? new Set((await allOf(withQuery('/api/progress/projects', { unit: wanted }))).map(({ id }) => id)) : null;
  }, { live: isPlanSignal });
  return ids.value;
}

async function loadRows(before, signals, show) {
  const changed = new Map();
  for (const signal of signals ?? []) {
    changed.set(signal.key, [...(changed.get(signal.key) ?? []), signal]);
  }
  if (!before || !signals || changed.size >= WHOLE_LIST_FROM) {
    return loadAll(before ? () => {} : show);
  }
  const found = await Promise.allSettled([...changed].map(([id, about]) => projectAt(id, positionsOf(about))));
  const next = new Map(before);
  found.filter((one) => one.status === 'fulfilled').forEach(({ value }) => next.set(value.id, value));
  return next;
}

async function loadAll(show) {
  const all = new Map();
  for await (const page of pagesOf('/api/progress/projects')) {
    page.forEach((project) => all.set(project.id, project));
    show(new Map(all)); // how far the first load has come
  }
  return all;
}
