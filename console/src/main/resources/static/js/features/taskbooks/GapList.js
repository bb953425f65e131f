// What does not add up in a task book, each with the amounts and the difference.
import { html } from '../../html.js';
import { monthName, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';

const COUNTS = ['STARTS', 'COMPLETIONS'];

export function GapList({ book }) {
  if (!book.ordered) {
    return html`<p class="panel nothing" data-test="taskbook-not-ordered">${t('taskbooks.not-ordered')}</p>`;
  }
  if (book.gaps.length === 0) {
    return html`<p class="panel gaps-none" data-test="taskbook-adds-up">${t('taskbooks.adds-up')}</p>`;
  }
  return html`<section class="panel gaps" data-test="taskbook-gaps">
    <h2>${t('taskbooks.gaps', { n: number(book.gaps.length) })}</h2>
    <ul>${book.gaps.map((gap, i) => html`<li key=${i} data-test="taskbook-gap" data-check=${gap.check} data-month=${gap.month}>${sentence(gap)}</li>`)}</ul>
  </section>`;
}
GapList.props = ['book'];

function sentence({ check, month, week, ordered, sum, gap }) {
  const value = (amount) => (COUNTS.includes(check) ? number(amount) : t('taskbooks.yuan', { amount: number(amount, 2) }));
  const when = month ? monthName(month) : week ?? t('taskbooks.whole');
  return [
    html`<strong>${when}</strong> ${t(`taskbooks.gap.${check}`, { ordered: value(ordered), sum: value(sum) })} `,
    html`<span class="tag critical">${t(gap > 0 ? 'taskbooks.short' : 'taskbooks.over', { gap: value(Math.abs(gap)) })}</span>`,
  ];
}
