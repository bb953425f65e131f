// The number beside a navigation entry; whoever cannot see it hears of what is new.
import { computed, watch } from '/js/vendor/vue.js';
import { useAnswer } from '../cache.js';
import { html } from '../html.js';
import { toast } from '../ui/toasts.js';

export const Badge = {
  props: ['badge', 'test'],
  setup(props) {
    const { path, live, count, label, news } = props.badge;
    const { value } = useAnswer(path, { live });
    const shown = computed(() => value.value && count(value.value));
    watch(value, (now, before) => {
      const found = before && news(now, before);
      if (found) {
        toast(found.words, found.address);
      }
    });
    return () => shown.value && html`<span class="badge" role="img" aria-label=${label(shown.value)} data-test=${`${props.test}-badge`}>${shown.value}</span>`;
  },
};
