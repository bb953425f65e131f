// Where a project stands on the way from signing to production, and since when.
import { html } from '../../html.js';
import { dayOf } from '../../clock.js';
import { date, instant } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { FUNNEL, funnelStep } from '../../projects.js';
import { registeredAt, stepTimes } from './stage-times.js';

export function StagePath({ stage, history }) {
  const times = stepTimes(history, stage);
  const registered = registeredAt(history);
  const at = funnelStep(stage);
  // A project may have reached its first stage long before it was registered.
  const words = (time, day) => (time === registered ? t('project.registered', { day }) : day);
  const since = (time) => html`<time datetime=${time} title=${instant(time)} data-test="stage-time">${words(time, date(dayOf(Date.parse(time))))}</time>`;
  return html`<ol class="stages" data-test="project-stage" data-stage=${stage}>${FUNNEL.map((s, i) => html`
    <li key=${s} class=${[i < at && 'passed', i === at && 'now']} aria-current=${i === at ? 'step' : null}><span>${t(`stage.${i === at ? stage : s}`)}${times[s] && since(times[s])}</span></li>`)}
  </ol>`;
}
StagePath.props = ['stage', 'history'];
