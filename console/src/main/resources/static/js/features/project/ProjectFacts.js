import { dateMillis, DAY, dayOf, now } from '../../clock.js';
import { lateUnits } from '../../delays.js';
import { html } from '../../html.js';
import { ago, date, money, percent } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { unitName } from '../../units.js';

export function ProjectFacts({ project: p }) {
  const share = p.investmentToDate == null || !p.totalInvestment ? null : (100 * p.investmentToDate) / p.totalInvestment;
  const facts = [
    ['responsible-unit', unitName(p.responsibleUnit)],
    ['lead-unit', unitName(p.leadUnit)],
    ['field-unit', unitName(p.fieldUnit)],
    ['late-units', lateUnits(p).map(unitName).join(t('common.and'))],
    ['sponsor', p.sponsor],
    ['classification', [tOpen('classification', p.classification), tOpen('tier', p.tier)].filter(Boolean).join(' · ')],
    ['chain', p.industryChain],
    ['year-class', tOpen('yearClass', p.yearClass)],
    ['task-force', p.taskForce],
    ['flagship', p.flagship && t('project.yes')],
    ['in-statistics', p.inStatistics && t('project.yes')],
    ['total-investment', money(p.totalInvestment)],
    ['annual-investment', money(p.annualInvestment)],
    ['invested', money(p.investmentToDate), share != null && percent(share, 0)],
    ['required-finish', date(p.requiredFinish), p.lamp !== 'BLUE' && daysLeft(p.requiredFinish)],
    ['planned-finish', p.plannedFinish && date(p.plannedFinish), p.slipDays ? t('project.slip', { n: p.slipDays, date: date(p.baselineFinish) }) : null],
    ['last-report', ago(p.lastReportAt)],
  ];
  return html`<section class="panel">
    <dl class="facts">${facts.filter(([, value]) => value).map(([name, value, note]) => html`
      <div key=${name}><dt>${t(`project.${name}`)}</dt><dd>${value}${note && html` <small>${note}</small>`}</dd></div>`)}
    </dl>
  </section>`;
}
ProjectFacts.props = ['project'];

function daysLeft(requiredFinish) {
  const n = Math.round((dateMillis(requiredFinish) - dateMillis(dayOf(now.value))) / DAY);
  return n >= 0 ? t('project.days-left', { n }) : t('project.days-over', { n: -n });
}
