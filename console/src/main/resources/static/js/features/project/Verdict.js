// The lamp and why it shows: every open delay in words, with what the rule has looked at.
import { delayWords, toneOf } from '../../delays.js';
import { html } from '../../html.js';
import { percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { Evidence } from '../../ui/Evidence.js';
import { Lamp } from '../../ui/Lamp.js';
import { ListBody } from '../../ui/ListBody.js';
import { ProgressBar } from '../../ui/ProgressBar.js';

export function Verdict({ project, delays }) {
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
    ${project.standing !== 'ACTIVE' && html`<p class="notice" data-test="project-standing">${t(`standing.${project.standing}`)}</p>`}
    <${ListBody} list=${delays} empty=${reasonWithoutDelay(project.lamp)} test="open-delays">${{ default: (items) => html`<ul class="delays">${items.map((delay) => html`
      <li key=${delay.id} class=${toneOf(delay.level)} data-test="open-delay" data-rule=${delay.rule}>
        <p><span class=${`tag ${toneOf(delay.level)}`}>${named(delay.level.names)} · ${named(delay.title)}</span></p>
        <p>${delayWords(delay)}</p>
        <${Evidence} rule=${delay.rule} evidence=${delay.evidence} />
      </li>`)}
    </ul>` }}</>
  </section>`;
}
// Delays are a list of paging.js.
Verdict.props = ['project', 'delays'];

function reasonWithoutDelay(lamp) {
  return ['GREY', 'GREEN', 'BLUE'].includes(lamp) ? t(`project.why.${lamp}`) : t('project.no-delays');
}
