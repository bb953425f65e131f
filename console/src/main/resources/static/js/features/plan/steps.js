// A value that is changed step by step, and goes back step by step.
import { computed, shallowRef } from '/js/vendor/vue.js';

const MOST = 100;

export function useSteps(first) {
  const now = shallowRef(first);
  const past = shallowRef([]);
  return {
    now,
    canUndo: computed(() => past.value.length > 0),
    to(next) {
      past.value = [...past.value, now.value].slice(-MOST);
      now.value = next;
    },
    undo() {
      now.value = past.value.at(-1);
      past.value = past.value.slice(0, -1);
    },
    /** Begins anew; there is nothing to go back to. */
    begin(value) {
      past.value = [];
      now.value = value;
    },
  };
}
