// The portfolio as one sees it: the sums of what is selected, and its projects as rows, in the order that is asked for.
import { onUnmounted, shallowRef, watch } from '/js/vendor/vue.js';
import { withQuery } from '../../api.js';
import { useAnswer } from '../../cache.js';
import { usePages } from '../../paging.js';
import { positionsOf, projectAt } from '../../projects.js';
import { rested } from '../../rested.js';
import { withChanges } from './selection.js';

/** From so many changed rows on, fetching all that are shown is cheaper than each by itself. */
const WHOLE_LIST_FROM = 20;

// What is not shown may have changed the order of what is: soon enough, and not with each report of five thousand projects.
const REORDER_MILLIS = 5000;

/** What there was stays until there is something else: of another selection, too. */
function lasting(value) {
  const shown = shallowRef(null);
  watch(value, (now) => (shown.value = now ?? shown.value), { immediate: true });
  return shown;
}

/**
 * The sums over what is selected.
 * @param {() => Record<string, string | undefined>} filter
 */
export function useSums(filter) {
  const asked = rested(() => withQuery('/api/progress/portfolio', filter()));
  const answer = useAnswer(() => asked.value);
  return { ...answer, value: lasting(answer.value) };
}

/**
 * The projects that are selected, as the list of a table.
 * @param {() => Record<string, string | undefined>} question
 */
export function useProjects(question) {
  const asked = rested(() => withQuery('/api/progress/projects', question()));
  const list = usePages(() => ({ path: asked.value, query: {} }), { follow });
  let timer = 0;

  async function follow(before, signals, anew) {
    const keys = new Set(signals.map(({ key }) => key));
    const shown = new Set(before.items.map(({ id }) => id));
    const changed = [...keys].filter((key) => shown.has(key));
    if (changed.length >= WHOLE_LIST_FROM) {
      return anew();
    }
    const found = await Promise.allSettled(changed.map((id) => projectAt(id, positionsOf(signals.filter(({ key }) => key === id)))));
    // One that is gone is not shown by the next list; one that could not be asked for is not as it is shown.
    const away = found.find((one) => one.status === 'rejected' && one.reason.status !== 404);
    if (away) {
      throw /** @type {PromiseRejectedResult} */ (away).reason;
    }
    const projects = found.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    const { rows, stale } = withChanges(before.items, projects, question().lamp);
    if (stale || changed.length < keys.size) {
      reorderSoon();
    }
    return { ...before, items: rows };
  }

  function reorderSoon() {
    timer ||= setTimeout(() => {
      timer = 0;
      list.reload();
    }, REORDER_MILLIS);
  }
  onUnmounted(() => clearTimeout(timer));

  return { ...list, items: lasting(list.items) };
}
