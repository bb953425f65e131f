// Overall progress against plan, and what of the investment is done.
import { html } from '../../html.js';
import { money, number, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { ProgressBar } from '../../ui/ProgressBar.js';

export function Totals({ summary }) {
  const { percentComplete, plannedPercent, investmentToDate, annualInvestment, totalInvestment } = summary;
  const ahead = (percentComplete ?? 0) - (plannedPercent ?? 0);
  const share = totalInvestment ? (100 * investmentToDate) / totalInvestment : null;
  return html`<section class="panel totals" data-test="totals">
    <div class="total">
      <h2>${t('portfolio.progress')} <small>${t('portfolio.progress.hint')}</small></h2>
      <p class="figure"><strong data-test="total-percent">${percent(percentComplete)}</strong>
        <span>${t('portfolio.planned')} ${percent(plannedPercent)}</span></p>
      <${ProgressBar} actual=${percentComplete} planned=${plannedPercent} />
      <p class=${['verdict', ahead < -0.05 && 'bad', ahead > 0.05 && 'good']}>${verdict(ahead)}</p>
    </div>
    <div class="total">
      <h2>${t('portfolio.investment')}</h2>
      <p class="figure"><strong data-test="total-investment">${percent(share)}</strong><span>${money(investmentToDate)}</span></p>
      <${ProgressBar} actual=${share} tone="money" />
      <p class="verdict">${t('portfolio.investment.of', { total: money(totalInvestment) })} · ${t('portfolio.investment.year', { plan: money(annualInvestment) })}</p>
    </div>
  </section>`;
}
Totals.props = ['summary'];

function verdict(ahead) {
  const n = number(Math.abs(ahead), 1);
  if (Math.abs(ahead) < 0.05) {
    return t('portfolio.level');
  }
  return ahead > 0 ? t('portfolio.ahead', { n }) : t('portfolio.behind', { n });
}
