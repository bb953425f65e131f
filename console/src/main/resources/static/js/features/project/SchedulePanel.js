// The plan as computed from its links and durations, backward from the ordered finish (倒排工期): what leaves no time, and how much is missing.
// Without links there is no path, and what is left is when it ends, how sound it is, and how probable.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { CalendarEnds } from '../../ui/CalendarEnds.js';
import { QualityPanel } from './QualityPanel.js';
import { RiskForecast } from './RiskForecast.js';
import { isNetwork, leastFloat, listed, pathOf } from './schedule.js';

const list = (name, activities, test) => html`<details class="critical-path" data-test=${`schedule-${name}`}><summary>${t(`schedule.${name}`, { n: activities.length })}</summary>
  <ol>${activities.map((a) => html`<li key=${a.id} data-test=${test}>${named(a.names) || a.id}
    <small>${date(a.earlyStart)} – ${date(a.earlyFinish)} · ${t('schedule.latest', { date: date(a.lateFinish) })}${test === 'near-activity' && ` · ${t('schedule.spare', { n: number(a.totalFloat) })}`}</small></li>`)}</ol>
</details>`;

export function SchedulePanel({ project, schedule, activities }) {
  const float = leastFloat(schedule);
  const path = pathOf(schedule, activities);
  const near = listed(schedule, schedule.nearCritical, activities);
  const names = new Map(activities.map((a) => [a.id, named(a.names)]));
  const facts = [
    ['finish', date(schedule.finish)],
    ...(schedule.dataDate ? [['data-date', date(schedule.dataDate)]] : []),
    ['required', date(schedule.requiredFinish)],
    ['float', float === null ? '—' : t('schedule.days', { n: number(float) })],
    ['computed', t('schedule.days', { n: number(schedule.durations?.computed) })],
    ['planned', t('schedule.days', { n: number(schedule.durations?.planned) })],
    ['available', t('schedule.days', { n: number(schedule.durations?.required) })],
    ['near', number(schedule.nearCritical.length)],
  ];
  return html`<section class="panel schedule" data-test="schedule" data-float=${float}>
    <h2>${t('schedule.title')}</h2>
    <${CalendarEnds} ends=${schedule.calendarEnds} />
    ${isNetwork(schedule) && html`<p class=${float < 0 ? 'bad' : 'good'} data-test="schedule-verdict">${float < 0 ? t('schedule.short', { n: number(-float) }) : t('schedule.fits', { n: number(float) })}</p>`}
    <dl class="facts">${facts.map(([name, value]) => html`<div key=${name}><dt>${t(`schedule.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
    ${schedule.conflicts.map((c) => html`<p key=${c.activity} class="notice">${t('schedule.conflict', { name: names.get(c.activity) ?? c.activity, chain: c.chain.map((id) => names.get(id) ?? id).join(' → ') })}</p>`)}
    ${isNetwork(schedule) && list('path', path, 'critical-activity')}
    ${near.length > 0 && list('near-path', near, 'near-activity')}
    <${QualityPanel} project=${project} names=${names} />
    <${RiskForecast} project=${project} names=${names} />
  </section>`;
}
SchedulePanel.props = ['project', 'schedule', 'activities'];
