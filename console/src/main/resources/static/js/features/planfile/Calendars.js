// The calendars of a schedule file: which the project would count by, and what of them cannot be taken.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';

const SOME_DAYS = 4;

export const Calendars = {
  props: ['calendars'],
  emits: ['choose'],
  setup(props, { emit }) {
    const choice = (name, checked, words) => html`<label class="check"><input type="radio" name="planfile-calendar" data-test="planfile-calendar-choice" data-name=${name}
      checked=${checked} onChange=${() => emit('choose', name)} /><span>${words}</span></label>`;
    const differs = ({ otherDays, days }) => t('planfile.calendar.differs', { n: number(otherDays), days: days.slice(0, SOME_DAYS).map((day) => date(day)).join(t('common.and')) });
    const becomes = ({ taking: { revision, calendar }, same }) => (revision === 0 ? t('planfile.calendar.made', { id: calendar.id })
      : same ? t('planfile.calendar.joined', { id: calendar.id }) : t('planfile.calendar.amended', { id: calendar.id }));
    const counts = ({ same }) => t('planfile.calendar.same', { id: same });
    const line = (calendar) => html`<li key=${calendar.name} data-test="planfile-calendar" data-name=${calendar.name}>
      <strong>${calendar.name}</strong> <span class="muted">${t('planfile.calendar.activities', { n: number(calendar.activities) })}</span>
      <p>${calendar.otherDays > 0 ? differs(calendar) : counts(calendar)} ${calendar.taking && becomes(calendar)}</p>
      ${calendar.told.map((told) => html`<p class="muted" data-test="planfile-calendar-told">${told}</p>`)}</li>`;
    const choosing = () => html`<div role="radiogroup" aria-label=${t('planfile.calendars')}>
      ${choice('', !props.calendars.some(({ chosen }) => chosen), t('planfile.calendar.keep'))}
      ${props.calendars.filter(({ taking }) => taking).map(({ name, chosen }) => choice(name, chosen, t('planfile.calendar.take', { name })))}</div>`;

    return () => props.calendars.length > 0 && html`<section class="panel" data-test="planfile-calendars"><h2>${t('planfile.calendars')}</h2>
      <ul class="planfile-list">${props.calendars.map(line)}</ul>
      ${props.calendars.some(({ taking }) => taking) && choosing()}
      ${props.calendars.length > 1 && html`<p class="muted">${t('planfile.calendar.one')}</p>`}
    </section>`;
  },
};
