// A year of a calendar, month by month: what counts, what does not, and how many days do.
import { computed, ref } from '/js/vendor/vue.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { date, month } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { WEEK } from './calendar.js';
import { monthsOf, workingDays } from './year.js';

const KINDS = ['work', 'weekend', 'off', 'working'];

export const YearView = {
  props: ['calendar'],
  setup(props) {
    const today = computed(() => dayOf(now.value));
    const year = ref(Number(today.value.slice(0, 4)));
    const months = computed(() => monthsOf(props.calendar, year.value));
    const isKnown = computed(() => `${year.value}-01-01` >= props.calendar.knownFrom && `${year.value}-12-31` <= props.calendar.knownUntil);

    const cell = (day) => html`<li key=${day.date} class=${['day', day.kind, day.date === today.value && 'today']}
      title=${[date(day.date), t(`calendars.kind.${day.kind}`), day.name].filter(Boolean).join(' · ')} data-date=${day.date} data-kind=${day.kind}>${Number(day.date.slice(8))}</li>`;
    const sheet = ({ first, blanks, days }) => html`<section class="month" key=${first}>
      <h3>${month(first)}</h3>
      <ul class="days" style=${{ '--blanks': blanks }}>${WEEK.map((day) => html`<li key=${day} class="weekday" aria-hidden="true">${t(`weekday.${day}`)}</li>`)}
        ${days.map(cell)}</ul>
    </section>`;

    return () => html`<section class="panel" data-test="calendar-year">
      <div class="year-head">
        <button type="button" class="button small" aria-label=${t('calendars.year.before')} data-test="year-before" onClick=${() => year.value--}>‹</button>
        <h2>${year.value}</h2>
        <button type="button" class="button small" aria-label=${t('calendars.year.after')} data-test="year-after" onClick=${() => year.value++}>›</button>
        <span class="muted grow">${t('calendars.year.working', { n: workingDays(months.value) })}</span>
        <ul class="legend">${KINDS.map((kind) => html`<li key=${kind}><span class=${['day', kind]} aria-hidden="true"></span>${t(`calendars.kind.${kind}`)}</li>`)}</ul>
      </div>
      ${!isKnown.value && html`<p class="unknown" role="status" data-test="year-unknown">${t('calendars.year.unknown', { from: date(props.calendar.knownFrom), until: date(props.calendar.knownUntil) })}</p>`}
      <div class="months">${months.value.map(sheet)}</div>
    </section>`;
  },
};
