// The lamp and why it shows: every open delay in words, with what the rule has looked at.
import { daysLate, delayWords, ruleName } from '../delays.js';
import { html } from '../html.js';
import { percent } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Lamp } from '../ui/Lamp.js';
import { ProgressBar } from '../ui/ProgressBar.js';
import { Evidence } from './Evidence.js';

const RANK = { CRITICAL: 0, WARNING: 1 };

export function Verdict({ project, alerts }) {
  const delays = [...project.openDelays].sort((a, b) => RANK[a.severity] - RANK[b.severity] || daysLate(b.due) - daysLate(a.due));
  return html`<section class=${`panel why why-${project.lamp}`} data-test="project-lamp">
    <div class="why-head">
      <${Lamp} lamp=${project.lamp} size=${44} text=${true} />
      <div class="why-progress">
        <p class="figure"><strong data-test="project-percent">${percent(project.percentComplete)}</strong>
          <span>${t('portfolio.planned')} ${percent(project.plannedPercent)}</span></p>
        <${ProgressBar} actual=${project.percentComplete} planned=${project.plannedPercent} />
      </div>
    </div>
    <h2>${t('project.why')}</h2>
    ${!delays.length && html`<p class="muted">${reasonWithoutDelay(project.lamp)}</p>`}
    <ul class="delays">${delays.map((delay) => html`
      <li key=${delay.id} class=${delay.severity.toLowerCase()} data-test="open-delay" data-rule=${delay.rule}>
        <p><span class=${`tag ${delay.severity.toLowerCase()}`}>${t(`severity.${delay.severity}`)} · ${ruleName(delay.rule)}</span></p>
        <p>${delayWords(delay)}</p>
        <${Evidence} inputs=${alerts.get(delay.id)?.delay.inputs} />
      </li>`)}
    </ul>
  </section>`;
}
Verdict.props = ['project', 'alerts'];

function reasonWithoutDelay(lamp) {
  return ['GREY', 'GREEN', 'BLUE'].includes(lamp) ? t(`project.why.${lamp}`) : t('project.no-delays');
}
