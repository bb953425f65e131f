// Every faulty cell: where it is, what stands there, what was expected.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { fieldName } from './fieldName.js';

const PAGE = 100;

export const FaultTable = {
  props: ['faults'],
  setup(props) {
    const list = wholeList(() => props.faults, { page: PAGE });
    const columns = () => [
      { name: 'cell', label: t('lists.fault.cell'), cell: ({ row, cell }) => html`<strong>${cell ?? t('lists.fault.row', { row: number(row) })}</strong>` },
      { name: 'field', label: t('lists.columns.field'), cell: ({ field }) => fieldName(field) },
      { name: 'value', label: t('lists.fault.value'), cell: ({ value }) => html`<span class="import-value">${value ?? t('lists.fault.nothing')}</span>` },
      { name: 'expected', label: t('lists.fault.expected'), cell: ({ expected }) => expected },
    ];
    return () => html`<${Table} list=${list} columns=${columns()} test="import-faults" caption=${t('lists.fault.count', { n: number(props.faults.length) })} empty=""
      rowProps=${({ row, cell, field }) => ({ key: `${row}/${field}`, 'data-test': 'import-fault', 'data-cell': cell })} />`;
  },
};
