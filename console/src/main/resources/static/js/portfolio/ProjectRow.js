import { ruleName, toneOfCode } from '../delays.js';
import { html } from '../html.js';
import { ago, instant, money, number, percent } from '../i18n/format.js';
import { named, t } from '../i18n/index.js';
import { href } from '../router.js';
import { Lamp } from '../ui/Lamp.js';
import { ProgressBar } from '../ui/ProgressBar.js';
import { unitName } from '../units.js';
import { gap } from './selection.js';

export const ProjectRow = {
  props: ['project'],
  setup(props) {
    // The whole row can be clicked; the link in it is what keyboards and screen readers use.
    const open = (e) => !e.target.closest('a, button') && (location.hash = href(`/projects/${encodeURIComponent(props.project.id)}`));
    return () => {
      const p = props.project;
      const share = p.totalInvestment ? (100 * (p.investmentToDate ?? 0)) / p.totalInvestment : null;
      return html`<tr data-test="portfolio-row" data-id=${p.id} data-lamp=${p.lamp} onClick=${open}>
        <td class="c-lamp"><${Lamp} lamp=${p.lamp} /></td>
        <td class="c-project">
          <a href=${href(`/projects/${encodeURIComponent(p.id)}`)} data-test="project-link">${named(p.names)}</a>
          <small>${[p.id, p.industryChain].filter(Boolean).join(' · ')}</small>
        </td>
        <td class="c-unit">${unitName(p.responsibleUnit)}${p.sponsor && html`<small>${p.sponsor}</small>`}</td>
        <td class="c-stage"><span class="tag">${t(`stage.${p.stage}`)}</span>${p.standing !== 'ACTIVE' && html` <span class="tag">${t(`standing.${p.standing}.short`)}</span>`}</td>
        <td class="c-progress">
          <${ProgressBar} actual=${p.percentComplete} planned=${p.plannedPercent} tone=${gap(p) > 10 ? 'late' : null} />
          <span class="figures"><strong data-test="row-percent">${percent(p.percentComplete)}</strong> / ${percent(p.plannedPercent)}</span>
        </td>
        <td class="c-investment"><strong>${percent(share, 0)}</strong><small>${money(p.investmentToDate)} / ${money(p.totalInvestment)}</small>${p.doubted > 0 && html`<small class="doubted">${t('reports.doubted')}</small>`}</td>
        <td class="c-last-report" title=${instant(p.lastReportAt)}>${ago(p.lastReportAt)}</td>
        <td class="c-delays">${delays(p.delays)}</td>
      </tr>`;
    };
  },
};

function delays({ open, worst, byRule }) {
  if (!open) {
    return html`<span class="muted">—</span>`;
  }
  return Object.entries(byRule).map(([rule, count]) => html`
    <span key=${rule} class=${['tag', toneOfCode(worst)]}>${ruleName(rule)}${count > 1 && ` ×${number(count)}`}</span>`);
}
