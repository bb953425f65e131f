// A list as a table: its states (see ListBody.js), sort, columns to choose, selection, keyboard. On a phone each row is a card that
// names its values.
import { computed, ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { hiddenColumns, setHidden } from './columns.js';
import { ExcelButton } from './ExcelButton.js';
import { ListBody } from './ListBody.js';
import { rowKeys } from './rows.js';
import { byColumn, turned } from './sort.js';
import { SortChoice } from './SortChoice.js';
import { TableRow } from './TableRow.js';

/**
 * Columns: [{name, label, cell(row), sort, descending, optional, extra, sheet}]; sort is what the list is sorted by then, descending
 * at first or ascending; optional ones can be hidden, extra ones are until somebody wants them; sheet is what stands in a spreadsheet
 * instead of the cell's text (see sheet.js). How the list is sorted now, and is asked to be, is a Sort (see sort.js).
 * The list is one of paging.js.
 */
export const Table = {
  props: ['list', 'columns', 'rowProps', 'empty', 'test', 'caption', 'sort', 'selected', 'keyOf', 'openable'],
  emits: ['sort', 'open', 'select'],
  setup(props, { emit, slots }) {
    const choosing = ref(false);
    const rowOf = (element) => props.list.items.value[Number(element.dataset.row)];
    const toggle = (row) => {
      const key = props.keyOf(row);
      const next = new Set(props.selected);
      if (!next.delete(key)) {
        next.add(key);
      }
      emit('select', next);
    };
    const keys = rowKeys({ open: (row) => props.openable && emit('open', rowOf(row)), select: (row) => props.selected && toggle(rowOf(row)) });

    const shownColumns = computed(() => {
      const changed = hiddenColumns(props.test);
      return props.columns.filter((column) => isShown(column, changed));
    });
    const isShown = ({ name, optional, extra }, changed) => !optional || changed.has(name) === Boolean(extra);
    const resort = (column) => emit('sort', props.sort?.by === column.sort ? turned(props.sort) : byColumn(column));
    const sortable = () => props.columns.filter(({ sort }) => sort);
    const sorted = (sort) => (sort && props.sort?.by === sort ? { ASC: 'ascending', DESC: 'descending' }[props.sort.direction] : null);
    const head = (column) => {
      const { name, label, sort } = column;
      return html`<th scope="col" class=${`c-${name}`} aria-sort=${sorted(sort)}>
      ${sort ? html`<button type="button" class="sort" data-test=${`${props.test}-sort-${sort}`} onClick=${() => resort(column)}>${label}</button>` : label || html`<span class="visually-hidden">${t('table.actions')}</span>`}</th>`;
    };
    const line = (row, i) => html`<${TableRow} key=${props.rowProps(row).key} row=${row} index=${i} columns=${shownColumns.value} rowProps=${props.rowProps}
      openable=${props.openable} selected=${props.selected ? props.selected.has(props.keyOf(row)) : null} onOpen=${(one) => emit('open', one)} onToggle=${toggle} />`;

    const chooser = () => {
      const optional = props.columns.filter((column) => column.optional);
      return optional.length > 0 && html`<details class="chooser" open=${choosing.value} onToggle=${(e) => (choosing.value = e.target.open)}>
        <summary class="button small" data-test=${`${props.test}-columns`}>${t('table.columns')}</summary>
        <div class="chooser-list">${optional.map((column) => html`<label class="check" key=${column.name}><input type="checkbox" data-test=${`${props.test}-column-${column.name}`}
          checked=${isShown(column, hiddenColumns(props.test))} onChange=${(e) => setHidden(props.test, column.name, e.target.checked === Boolean(column.extra))} /><span>${column.label}</span></label>`)}</div>
      </details>`;
    };
    const bar = () => html`<div class="table-bar"><span class="muted" role="status" data-test=${`${props.test}-count`}>${props.caption}</span>
      ${sortable().length > 0 && html`<${SortChoice} columns=${sortable()} sort=${props.sort} test=${props.test} onSort=${(sort) => emit('sort', sort)} />`}
      ${slots.actions?.()}${props.list.items.value?.length > 0 && html`<${ExcelButton} list=${props.list} columns=${shownColumns.value} test=${props.test} />`}${chooser()}</div>`;
    const table = (items) => html`<table class="listing">
        <thead><tr>${props.selected && html`<th scope="col" class="c-select"><span class="visually-hidden">${t('table.select')}</span></th>`}${shownColumns.value.map(head)}</tr></thead>
        <tbody onKeydown=${keys}>${items.map(line)}</tbody>
      </table>`;

    return () => html`<section class=${['panel flush', props.openable && 'openable']} data-test=${props.test} aria-busy=${String(props.list.loading.value)}>
      ${bar()}
      <${ListBody} list=${props.list} empty=${props.empty} test=${props.test}>${{ default: table, empty: () => slots.empty?.() }}</>
      ${slots.default?.()}
    </section>`;
  },
};
