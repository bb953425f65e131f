// What a rule has looked at, so that its decision can be followed by hand.
import { html } from '../html.js';
import { evidenceRows } from '../delays.js';
import { t } from '../i18n/index.js';
import { instant } from '../i18n/format.js';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

export function Evidence({ rule, evidence, open = false }) {
  const rows = evidenceRows(rule, evidence);
  return rows.length > 0 && html`<details class="evidence" open=${open}>
    <summary>${t('common.details')}</summary>
    <dl>${rows.map(({ name, label, value }) => html`<div key=${name}><dt>${label}</dt><dd>${INSTANT.test(value) ? instant(value) : value}</dd></div>`)}</dl>
  </details>`;
}
Evidence.props = ['rule', 'evidence', 'open'];
