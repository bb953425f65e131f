// Lists for tables and cards: fetched page by page, or all there.
import { computed, ref } from '/js/vendor/vue.js';
import { getJson, pagesOf, withQuery } from './api.js';
import { useCached } from './cache.js';

const PAGE = 50;
/** What a service gives at once. */
const LONGEST = 500;

/** A list that is handed over has nowhere to come from, and cannot fail. */
const NOWHERE = { problem: ref(null), loading: ref(false), reload() {} };

/**
 * How a list is fetched page by page.
 * @template T
 * @param {(after: string | null, limit: number) => Promise<{items: T[], next?: string | null}>} ask
 * @param {number} [page] how many at first and with each step
 */
export function byPages(ask, page = PAGE) {
  const onward = async (before, limit) => {
    const further = await ask(before.next, limit);
    return { ...further, items: [...before.items, ...further.items] };
  };
  return {
    /** As much as was shown: what is new comes on top while what was fetched later stays. */
    async anew(before) {
      const wanted = Math.max(page, before?.items.length ?? 0);
      let found = await ask(null, Math.min(LONGEST, wanted));
      while (found.next && found.items.length < wanted) {
        found = await onward(found, Math.min(LONGEST, wanted - found.items.length));
      }
      return found;
    },
    /** That and the next page. */
    further: (before) => onward(before, page),
  };
}

/**
 * A list that is fetched page by page.
 * @param {() => {path: string, query: object}} question what is wanted now
 * @param {object} [options]
 * @param {number} [options.page] how many at first and with each step
 * @param {((signal: any) => boolean) | null} [options.live] which signals concern it; what the page says otherwise
 * @param {(before: any, signals: any[], anew: () => Promise<any>) => Promise<any>} [options.follow] what becomes of a list by what
 *   signals tell; otherwise it is fetched anew
 * @param {(path: string) => Promise<any>} [options.ask] gets the answer to a GET
 */
export function usePages(question, { page, follow, ask = getJson, ...options } = {}) {
  const address = () => withQuery(question().path, question().query);
  const { anew, further } = byPages((after, limit) => ask(withQuery(address(), { after, limit })), page);
  const cached = useCached(address, (before, signals) => (follow && signals && before?.items.length
    ? follow(before, signals, () => anew(before))
    : anew(before)), options);
  return {
    items: computed(() => cached.value.value?.items ?? null),
    next: computed(() => cached.value.value?.next ?? null),
    problem: cached.problem,
    loading: cached.loading,
    at: cached.at,
    reload: cached.reload,
    /** All of it anew, page by page. */
    pages: () => pagesOf(address()),
    more: () => cached.change(further),
  };
}

/**
 * A list that is all there, in the form of the above.
 * @param {() => any[] | null | undefined} all nothing while it is not there yet
 * @param {object} [options]
 * @param {{problem: any, loading: any, reload: () => any}} [options.from] where it comes from, such as an answer
 * @param {number} [options.page] how many are shown at first and with each step; all, if it is not said
 */
export function wholeList(all, { from: { problem, loading, reload } = NOWHERE, page = Infinity } = {}) {
  const shown = ref(page);
  return {
    items: computed(() => all()?.slice(0, shown.value) ?? null),
    next: computed(() => (shown.value < (all()?.length ?? 0) ? String(shown.value) : null)),
    problem,
    loading,
    reload,
    pages: () => [all() ?? []],
    more: () => (shown.value += page),
  };
}
