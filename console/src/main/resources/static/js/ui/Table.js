// A list as a table, with what there is to say while it loads, when it fails and when it is empty.
// On a phone each row is a card that names its values.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { Notice } from './Notice.js';

/** Columns: [{name, label, cell(row)}]. The list is one of usePages. */
export function Table({ list, columns, rowProps, empty, test }) {
  const items = list.items.value;
  const cell = ({ name, label, cell: content }, row) => html`<td class=${`c-${name}`} data-label=${label}>${content(row)}</td>`;
  return html`<section class="panel flush" data-test=${test} aria-busy=${String(list.loading.value)}>
    ${list.problem.value && html`<${Notice} problem=${list.problem.value} onRetry=${list.reload} />`}
    ${!items && !list.problem.value && html`<p class="nothing" role="status">${t('common.loading')}</p>`}
    ${items?.length === 0 && html`<p class="nothing" data-test=${`${test}-empty`}>${empty}</p>`}
    ${items?.length > 0 && html`<table class="listing">
      <thead><tr>${columns.map(({ name, label }) => html`<th scope="col" class=${`c-${name}`}>${label}</th>`)}</tr></thead>
      <tbody>${items.map((row) => html`<tr ...${rowProps(row)}>${columns.map((column) => cell(column, row))}</tr>`)}</tbody>
    </table>`}
    ${list.next.value && html`<p class="table-more"><button type="button" class="button wide" data-test=${`${test}-more`}
      disabled=${list.loading.value} onClick=${list.more}>${t('common.more')}</button></p>`}
  </section>`;
}
Table.props = ['list', 'columns', 'rowProps', 'empty', 'test'];
