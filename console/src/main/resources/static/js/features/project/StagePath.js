// Where a project stands on the way from signing to production, and since when.
import { html } from '../../html.js';
import { date } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { FUNNEL, funnelStep } from '../../projects.js';
import { stepDays } from './stage-times.js';

export function StagePath({ stage, steps }) {
  const days = stepDays(steps, stage);
  const at = funnelStep(stage);
  const since = (day) => html`<time datetime=${day} data-test="stage-time">${date(day)}</time>`;
  return html`<ol class="stages" data-test="project-stage" data-stage=${stage}>${FUNNEL.map((s, i) => html`
    <li key=${s} class=${[i < at && 'passed', i === at && 'now']} aria-current=${i === at ? 'step' : null}><span>${t(`stage.${i === at ? stage : s}`)}${days[s] && since(days[s])}</span></li>`)}
  </ol>`;
}
StagePath.props = ['stage', 'steps'];
