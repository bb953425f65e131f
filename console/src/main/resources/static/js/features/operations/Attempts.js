// How often it was tried, how the last time ended, and the others on demand.
import { html } from '../../html.js';
import { instant } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';

export function Attempts({ delivery: { attempts = [], nextAttemptAt, state } }) {
  const last = attempts.at(-1);
  if (!last) {
    // In the application nothing is sent: it is there.
    return html`<span class="muted">${state === 'QUEUED' ? t('operations.not-tried') : '—'}</span>`;
  }
  return html`<span>${words(last)}
    ${state === 'RETRY' && nextAttemptAt && html`<small>${t('operations.next', { at: instant(nextAttemptAt) })}</small>`}
    ${attempts.length > 1 && html`<details class="attempts"><summary>${t('alerts.attempts', { n: attempts.length })}</summary>
      <ol>${attempts.map((attempt) => html`<li key=${attempt.at}>${words(attempt)}</li>`)}</ol></details>`}</span>`;
}
Attempts.props = ['delivery'];

function words({ at, outcome, status, latencyMillis }) {
  return [instant(at), tOpen('attempt', outcome), status && `HTTP ${status}`, latencyMillis != null && `${latencyMillis} ms`].filter(Boolean).join(' · ');
}
