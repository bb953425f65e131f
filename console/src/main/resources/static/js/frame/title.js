import { onUnmounted, ref, watchEffect } from '/js/vendor/vue.js';

/** What the page says it is called; empty for the feature's own title. */
export const ownTitle = ref('');

/** Has the page called by what it shows, such as the name of a project. */
export function useTitle(title) {
  watchEffect(() => (ownTitle.value = title()));
  onUnmounted(() => (ownTitle.value = ''));
}
