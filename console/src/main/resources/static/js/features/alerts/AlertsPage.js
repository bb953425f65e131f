import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { rested } from '../../rested.js';
import { amendQuery, closeOver, href, openOver, route } from '../../router.js';
import { may, ownPart } from '../../session/rights.js';
import { Choice } from '../../ui/Choice.js';
import { ExcelButton } from '../../ui/ExcelButton.js';
import { ListBody } from '../../ui/ListBody.js';
import { rowKeys } from '../../ui/rows.js';
import { unitOptions } from '../../units.js';
import { AcknowledgeDialog } from './AcknowledgeDialog.js';
import { AlertDrawer } from './AlertDrawer.js';
import { AlertItem } from './AlertItem.js';
import { grouped, ORDERS, questionOf } from './arrange.js';
import { badge } from './badge.js';
import manifest from './manifest.js';
import { alertColumns } from './sheet.js';

const STATES = ['open', 'TRIGGERED', 'ACKNOWLEDGED', 'RESOLVED', ''];

export const AlertsPage = {
  setup() {
    const query = computed(() => route.value.query);
    const state = computed(() => query.value.state ?? 'open');
    const words = rested(() => (query.value.q ?? '').trim());
    const list = usePages(() => ({ path: '/api/notification/alerts', query: questionOf(query.value, words.value) }));
    const found = computed(() => list.items.value ?? []);
    // What the navigation counts, asked for once: all that wait, whatever is shown here.
    const counted = useAnswer(badge.path, { live: badge.live });
    const selected = ref(new Set());
    const chosen = computed(() => found.value.filter(({ id, state: { waiting } }) => waiting && selected.value.has(id)));
    const acknowledging = shallowRef(/** @type {object[] | null} */ (null));

    function toggle(id) {
      const next = new Set(selected.value);
      if (!next.delete(id)) {
        next.add(id);
      }
      selected.value = next;
    }

    function acknowledged() {
      acknowledging.value = null;
      selected.value = new Set();
      list.reload();
    }

    const keys = rowKeys({ open: (row) => openOver({ alert: row.dataset.id }), select: (row) => may('acknowledge') && toggle(row.dataset.id) });
    const stateChip = (value) => html`<button type="button" class="chip" key=${value} data-test=${`state-${value || 'all'}`}
      aria-pressed=${String(state.value === (value || 'all'))} onClick=${() => amendQuery({ state: value || 'all' })}>
      ${value ? t(`alerts.state.${value}`) : t('common.all')}</button>`;
    const filters = () => html`<div class="filters">
      <label class="choice grow"><span>${t('alerts.search')}</span>
        <input type="search" data-test="alert-search" placeholder=${t('alerts.search.hint')} value=${query.value.q ?? ''} onInput=${(e) => amendQuery({ q: e.target.value })} /></label>
      <${Choice} label=${t('alerts.unit')} test="unit-select" options=${[{ value: '', label: t('alerts.all-units') }, ...unitOptions.value]}
        modelValue=${query.value.unit ?? ''} onUpdate:modelValue=${(unit) => amendQuery({ unit })} />
      <${Choice} label=${t('alerts.order')} test="alert-order" options=${ORDERS.map((order) => ({ value: order, label: t(`alerts.order.${order}`) }))}
        modelValue=${query.value.order ?? ORDERS[0]} onUpdate:modelValue=${(order) => amendQuery({ order })} />
      <div class="chips" role="group" aria-label=${t('alerts.state')}>${STATES.map(stateChip)}
        <button type="button" class="chip" data-test="alerts-by-project" aria-pressed=${String(query.value.by === 'project')}
          onClick=${() => amendQuery({ by: query.value.by === 'project' ? '' : 'project' })}>${t('alerts.by-project')}</button></div>
    </div>`;
    const item = (alert) => html`<${AlertItem} key=${alert.id} alert=${alert} compact=${query.value.by === 'project'} selected=${selected.value.has(alert.id)}
      selectable=${true} onSelect=${() => toggle(alert.id)} onAcknowledge=${() => (acknowledging.value = [alert])} onShow=${() => openOver({ alert: alert.id })} />`;
    const group = ({ project, alerts }) => html`<section key=${project?.projectId ?? ''} class="alert-group">
      ${project && html`<h2><a href=${href(`/projects/${encodeURIComponent(project.projectId)}`)}>${named(project.projectNames)}</a> <small>${alerts.length}</small></h2>`}
      <ul class="alerts">${alerts.map(item)}</ul>
    </section>`;
    const unfiltered = computed(() => state.value === 'open' && !query.value.unit && !query.value.q);
    const empty = () => (unfiltered.value ? `${t('alerts.empty.open')} ${t(`alerts.empty.to.${ownPart()}`)}` : t('alerts.empty'));
    const groups = (alerts) => grouped(alerts, { byProject: query.value.by === 'project' }).map(group);
    const count = () => found.value.length > 0 && t(list.next.value ? 'alerts.count.first' : 'alerts.count', { n: number(found.value.length) });
    const waiting = (n) => n && html`<button type="button" class="link" data-test="alerts-waiting" onClick=${() => amendQuery({ state: 'TRIGGERED', unit: '', q: '' })}>${t('alerts.waiting', { n })}</button>`;

    return () => html`<div class="page narrow" data-test="alerts">
      <div class="page-head"><h1>${named(manifest.title)}</h1>
        <span class="muted" role="status" data-test="alerts-count">${count()}</span>
        <span class="grow">${waiting(counted.value.value && badge.count(counted.value.value))}</span>
        ${chosen.value.length > 0 && html`<button type="button" class="button primary" data-test="acknowledge-selected"
          onClick=${() => (acknowledging.value = chosen.value)}>${t('alerts.acknowledge-selected', { n: chosen.value.length })}</button>`}
        ${found.value.length > 0 && html`<${ExcelButton} list=${list} columns=${alertColumns()} test="alerts" />`}</div>
      ${filters()}
      <section class="inbox" data-test="inbox" aria-busy=${String(list.loading.value)} onKeydown=${keys}><${ListBody} list=${list} empty=${empty()} test="inbox">${{ default: groups }}</></section>
      ${acknowledging.value && html`<${AcknowledgeDialog} alerts=${acknowledging.value} onClose=${() => (acknowledging.value = null)} onDone=${acknowledged} />`}
      ${query.value.alert && html`<${AlertDrawer} key=${query.value.alert} id=${query.value.alert} onClose=${() => closeOver('alert')} onChanged=${list.reload} />`}
    </div>`;
  },
};
