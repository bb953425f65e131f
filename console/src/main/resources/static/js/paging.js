// A list that is fetched page by page.
import { computed } from '/js/vendor/vue.js';
import { getJson, pagesOf, withQuery } from './api.js';
import { useCached } from './cache.js';

const PAGE = 50;
const LONGEST = 500;

/**
 * @param {() => {path: string, query: object}} question what is wanted now
 * @param {{page?: number, live?: ((signal: any) => boolean) | null}} [options] page: how many at first and with each step
 */
export function usePages(question, { page = PAGE, ...options } = {}) {
  const ask = (after, limit) => {
    const { path, query } = question();
    return getJson(withQuery(path, { ...query, after, limit }));
  };
  const address = () => withQuery(question().path, question().query);
  // As much as is shown: what is new comes on top while what was fetched later stays.
  const cached = useCached(address, (before) => ask(null, Math.min(LONGEST, Math.max(page, before?.items.length ?? 0))), options);
  return {
    items: computed(() => cached.value.value?.items ?? null),
    next: computed(() => cached.value.value?.next ?? null),
    problem: cached.problem,
    loading: cached.loading,
    at: cached.at,
    reload: cached.reload,
    /** All of it anew, page by page. */
    pages: () => pagesOf(address()),
    more: () => cached.change(async (before) => {
      const further = await ask(before.next, page);
      return { ...further, items: [...before.items, ...further.items] };
    }),
  };
}

/** @typedef {ReturnType<typeof usePages>} Pages */
