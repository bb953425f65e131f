// The channels that get no messages, because their receivers are gone: whose, since when, and how the last attempt ended.
import { onBeforeUnmount } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { at } from '../../ui/times.js';
import { unitName } from '../../units.js';
import { askService } from './asking.js';

// Operators get no live updates: those tell of business.
const REFRESH_MILLIS = 15_000;

export const DisabledChannels = {
  setup() {
    const list = usePages(() => ({ path: '/api/notification/disabled-channels', query: {} }), { live: null, ask: (path) => askService('notification-service', path) });
    const timer = setInterval(() => document.hidden || list.loading.value || list.reload(), REFRESH_MILLIS);
    onBeforeUnmount(() => clearInterval(timer));
    const columns = () => [
      { name: 'unit', label: t('operations.unit'), cell: (c) => unitName(c.unit) },
      { name: 'channel', label: t('operations.disabled.channel'), cell: (c) => tOpen('channel', c.type) },
      { name: 'since', label: t('operations.disabled.since'), cell: (c) => at(c.disabledAt) },
      { name: 'last', label: t('operations.disabled.last'), cell: (c) => [tOpen('attempt', c.lastOutcome), html`<small>${at(c.lastAttemptAt)}</small>`] },
      { name: 'delivered', label: t('operations.disabled.delivered'), cell: (c) => (c.lastDeliveredAt ? at(c.lastDeliveredAt) : t('operations.disabled.never')) },
    ];

    return () => html`<section data-test="disabled-channels">
      <div class="page-head"><h2>${t('operations.disabled')}</h2><span class="muted grow">${t('operations.disabled.hint')}</span></div>
      <${Table} list=${list} columns=${columns()} empty=${t('operations.disabled.none')} test="disabled-channel-list"
        rowProps=${(c) => ({ key: `${c.unit} ${c.id}`, 'data-test': 'disabled-channel', 'data-unit': c.unit })} />
    </section>`;
  },
};
