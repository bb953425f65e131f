import { ref, shallowRef, watch } from '/js/vendor/vue.js';
import { getJson, withQuery } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { useLive } from '../live.js';
import { isAlertSignal } from '../projects.js';
import { amendQuery, route } from '../router.js';
import { Choice } from '../ui/Choice.js';
import { Notice } from '../ui/Notice.js';
import { unitOptions } from '../units.js';
import { AcknowledgeDialog } from './AcknowledgeDialog.js';
import { AlertDrawer } from './AlertDrawer.js';
import { AlertItem } from './AlertItem.js';

const PAGE = 50;
const STATES = ['open', 'TRIGGERED', 'ACKNOWLEDGED', 'RESOLVED', ''];

export const AlertsPage = {
  setup() {
    const alerts = shallowRef(null);
    const next = ref(null);
    const problem = ref(null);
    const acknowledging = shallowRef(null);
    const state = () => route.value.query.state ?? 'open';

    async function load(after) {
      const { unit } = route.value.query;
      const asked = route.value;
      try {
        const limit = after ? PAGE : Math.min(500, Math.max(PAGE, alerts.value?.length ?? 0));
        const page = await getJson(withQuery('/api/notification/alerts', { unit, state: state() === 'all' ? '' : state(), after, limit }));
        if (asked.query.unit === route.value.query.unit && asked.query.state === route.value.query.state) {
          alerts.value = after ? [...alerts.value, ...page.items] : page.items;
          next.value = page.next;
          problem.value = null;
        }
      } catch (e) {
        problem.value = e;
      }
    }

    watch(() => [route.value.query.unit, route.value.query.state], () => {
      alerts.value = null;
      load(null);
    }, { immediate: true });
    useLive(isAlertSignal, () => load(null));

    function acknowledged() {
      acknowledging.value = null;
      load(null);
    }

    const stateChip = (value) => html`<button type="button" class="chip" key=${value} data-test=${`state-${value || 'all'}`}
      aria-pressed=${String(state() === (value || 'all'))} onClick=${() => amendQuery({ state: value || 'all' })}>
      ${value ? t(`alerts.state.${value}`) : t('common.all')}</button>`;

    return () => html`<div class="page narrow" data-test="alerts">
      <div class="page-head"><h1>${t('alerts.title')}</h1></div>
      <div class="filters">
        <${Choice} label=${t('alerts.unit')} test="unit-select" options=${[{ value: '', label: t('alerts.all-units') }, ...unitOptions.value]}
          modelValue=${route.value.query.unit ?? ''} onUpdate:modelValue=${(unit) => amendQuery({ unit })} />
        <div class="chips" role="group" aria-label=${t('alerts.state')}>${STATES.map(stateChip)}</div>
      </div>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${() => load(null)} />`}
      ${!alerts.value && !problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${alerts.value?.length === 0 && html`<p class="panel nothing" data-test="inbox-empty">${t('alerts.empty')}</p>`}
      <ul class="alerts" aria-live="polite" aria-relevant="additions" data-test="inbox">${alerts.value?.map((alert) => html`
        <${AlertItem} key=${alert.id} alert=${alert} onAcknowledge=${() => (acknowledging.value = alert)} onShow=${() => amendQuery({ alert: alert.id })} />`)}
      </ul>
      ${next.value && html`<button type="button" class="button wide" data-test="alerts-more" onClick=${() => load(next.value)}>${t('common.more')}</button>`}
      ${acknowledging.value && html`<${AcknowledgeDialog} alert=${acknowledging.value} onClose=${() => (acknowledging.value = null)} onDone=${acknowledged} />`}
      ${route.value.query.alert && html`<${AlertDrawer} key=${route.value.query.alert} id=${route.value.query.alert} onClose=${() => amendQuery({ alert: '' })} />`}
    </div>`;
  },
};
