// What does not add up in a task book, each with the amounts and the difference.
import { html } from '../../html.js';
import { monthName, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { ExcelButton } from '../../ui/ExcelButton.js';

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
    <ul>${book.gaps.map((gap, i) => html`<li key=${i} data-test="taskbook-gap" data-check=${gap.check} data-month=${gap.month}><strong>${when(gap)}</strong> ${sentence(gap)}</li>`)}</ul>
    <${ExcelButton} list=${wholeList(() => book.gaps)} columns=${columns()} test="taskbook-gaps" />
  </section>`;
}
GapList.props = ['book'];

// A difference is of yuan or of projects, as the sentence says.
const columns = () => [
  { label: t('taskbooks.when'), cell: when },
  { label: t('taskbooks.check'), cell: sentence },
  { label: t('taskbooks.gap'), sheet: [{ label: t('taskbooks.gap'), kind: 'NUMBER', value: ({ gap }) => gap }] },
];

const when = ({ month, week }) => (month ? monthName(month) : week ?? t('taskbooks.whole'));

function sentence({ check, ordered, sum, gap }) {
  const value = (amount) => (COUNTS.includes(check) ? number(amount) : t('taskbooks.yuan', { amount: number(amount, 2) }));
  return [
    html`<span>${t(`taskbooks.gap.${check}`, { ordered: value(ordered), sum: value(sum) })} </span>`,
    html`<span class="tag critical">${t(gap > 0 ? 'taskbooks.short' : 'taskbooks.over', { gap: value(Math.abs(gap)) })}</span>`,
  ];
}
