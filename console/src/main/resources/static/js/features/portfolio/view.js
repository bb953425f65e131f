// The selection that somebody had of the portfolio last, on this device: whoever comes without one gets it again.
import { watch } from '/js/vendor/vue.js';
import { recall, remember } from '../../memory.js';
import { amendQuery, route } from '../../router.js';
import { session } from '../../session/session.js';
import { NAMES, queryOf } from './saved.js';

/** Follows the page's address as long as the page is shown. */
export function useLastView() {
  const key = `gantry.portfolio.${session.value?.account}`;
  const { path, query } = route.value;
  if (!NAMES.some((name) => query[name])) {
    amendQuery(Object.fromEntries(new URLSearchParams(recall(key) ?? '')));
  }
  watch(route, (now) => {
    if (now.path === path) {
      remember(key, queryOf(now.query));
    }
  });
}
