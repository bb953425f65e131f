// How many alerts wait to be acknowledged, and which of them has just come.
import { delayWords } from '../../delays.js';
import { named, t } from '../../i18n/index.js';
import { isAlertSignal } from '../../projects.js';
import { href } from '../../router.js';

const LIMIT = 100;

export const badge = {
  path: `/api/notification/alerts?state=waiting&limit=${LIMIT}`,
  live: isAlertSignal,
  count: ({ items, next }) => (next ? `${LIMIT}+` : items.length || null),
  label: (n) => t('live.waiting-alerts', { n }),
  /** The newest comes first. */
  news(now, before) {
    const [first] = now.items;
    const newest = before.items[0]?.triggeredAt ?? '';
    return first && first.triggeredAt > newest && {
      words: t('live.new-alerts', { what: `${named(first.delay.projectNames)}: ${delayWords(first.delay)}` }),
      address: href('/alerts', { alert: first.id }),
    };
  },
};
