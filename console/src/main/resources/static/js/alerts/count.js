// How many alerts are open, for the badge in the head line, and the last new one, for screen readers.
import { ref } from '/js/vendor/vue.js';
import { getJson } from '../api.js';
import { delayWords } from '../delays.js';
import { named, t } from '../i18n/index.js';
import { useLive } from '../live.js';
import { isAlertSignal } from '../projects.js';

const LIMIT = 100;
const RETRY_MILLIS = 10_000;

export function useAlertCount() {
  const count = ref(null);
  const announcement = ref('');
  let newest = null;

  async function refresh() {
    const { items, next } = await getJson(`/api/notification/alerts?state=waiting&limit=${LIMIT}`);
    count.value = next ? `${LIMIT}+` : items.length || null;
    const first = items[0];
    if (first && newest && first.triggeredAt > newest) {
      announcement.value = t('live.new-alerts', { what: `${named(first.delay.projectNames)}: ${delayWords(first.delay)}` });
    }
    newest = first?.triggeredAt ?? newest ?? '0';
  }

  const begin = () => refresh().catch(() => setTimeout(begin, RETRY_MILLIS));
  begin();
  useLive(isAlertSignal, refresh);
  return { count, announcement };
}
