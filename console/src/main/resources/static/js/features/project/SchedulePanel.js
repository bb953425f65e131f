// The plan as computed from its links and durations, backward from the ordered finish (倒排工期): what leaves no time, and how much is missing.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { RiskForecast } from './RiskForecast.js';
import { leastFloat, pathOf } from './schedule.js';

export function SchedulePanel({ project, schedule, activities }) {
  const float = leastFloat(schedule);
  const path = pathOf(schedule, activities);
  const names = new Map(activities.map((a) => [a.id, named(a.names)]));
  const facts = [
    ['finish', date(schedule.finish)],
    ...(schedule.dataDate ? [['data-date', date(schedule.dataDate)]] : []),
    ['required', date(schedule.requiredFinish)],
    ['float', float === null ? '—' : t('schedule.days', { n: number(float) })],
    ['computed', t('schedule.days', { n: number(schedule.durations?.computed) })],
    ['available', t('schedule.days', { n: number(schedule.durations?.required) })],
    ['near', number(schedule.nearCritical.length)],
  ];
  return html`<section class="panel schedule" data-test="schedule" data-float=${float}>
    <h2>${t('schedule.title')}</h2>
    <p class=${float < 0 ? 'bad' : 'good'} data-test="schedule-verdict">${float < 0 ? t('schedule.short', { n: number(-float) }) : t('schedule.fits', { n: number(float) })}</p>
    <dl class="facts">${facts.map(([name, value]) => html`<div key=${name}><dt>${t(`schedule.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
    ${schedule.conflicts.map((c) => html`<p key=${c.activity} class="notice">${t('schedule.conflict', { name: names.get(c.activity) ?? c.activity, chain: c.chain.map((id) => names.get(id) ?? id).join(' → ') })}</p>`)}
    <details class="critical-path"><summary>${t('schedule.path', { n: path.length })}</summary>
      <ol>${path.map((a) => html`<li key=${a.id} data-test="critical-activity">${named(a.names) || a.id}
        <small>${date(a.earlyStart)} – ${date(a.earlyFinish)} · ${t('schedule.latest', { date: date(a.lateFinish) })}</small></li>`)}</ol>
    </details>
    <${RiskForecast} project=${project} names=${names} />
    ${schedule.calendarEnds.length > 0 && html`<p class="muted">${t('schedule.assumed')}</p>`}
  </section>`;
}
SchedulePanel.props = ['project', 'schedule', 'activities'];
