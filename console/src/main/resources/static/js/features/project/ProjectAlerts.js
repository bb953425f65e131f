import { shallowRef } from '/js/vendor/vue.js';
import { AcknowledgeDialog } from '../alerts/AcknowledgeDialog.js';
import { AlertDrawer } from '../alerts/AlertDrawer.js';
import { AlertItem } from '../alerts/AlertItem.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { isAlertSignal } from '../../projects.js';
import { closeOver, openOver, route } from '../../router.js';
import { ListBody } from '../../ui/ListBody.js';

export const ProjectAlerts = {
  props: ['id'],
  setup(props) {
    const list = usePages(() => ({ path: '/api/notification/alerts', query: { project: props.id } }),
      { live: (signal) => signal.key === props.id && isAlertSignal(signal) });
    const acknowledging = shallowRef(null);
    const done = () => {
      acknowledging.value = null;
      list.reload();
    };
    const item = (alert) => html`<${AlertItem} key=${alert.id} alert=${alert} compact=${true} onAcknowledge=${() => (acknowledging.value = alert)} onShow=${() => openOver({ alert: alert.id })} />`;
    return () => html`<section class="panel" data-test="project-alerts" aria-busy=${String(list.loading.value)}>
      <h2>${t('alerts.of-project')}</h2>
      <${ListBody} list=${list} empty=${t('alerts.empty.project')} test="project-alerts">${{ default: (items) => html`<ul class="alerts compact">${items.map(item)}</ul>` }}</>
      ${acknowledging.value && html`<${AcknowledgeDialog} alerts=${[acknowledging.value]} onClose=${() => (acknowledging.value = null)} onDone=${done} />`}
      ${route.value.query.alert && html`<${AlertDrawer} key=${route.value.query.alert} id=${route.value.query.alert} onClose=${() => closeOver('alert')} onChanged=${list.reload} />`}
    </section>`;
  },
};
