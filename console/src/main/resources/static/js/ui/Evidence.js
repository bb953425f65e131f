// What a rule has looked at, so that its decision can be followed by hand.
import { html } from '../html.js';
import { evidenceNames } from '../delays.js';
import { t } from '../i18n/index.js';
import { instant } from '../i18n/format.js';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

export function Evidence({ rule, evidence, open = false }) {
  const entries = Object.entries(evidence ?? {}).sort(([a], [b]) => a.localeCompare(b));
  const names = evidenceNames(rule);
  const label = (name) => names.get(name) || name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return entries.length > 0 && html`<details class="evidence" open=${open}>
    <summary>${t('common.details')}</summary>
    <dl>${entries.map(([name, value]) => html`<div key=${name}><dt>${label(name)}</dt><dd>${INSTANT.test(value) ? instant(value) : value}</dd></div>`)}</dl>
  </details>`;
}
Evidence.props = ['rule', 'evidence', 'open'];
