// What is typed, once whoever types it rests.
import { onUnmounted, ref, watch } from '/js/vendor/vue.js';

const REST_MILLIS = 250;

/**
 * A value as it is when it has not changed for a moment.
 * @template T
 * @param {() => T} value
 */
export function rested(value) {
  const settled = ref(value());
  let timer = 0;
  watch(value, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = /** @type {any} */ (now)), REST_MILLIS);
  });
  onUnmounted(() => clearTimeout(timer));
  return settled;
}
