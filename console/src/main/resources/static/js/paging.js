// A list that is fetched page by page. An answer to a question that is no longer asked is dropped.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, withQuery } from './api.js';

const PAGE = 50;
const LONGEST = 500;

/** @param question gives the path and the query of what is wanted now */
export function usePages(question) {
  const items = shallowRef(null);
  const next = ref(null);
  const problem = ref(null);
  const loading = ref(false);
  let asked = 0;

  async function ask(after, limit) {
    const mine = ++asked;
    const { path, query } = question();
    loading.value = true;
    try {
      const page = await getJson(withQuery(path, { ...query, after, limit }));
      if (mine === asked) {
        items.value = after ? [...items.value, ...page.items] : page.items;
        next.value = page.next ?? null;
        problem.value = null;
      }
    } catch (e) {
      if (mine === asked) {
        problem.value = e;
      }
    }
    if (mine === asked) {
      loading.value = false;
    }
  }

  return {
    items,
    next,
    problem,
    loading,
    /** From the start, as much as is shown. */
    reload: () => ask(null, Math.min(LONGEST, Math.max(PAGE, items.value?.length ?? 0))),
    /** From the start: what is shown answers another question. */
    restart() {
      items.value = null;
      next.value = null;
      return ask(null, PAGE);
    },
    more: () => ask(next.value, PAGE),
  };
}
