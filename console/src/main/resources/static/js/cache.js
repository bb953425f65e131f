// What has been fetched, shared by all who show it: asked for once, refreshed when the log tells of it, and kept for a
// while after nobody shows it, so that coming back shows something at once.
import { computed, inject, onUnmounted, reactive, ref, shallowRef, toValue, watch } from '/js/vendor/vue.js';
import { getJson } from './api.js';
import { serverNow } from './clock.js';
import { follow } from './live.js';
import { shared } from './sharing.js';

const UNUSED_KEPT = 40;
const FIRST_PAUSE_MILLIS = 1000;
const LONGEST_PAUSE_MILLIS = 15_000;

/** The key under which a page says which signals concern it. */
export const CONCERNS = Symbol('concerns');

/** @type {Map<string, ReturnType<typeof entryOf>>} in the order of their last use */
const entries = new Map();

// Of when that is which is shown although it could not be refreshed, by its entry.
const outdated = reactive(new Map());

/** Of when the oldest of that is, in milliseconds by the server's clock; null while all that is shown is as it was last answered. */
export const outdatedSince = computed(() => (outdated.size ? Math.min(...outdated.values()) : null));

/** Forgets everything: another account, or other rights. */
export function forgetAll() {
  entries.clear();
}

/**
 * @template T
 * @param {string | (() => string)} key the same for the same answer, whoever asks
 * @param {(before: T | null, signals: object[] | null, show: (partly: T) => void) => Promise<T>} load fetches it; signals say what has
 *   changed, null that anything may have; show takes what there is so far
 * @param {{live?: ((signal: any) => boolean) | null}} [options] which signals concern it; what the page says otherwise
 */
export function useCached(key, load, { live = inject(CONCERNS, null) } = {}) {
  const entry = shallowRef(entryOf());
  let leave = () => {};
  watch(() => toValue(key), (now) => {
    leave();
    entry.value = taken(now);
    leave = entry.value.join(live, load);
    entry.value.refresh(null);
  }, { immediate: true });
  onUnmounted(() => leave());
  return {
    /** @type {import('./types/vue').ComputedRef<T | null>} */
    value: computed(() => entry.value.value.value),
    problem: computed(() => entry.value.problem.value),
    loading: computed(() => entry.value.loading.value),
    /** When it was fetched, by the server's clock. */
    at: computed(() => entry.value.at.value),
    reload: () => entry.value.refresh(null),
    /** Changes it in turn with what refreshes it: change gets what is there and gives what is to be there. */
    change: (change) => entry.value.inTurn(change),
  };
}

/**
 * One answer to a GET.
 * @param {string | (() => string)} path
 * @param {{live?: ((signal: any) => boolean) | null}} [options]
 */
export function useAnswer(path, options) {
  return useCached(path, () => getJson(toValue(path)), options);
}

function taken(key) {
  const entry = entries.get(key) ?? entryOf();
  entries.delete(key);
  entries.set(key, entry);
  const unused = [...entries].filter(([, { users }]) => users() === 0);
  unused.slice(0, Math.max(0, unused.length - UNUSED_KEPT)).forEach(([old]) => old !== key && entries.delete(old));
  return entry;
}

function entryOf() {
  const value = shallowRef(null);
  const problem = shallowRef(null);
  const loading = ref(false);
  const at = ref(0);
  const users = new Map();
  const own = Symbol();
  let end = null;
  let waiting = null;
  let last = Promise.resolve();
  let failures = 0;
  let retryTimer = 0;

  const entry = {
    value, problem, loading, at,
    users: () => users.size,
    join(live, load) {
      const user = Symbol();
      users.set(user, { live, load });
      listen();
      return () => {
        users.delete(user);
        listen();
        users.size || rest();
      };
    },
    /** Those who ask while one waits for its turn get the same answer. */
    refresh(signals) {
      if (signals) {
        return entry.inTurn((before) => load(before, signals));
      }
      waiting ??= entry.inTurn((before) => {
        waiting = null;
        return load(before, null);
      });
      return waiting;
    },
    inTurn(change) {
      last = last.then(() => run(change));
      return last;
    },
  };

  // By one who shows it: whoever does so no longer may ask for something else by now.
  function load(before, signals) {
    const [user] = users.values();
    return user.load(before, signals, show);
  }

  // One listener for all who show it; they ask for the same, so they are concerned by the same.
  function listen() {
    const live = [...users.values()].map((user) => user.live).find(Boolean);
    if (live && !end) {
      end = follow(live, entry.refresh);
    } else if (!live) {
      end?.();
      end = null;
    }
  }

  function show(partly) {
    value.value = partly;
  }

  async function run(change) {
    if (!users.size) {
      return; // nobody shows it any more; who comes back asks again
    }
    loading.value = true;
    try {
      value.value = shared(value.value, await change(value.value));
      at.value = serverNow();
      problem.value = null;
      rest();
    } catch (e) {
      problem.value = e;
      users.size && tryAgain(e);
    }
    loading.value = false;
  }

  function rest() {
    clearTimeout(retryTimer);
    failures = 0;
    outdated.delete(own);
  }

  // What is away for a moment comes back by itself, also where nothing tells of it.
  function tryAgain({ passing, retryAfter }) {
    clearTimeout(retryTimer);
    if (value.value !== null) {
      outdated.set(own, at.value);
    }
    if (passing) {
      const pause = retryAfter ? 1000 * retryAfter : Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS * 2 ** failures++);
      // Not all who look on at the same moment.
      retryTimer = setTimeout(() => entry.refresh(null), pause * (0.5 + Math.random() / 2));
    }
  }

  return entry;
}
