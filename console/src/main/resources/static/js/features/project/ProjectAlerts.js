import { shallowRef } from '/js/vendor/vue.js';
import { AcknowledgeDialog } from '../alerts/AcknowledgeDialog.js';
import { AlertDrawer } from '../alerts/AlertDrawer.js';
import { AlertItem } from '../alerts/AlertItem.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { closeOver, openOver, route } from '../../router.js';

export const ProjectAlerts = {
  // More: there are others, which are not shown.
  props: ['alerts', 'more'],
  emits: ['changed'],
  setup(props, { emit }) {
    const acknowledging = shallowRef(null);
    const done = () => {
      acknowledging.value = null;
      emit('changed');
    };
    return () => html`<section class="panel" data-test="project-alerts">
      <h2>${t('alerts.of-project')}</h2>
      ${!props.alerts.length && html`<p class="muted">${t('common.none')}</p>`}
      <ul class="alerts compact">${props.alerts.map((alert) => html`
        <${AlertItem} key=${alert.id} alert=${alert} compact=${true} onAcknowledge=${() => (acknowledging.value = alert)} onShow=${() => openOver({ alert: alert.id })} />`)}
      </ul>
      ${props.more && html`<p class="muted" data-test="project-alerts-first">${t('project.first', { n: number(props.alerts.length) })}</p>`}
      ${acknowledging.value && html`<${AcknowledgeDialog} alerts=${[acknowledging.value]} onClose=${() => (acknowledging.value = null)} onDone=${done} />`}
      ${route.value.query.alert && html`<${AlertDrawer} key=${route.value.query.alert} id=${route.value.query.alert} onClose=${() => closeOver('alert')} onChanged=${() => emit('changed')} />`}
    </section>`;
  },
};
