// A list as a table: what there is to say while it loads, when it fails, when it is empty and when it is too long;
// sort, columns to choose, selection, keyboard. On a phone each row is a card that names its values.
import { ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { number } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { hiddenColumns, setHidden } from './columns.js';
import { Notice } from './Notice.js';
import { rowKeys } from './rows.js';

const TOO_MANY = 500;

/**
 * Columns: [{name, label, cell(row), sort, optional}]; sort is what the list is sorted by then, optional ones can be hidden.
 * The list is one of usePages, or looks like one.
 */
export const Table = {
  props: ['list', 'columns', 'rowProps', 'empty', 'test', 'caption', 'sort', 'selected', 'keyOf', 'openable', 'actions'],
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
    // The whole row can be clicked; the link in it is what screen readers use.
    const click = (e, row) => props.openable && !e.target.closest('a, button, input, summary') && emit('open', row);

    const shownColumns = () => {
      const hidden = hiddenColumns(props.test);
      return props.columns.filter(({ name, optional }) => !optional || !hidden.has(name));
    };
    const head = ({ name, label, sort }) => html`<th scope="col" class=${`c-${name}`} aria-sort=${sort && props.sort === sort ? 'other' : null}>
      ${sort ? html`<button type="button" class="sort" data-test=${`${props.test}-sort-${sort}`} onClick=${() => emit('sort', sort)}>${label}</button>` : label || html`<span class="visually-hidden">${t('table.actions')}</span>`}</th>`;
    const tick = (row) => props.selected && html`<td class="c-select"><input type="checkbox" aria-label=${t('table.select')}
      checked=${props.selected.has(props.keyOf(row))} onChange=${() => toggle(row)} /></td>`;
    const cell = ({ name, label, cell: content }, row) => html`<td class=${`c-${name}`} data-label=${label}>${content(row)}</td>`;
    const line = (row, i, columns) => html`<tr data-row=${i} tabindex=${props.openable || props.selected ? (i ? -1 : 0) : null}
      onClick=${(e) => click(e, row)} ...${props.rowProps(row)}>${tick(row)}${columns.map((column) => cell(column, row))}</tr>`;

    const chooser = () => {
      const optional = props.columns.filter((column) => column.optional);
      return optional.length > 0 && html`<details class="chooser" open=${choosing.value} onToggle=${(e) => (choosing.value = e.target.open)}>
        <summary class="button small" data-test=${`${props.test}-columns`}>${t('table.columns')}</summary>
        <div class="chooser-list">${optional.map(({ name, label }) => html`<label class="check" key=${name}><input type="checkbox"
          checked=${!hiddenColumns(props.test).has(name)} onChange=${(e) => setHidden(props.test, name, !e.target.checked)} /><span>${label}</span></label>`)}</div>
      </details>`;
    };
    const bar = () => {
      const choice = chooser();
      return (props.caption || choice || slots.actions) && html`<div class="table-bar"><span class="muted" role="status" data-test=${`${props.test}-count`}>${props.caption}</span>
        ${slots.actions?.()}${choice}</div>`;
    };
    const table = (items) => {
      const columns = shownColumns();
      return html`<table class="listing">
        <thead><tr>${props.selected && html`<th scope="col" class="c-select"><span class="visually-hidden">${t('table.select')}</span></th>`}${columns.map(head)}</tr></thead>
        <tbody onKeydown=${keys}>${items.map((row, i) => line(row, i, columns))}</tbody>
      </table>`;
    };

    return () => {
      const { list, test } = props;
      const items = list.items.value;
      return html`<section class=${['panel flush', props.openable && 'openable']} data-test=${test} aria-busy=${String(list.loading.value)}>
        ${bar()}
        ${list.problem.value && html`<${Notice} problem=${list.problem.value} onRetry=${list.reload} />`}
        ${!items && !list.problem.value && html`<p class="nothing" role="status">${t('common.loading')}</p>`}
        ${items?.length === 0 && html`<p class="nothing" data-test=${`${test}-empty`}>${props.empty}${slots.empty?.()}</p>`}
        ${items?.length > 0 && table(items)}
        ${list.next.value && items.length >= TOO_MANY && html`<p class="nothing" data-test=${`${test}-too-many`}>${t('table.too-many', { n: number(items.length) })}</p>`}
        ${list.next.value && html`<p class="table-more"><button type="button" class="button wide" data-test=${`${test}-more`}
          disabled=${list.loading.value} onClick=${list.more}>${t('common.more')}</button></p>`}
        ${slots.default?.()}
      </section>`;
    };
  },
};
