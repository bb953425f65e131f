// One alert: how bad, what, where, since when, how far up, and the button that acknowledges it.
import { delayWords, toneOf } from '../../delays.js';
import { html } from '../../html.js';
import { ago, instant } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { href } from '../../router.js';
import { may } from '../../session/rights.js';
import { unitName } from '../../units.js';

export const AlertItem = {
  props: ['alert', 'compact', 'selectable', 'selected'],
  emits: ['acknowledge', 'show', 'select'],
  setup(props, { emit }) {
    return () => {
      const { alert, compact, selectable, selected } = props;
      const { delay } = alert;
      const tone = toneOf(delay.level);
      return html`<li class=${['alert', alert.state.open ? tone : 'resolved']} data-test="inbox-item" data-id=${alert.id}
          data-state=${alert.state.code} data-project=${delay.projectId} data-row="" tabindex=${selectable ? 0 : null}>
        ${selectable && alert.state.waiting && may('acknowledge') && html`<input type="checkbox" data-test="alert-select" aria-label=${t('table.select')}
          checked=${selected} onChange=${() => emit('select')} />`}
        <div class="alert-main">
          <p class="alert-tags">
            <span class=${`tag ${tone}`}>${named(delay.level.names)} · ${named(delay.title)}</span>
            <span class=${`tag state-${alert.state.code}`} data-test="alert-state">${tOpen('alerts.state', alert.state.code)}</span>
            ${alert.rung > 0 && html`<span class="tag level">${t('alerts.rung', { n: alert.rung })}</span>`}
            ${alert.others.length > 0 && html`<span class="tag level" data-test="alert-gathered">${t('alerts.gathered', { n: alert.others.length + 1 })}</span>`}
            ${alert.reopened > 0 && html`<span class="tag level">${t('alerts.reopened', { n: alert.reopened })}</span>`}
          </p>
          ${!compact && html`<p class="alert-project"><a href=${href(`/projects/${encodeURIComponent(delay.projectId)}`)}>${named(delay.projectNames)}</a></p>`}
          <p class="alert-words">${delayWords(delay)}</p>
          <p class="muted">
            ${unitName(delay.responsibleUnit)} · <span title=${instant(alert.triggeredAt)}>${t('alerts.since', { age: ago(alert.triggeredAt) })}</span>
            ${progressWords(alert)}
          </p>
        </div>
        <div class="alert-actions">
          ${alert.state.waiting && may('acknowledge') && html`
            <button type="button" class="button primary" data-test="acknowledge" onClick=${() => emit('acknowledge')}>${t('alerts.acknowledge')}</button>`}
          <button type="button" class="button" data-test="alert-details" onClick=${() => emit('show')}>${t('alerts.details')}</button>
        </div>
      </li>`;
    };
  },
};

function progressWords({ state, acknowledgedBy, acknowledgedAt, resolvedAt, acknowledgeBy }) {
  if (!state.open) {
    return ` · ${t('alerts.resolved-at', { at: instant(resolvedAt) })}`;
  }
  if (!state.waiting) {
    return ` · ${t('alerts.acknowledged-by', { by: acknowledgedBy, at: instant(acknowledgedAt) })}`;
  }
  return acknowledgeBy && ` · ${t('alerts.acknowledge-by', { at: instant(acknowledgeBy) })}`;
}
