// Who was told, when, by which channel, with what result.
import { html } from '../../html.js';
import { instant, number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { unitName } from '../../units.js';

// As many as the service gives of one alert, the newest first.
const MOST = 500;

export function Deliveries({ deliveries }) {
  if (!deliveries.length) {
    return html`<p class="muted">${t('alerts.deliveries.empty')}</p>`;
  }
  return [
    html`<ul class="deliveries" data-test="deliveries">${deliveries.map(delivery)}</ul>`,
    deliveries.length >= MOST && html`<p class="muted">${t('common.at-most', { n: number(MOST) })}</p>`,
  ];
}
Deliveries.props = ['deliveries'];

function delivery({ id, unit, channel, event, state, attempts = [], nextAttemptAt }) {
  const last = attempts.at(-1);
  return html`<li key=${id} data-test="delivery" data-state=${state} data-channel=${channel}>
    <div>
      <strong>${unitName(unit)}</strong>${' '}
      <span class="muted">${tOpen('channel', channel)} · ${tOpen('event', event)}</span>
    </div>
    <div class="delivery-result">
      <span class=${`tag delivery-${state}`}>${tOpen('delivery', state)}</span>
      <span class="muted">${[
        last && instant(last.at),
        last?.status && `${channel === 'mail' ? 'SMTP' : 'HTTP'} ${last.status}`,
        last?.latencyMillis != null && `${last.latencyMillis} ms`,
        attempts.length > 1 && t('alerts.attempts', { n: attempts.length }),
        nextAttemptAt && state === 'RETRY' && `→ ${instant(nextAttemptAt)}`,
      ].filter(Boolean).join(' · ')}</span>
    </div>
  </li>`;
}
