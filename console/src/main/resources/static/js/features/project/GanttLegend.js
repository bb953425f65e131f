import { html } from '../../html.js';
import { t } from '../../i18n/index.js';

const KINDS = ['planned', 'done', 'running', 'warning', 'critical', 'actual', 'milestone'];

export function GanttLegend() {
  return html`<ul class="gantt-legend" aria-hidden="true">
    ${KINDS.map((kind) => html`<li key=${kind}><i class=${`key-${kind}`} />${t(`gantt.legend.${kind}`)}</li>`)}
  </ul>`;
}
