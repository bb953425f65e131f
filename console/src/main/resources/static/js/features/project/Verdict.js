// The lamp and why it shows: every open delay in words, with what the rule has looked at.
import { delayWords, toneOf } from '../../delays.js';
import { html } from '../../html.js';
import { number, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { Lamp } from '../../ui/Lamp.js';
import { ProgressBar } from '../../ui/ProgressBar.js';
import { Evidence } from '../../ui/Evidence.js';

export function Verdict({ project, delays, more }) {
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
    ${!delays.length && html`<p class="muted">${reasonWithoutDelay(project.lamp)}</p>`}
    <ul class="delays">${delays.map((delay) => html`
      <li key=${delay.id} class=${toneOf(delay.level)} data-test="open-delay" data-rule=${delay.rule}>
        <p><span class=${`tag ${toneOf(delay.level)}`}>${named(delay.level.names)} · ${named(delay.title)}</span></p>
        <p>${delayWords(delay)}</p>
        <${Evidence} rule=${delay.rule} evidence=${delay.evidence} />
      </li>`)}
    </ul>
    ${more && html`<p class="muted" data-test="open-delays-first">${t('project.first', { n: number(delays.length) })}</p>`}
  </section>`;
}
// More: there are other delays, which are not shown.
Verdict.props = ['project', 'delays', 'more'];

function reasonWithoutDelay(lamp) {
  return ['GREY', 'GREEN', 'BLUE'].includes(lamp) ? t(`project.why.${lamp}`) : t('project.no-delays');
}
