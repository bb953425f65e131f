// One alert: how bad, what, where, since when, how far up, and the button that takes it on.
import { delayWords, ruleName } from '../delays.js';
import { html } from '../html.js';
import { ago, instant } from '../i18n/format.js';
import { named, t } from '../i18n/index.js';
import { href } from '../router.js';
import { may } from '../session/rights.js';
import { unitName } from '../units.js';

export const AlertItem = {
  props: ['alert', 'compact'],
  emits: ['acknowledge', 'show'],
  setup(props, { emit }) {
    return () => {
      const { alert, compact } = props;
      const { delay } = alert;
      const severity = delay.severity.toLowerCase();
      return html`<li class=${['alert', alert.state === 'RESOLVED' ? 'resolved' : severity]} data-test="inbox-item" data-id=${alert.id}
          data-state=${alert.state} data-project=${delay.projectId}>
        <div class="alert-main">
          <p class="alert-tags">
            <span class=${`tag ${severity}`}>${t(`severity.${delay.severity}`)} · ${ruleName(delay.rule)}</span>
            <span class=${`tag state-${alert.state}`} data-test="alert-state">${t(`alerts.state.${alert.state}`)}</span>
            ${alert.level > 0 && html`<span class="tag level">${t('alerts.level', { n: alert.level })}</span>`}
          </p>
          ${!compact && html`<p class="alert-project"><a href=${href(`/projects/${encodeURIComponent(delay.projectId)}`)}>${named(delay.projectNames)}</a></p>`}
          <p class="alert-words">${delayWords(delay)}</p>
          <p class="muted">
            ${unitName(delay.responsibleUnit)} · <span title=${instant(alert.triggeredAt)}>${t('alerts.since', { age: ago(alert.triggeredAt) })}</span>
            ${progressWords(alert)}
          </p>
        </div>
        <div class="alert-actions">
          ${alert.state === 'TRIGGERED' && may('acknowledge') && html`
            <button type="button" class="button primary" data-test="acknowledge" onClick=${() => emit('acknowledge')}>${t('alerts.acknowledge')}</button>`}
          <button type="button" class="button" data-test="alert-details" onClick=${() => emit('show')}>${t('alerts.details')}</button>
        </div>
      </li>`;
    };
  },
};

function progressWords({ state, acknowledgedBy, acknowledgedAt, resolvedAt, nextEscalationAt }) {
  if (state === 'RESOLVED') {
    return ` · ${t('alerts.resolved-at', { at: instant(resolvedAt) })}`;
  }
  if (state === 'ACKNOWLEDGED') {
    return ` · ${t('alerts.acknowledged-by', { by: acknowledgedBy, at: instant(acknowledgedAt) })}`;
  }
  return nextEscalationAt && ` · ${t('alerts.next-escalation', { at: instant(nextEscalationAt) })}`;
}
