// What a rule has looked at, so that its decision can be followed by hand.
import { html } from '../html.js';
import { t, tOpen } from '../i18n/index.js';
import { instant } from '../i18n/format.js';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

export function Evidence({ inputs, open = false }) {
  const entries = Object.entries(inputs ?? {}).sort(([a], [b]) => a.localeCompare(b));
  const label = (name) => {
    const known = tOpen('input', name);
    return known === name ? name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : known;
  };
  return entries.length > 0 && html`<details class="evidence" open=${open}>
    <summary>${t('common.details')}</summary>
    <dl>${entries.map(([name, value]) => html`<div key=${name}><dt>${label(name)}</dt><dd>${INSTANT.test(value) ? instant(value) : value}</dd></div>`)}</dl>
  </details>`;
}
Evidence.props = ['inputs', 'open'];
