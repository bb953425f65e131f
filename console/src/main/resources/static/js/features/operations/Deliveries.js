// What was sent to whom, by state; what has failed can be sent again.
import { onBeforeUnmount, reactive, ref } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { amendQuery, route } from '../../router.js';
import { Notice } from '../../ui/Notice.js';
import { Table } from '../../ui/Table.js';
import { at } from '../../ui/times.js';
import { unitName } from '../../units.js';
import { askService } from './asking.js';
import { Attempts } from './Attempts.js';

const STATES = ['FAILED', 'RETRY', 'QUEUED', 'SENDING', 'DELIVERED', 'SKIPPED', ''];
const PATH = '/api/notification/deliveries';
// Whoever looks after deliveries gets no live updates: those tell of business.
const REFRESH_MILLIS = 15_000;

export const Deliveries = {
  setup() {
    const state = () => route.value.query.state ?? 'FAILED';
    const list = usePages(() => ({ path: PATH, query: { state: state() === 'all' ? '' : state() } }), { ask: (path) => askService('notification-service', path) });
    const problem = ref(null);
    const retrying = reactive(new Set());
    const timer = setInterval(() => document.hidden || list.loading.value || list.reload(), REFRESH_MILLIS);
    onBeforeUnmount(() => clearInterval(timer));

    async function retry({ id }) {
      retrying.add(id);
      try {
        await postJson(`${PATH}/${id}/retry`, {});
        problem.value = null;
      } catch (e) {
        // 409: it is no longer a failed one, somebody else was faster.
        problem.value = e.status === 409 ? null : e;
      }
      await list.reload();
      retrying.delete(id);
    }

    const action = (d) => d.state === 'FAILED' && html`<button type="button" class="button small" data-test="delivery-retry"
      disabled=${retrying.has(d.id)} onClick=${() => retry(d)}>${t('operations.retry')}</button>`;
    const columns = () => [
      { name: 'state', label: t('operations.state'), cell: (d) => html`<span class=${`tag delivery-${d.state}`}>${tOpen('delivery', d.state)}</span>` },
      { name: 'unit', label: t('operations.unit'), cell: (d) => named(d.unitNames) || unitName(d.unit) },
      { name: 'what', label: t('operations.what'), cell: (d) => [tOpen('event', d.event), html`<small>${tOpen('channel', d.channel)}</small>`] },
      { name: 'created', label: t('operations.created'), cell: (d) => at(d.createdAt) },
      { name: 'attempts', label: t('operations.attempts'), cell: (d) => html`<${Attempts} delivery=${d} />` },
      { name: 'action', label: '', cell: action },
    ];
    const chip = (value) => html`<button type="button" class="chip" key=${value} data-test=${`delivery-${value || 'all'}`}
      aria-pressed=${String(state() === (value || 'all'))} onClick=${() => amendQuery({ state: value || 'all' })}>
      ${value ? t(`delivery.${value}`) : t('common.all')}</button>`;

    return () => html`<section data-test="deliveries">
      <div class="page-head"><h2>${t('operations.deliveries')}</h2><span class="muted grow">${t('operations.hint')}</span></div>
      <div class="filters"><div class="chips" role="group" aria-label=${t('operations.state')}>${STATES.map(chip)}</div></div>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${list.reload} />`}
      <${Table} list=${list} columns=${columns()} empty=${state() === 'FAILED' ? t('operations.none-failed') : t('operations.empty')} test="delivery-list"
        rowProps=${(d) => ({ key: d.id, 'data-test': 'delivery', 'data-id': d.id, 'data-state': d.state })} />
    </section>`;
  },
};
