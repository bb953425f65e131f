// Where a project stands on the way from signing to production.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { FUNNEL, funnelStep } from '../../projects.js';

export function StagePath({ stage }) {
  const at = funnelStep(stage);
  return html`<ol class="stages" data-test="project-stage" data-stage=${stage}>${FUNNEL.map((s, i) => html`
    <li key=${s} class=${[i < at && 'passed', i === at && 'now']} aria-current=${i === at ? 'step' : null}>${t(`stage.${i === at ? stage : s}`)}</li>`)}
  </ol>`;
}
StagePath.props = ['stage'];
