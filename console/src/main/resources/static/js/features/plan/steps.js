// A value that is changed step by step, and goes back and forth step by step.
import { computed, shallowRef } from '/js/vendor/vue.js';

const MOST = 100;

export function useSteps(first) {
  const now = shallowRef(first);
  const past = shallowRef([]);
  const future = shallowRef([]);
  return {
    now,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    to(next) {
      past.value = [...past.value, now.value].slice(-MOST);
      future.value = [];
      now.value = next;
    },
    /** What is done within is one step. */
    inOne(does) {
      const before = [now.value, past.value];
      does();
      if (now.value !== before[0]) {
        past.value = [...before[1], before[0]].slice(-MOST);
      }
    },
    undo() {
      if (past.value.length) {
        future.value = [now.value, ...future.value];
        now.value = past.value.at(-1);
        past.value = past.value.slice(0, -1);
      }
    },
    /** Takes again what was taken back last. */
    redo() {
      if (future.value.length) {
        past.value = [...past.value, now.value];
        now.value = future.value[0];
        future.value = future.value.slice(1);
      }
    },
    /** Begins anew; there is nothing to go back to. */
    begin(value) {
      past.value = [];
      future.value = [];
      now.value = value;
    },
  };
}
