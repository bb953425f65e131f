// A plan that reaches past the end of a calendar says so: from there on the weeks count as usual, without holidays.
import { html } from '../html.js';
import { date } from '../i18n/format.js';
import { t } from '../i18n/index.js';

/** @param {{ends: {calendar: string, knownUntil: string}[] | undefined}} props of a computed schedule */
export function CalendarEnds({ ends }) {
  return (ends ?? []).map(({ calendar, knownUntil }) => html`<p key=${calendar} class="notice" role="status" data-test="calendar-ends" data-until=${knownUntil}>
    ${t('calendar.ends', { calendar, day: date(knownUntil) })}</p>`);
}
CalendarEnds.props = ['ends'];
