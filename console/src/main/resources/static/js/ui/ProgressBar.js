// Actual against planned: a bar with a mark where the plan stands.
import { html } from '../html.js';
import { percent } from '../i18n/format.js';
import { t } from '../i18n/index.js';

export function ProgressBar({ actual, planned, tone }) {
  const clamp = (value) => `${Math.max(0, Math.min(100, value ?? 0))}%`;
  const label = planned == null
    ? `${t('portfolio.actual')} ${percent(actual)}`
    : `${t('portfolio.actual')} ${percent(actual)}, ${t('portfolio.planned')} ${percent(planned)}`;
  return html`<span class=${['bar', tone && `bar-${tone}`]} role="img" aria-label=${label} title=${label}>
    <span class="bar-fill" style=${{ width: clamp(actual) }} />
    ${planned != null && html`<span class="bar-mark" style=${{ left: clamp(planned) }} />`}
  </span>`;
}
ProgressBar.props = ['actual', 'planned', 'tone'];
