import { html } from '../../html.js';
import { date } from '../../i18n/format.js';
import { lang, t } from '../../i18n/index.js';
import { monthsOf } from './gantt-scale.js';

const LEAST_WIDTH = 30;

export function GanttMonths({ span, width, today }) {
  const x = (millis) => ((millis - span.start) / (span.end - span.start)) * width;
  const months = monthsOf(span);
  const monthName = ({ month }) =>
    lang.value === 'zh' ? `${month + 1}月` : new Date(Date.UTC(2000, month)).toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
  const yearName = (year) => (lang.value === 'zh' ? `${year}年` : year);
  const step = Math.ceil(LEAST_WIDTH / (width / months.length));
  const at = ({ from, to }) => ({ left: `${x(from)}px`, width: `${x(to) - x(from)}px` });
  const years = [...new Set(months.map((m) => m.year))].map((year) => {
    const own = months.filter((m) => m.year === year);
    return { year, from: own[0].from, to: own.at(-1).to };
  });
  return html`<div class="gantt-months" aria-hidden="true">
    ${years.map((y) => html`<span key=${y.year} class="year" style=${at(y)}><b>${x(y.to) - x(y.from) > 46 && yearName(y.year)}</b></span>`)}
    ${months.map((m) => html`<span key=${m.from} class="month" style=${at(m)}>${m.month % step === 0 && x(m.to) - x(m.from) >= LEAST_WIDTH * 0.7 && monthName(m)}</span>`)}
    <span class="today" style=${{ left: `${x(today)}px` }} title=${date(new Date(today).toISOString().slice(0, 10))}>${t('gantt.today')}</span>
  </div>`;
}
GanttMonths.props = ['span', 'width', 'today'];
