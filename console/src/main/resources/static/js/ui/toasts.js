// Short news at the edge of the page, which go by themselves.
import { shallowRef } from '/js/vendor/vue.js';

const SHOWN_MILLIS = 8_000;

/** [{id, words, address}] */
export const toasts = shallowRef([]);
let last = 0;

/**
 * @param {string} words
 * @param {string} [address] where more of it is
 */
export function toast(words, address) {
  const id = ++last;
  toasts.value = [...toasts.value, { id, words, address }];
  setTimeout(() => dismiss(id), SHOWN_MILLIS);
}

export function dismiss(id) {
  toasts.value = toasts.value.filter((one) => one.id !== id);
}
