// What keeps a list from being taken, by row and column as the spreadsheet has them.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';

export function ImportFaults({ faults }) {
  const where = ({ row, column }) => [
    row === null ? t('import.whole') : t('import.row', { row: number(row) }),
    column && t(`import.column.${column}`),
  ].filter(Boolean).join(' · ');
  return html`<section role="alert" data-test="import-faults">
    <p>${t('import.faulty', { n: number(faults.length) })}</p>
    <ol class="import-faults" tabindex="0">${faults.map((fault) => html`<li data-test="import-fault"><strong>${where(fault)}</strong> ${fault.detail}</li>`)}</ol>
  </section>`;
}
ImportFaults.props = ['faults'];
