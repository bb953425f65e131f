// Where a project stands on the way from signing to production, and since when.
import { html } from '../../html.js';
import { dayOf } from '../../clock.js';
import { date, instant } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { FUNNEL, funnelStep } from '../../projects.js';

export function StagePath({ stage, times }) {
  const at = funnelStep(stage);
  const since = (time) => html`<time datetime=${time} title=${instant(time)} data-test="stage-time">${date(dayOf(Date.parse(time)))}</time>`;
  return html`<ol class="stages" data-test="project-stage" data-stage=${stage}>${FUNNEL.map((s, i) => html`
    <li key=${s} class=${[i < at && 'passed', i === at && 'now']} aria-current=${i === at ? 'step' : null}><span>${t(`stage.${i === at ? stage : s}`)}${times[s] && since(times[s])}</span></li>`)}
  </ol>`;
}
StagePath.props = ['stage', 'times'];
