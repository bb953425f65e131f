// The rows of a plan, a page at a time so that ten thousand do no harm. What is pasted into a cell as several goes to the right
// and down.
import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { amendQuery, turnTo } from '../../router.js';
import { Pager } from '../../ui/Pager.js';
import { Table } from '../../ui/Table.js';
import { unitName, unitTree } from '../../units.js';
import { filled, tableOf } from './pasting.js';
import { tidied, YES } from './reading.js';
import { COLUMNS, isChanged, restored, withCells, without } from './rows.js';

export const ROWS = 50;
const KINDS = { weight: 'NUMBER', plannedStart: 'DAY', plannedFinish: 'DAY', durationDays: 'NUMBER' };
const UNITS = 'plan-units';
const OPTIONAL = ['names.en', 'position', 'parent', 'durationDays', 'links', 'constraint'];
const HINTS = { links: 'A010; A020SS+3', constraint: 'FNLT 2026-09-30' };

export const PlanTable = {
  props: ['editor', 'query'],
  emits: ['add', 'paste'],
  setup(props, { emit }) {
    const { rows, edit, faultAt } = props.editor;
    const matched = computed(() => {
      const { q, show } = props.query;
      const text = q?.trim().toLowerCase();
      return rows.value.filter((row) => (show !== 'changed' || isChanged(row))
        && (!text || ['id', 'names.zh', 'names.en'].some((column) => row.cells[column].toLowerCase().includes(text))));
    });
    const pages = computed(() => Math.max(1, Math.ceil(matched.value.length / ROWS)));
    const page = computed(() => Math.min(pages.value, Math.max(1, Number.parseInt(props.query.page, 10) || 1)));
    const { problem, loading, load: reload } = props.editor;
    const shown = () => props.editor.plan.value && matched.value.slice((page.value - 1) * ROWS, page.value * ROWS);
    const list = { ...wholeList(shown, { from: { problem, loading, reload } }), pages: () => [matched.value] };
    const units = computed(() => unitTree.value.filter(({ unit }) => unit.own).map(({ unit }) => unit));

    // What is typed into a cell and not taken yet. Whatever else has the rows made again meanwhile must leave it there.
    let typing = null;
    const textOf = (row, column) => (typing?.key === row.key && typing.column === column ? typing.text : row.cells[column]);

    function write(row, column, text) {
      typing = null;
      const next = tidied(column, text, units.value);
      if (next !== row.cells[column]) {
        edit(withCells(rows.value, row.key, { [column]: next }));
      }
      return next;
    }

    function paste(e, row, column) {
      const table = tableOf(e.clipboardData?.getData('text/plain') ?? '');
      if (table.length > 1 || table[0]?.length > 1) {
        e.preventDefault();
        edit(filled(rows.value, row.key, column, table, units.value));
      }
    }

    // As in a spreadsheet; Enter also ends what a Chinese keyboard composes.
    function down(e) {
      const { column } = e.target.dataset;
      if (e.key === 'Enter' && column && !e.isComposing) {
        e.preventDefault();
        e.target.closest('tr').nextElementSibling?.querySelector(`[data-column="${column}"]`)?.focus();
      }
    }

    const say = (row, column) => {
      const words = faultAt(row.key, column);
      return words && html`<small class="field-problem" id=${`${row.key}/${column}`} data-test="plan-problem">${words}</small>`;
    };
    const input = (row, column, more) => {
      const wrong = Boolean(faultAt(row.key, column));
      return html`<input class="cell" type="text" autocomplete="off" disabled=${row.removed} value=${textOf(row, column)} data-test=${`cell-${column}`} data-column=${column}
        aria-label=${`${row.cells.id} ${t(`plan.column.${column}`)}`} aria-invalid=${wrong ? 'true' : null} aria-describedby=${wrong ? `${row.key}/${column}` : null}
        onInput=${(e) => (typing = { key: row.key, column, text: e.target.value })} onChange=${(e) => (e.target.value = write(row, column, e.target.value))} placeholder=${HINTS[column]} onPaste=${(e) => paste(e, row, column)} ...${more} />${say(row, column)}`;
    };
    const cells = {
      id: (row) => (row.was ? html`<span class="code">${row.cells.id}</span>${say(row, 'id')}` : input(row, 'id')),
      responsibleUnit: (row) => html`${input(row, 'responsibleUnit', { list: UNITS })}${row.cells.responsibleUnit && html`<small>${unitName(row.cells.responsibleUnit)}</small>`}`,
      milestone: (row) => html`<input type="checkbox" disabled=${row.removed} data-test="cell-milestone" data-column="milestone" aria-label=${`${row.cells.id} ${t('plan.column.milestone')}`}
        checked=${row.cells.milestone === YES} aria-invalid=${faultAt(row.key, 'milestone') ? 'true' : null} onChange=${(e) => write(row, 'milestone', String(e.target.checked))} />${say(row, 'milestone')}`,
    };
    const button = (row, name, does) => html`<button type="button" class="button small" data-test=${`row-${name}`} aria-label=${`${t(`plan.do.${name}`)} ${row.cells.id}`}
      onClick=${() => edit(does(rows.value, row.key))}>${t(`plan.do.${name}`)}</button>`;
    const action = (row) => html`<span class="button-row">
      ${row.was && isChanged(row) && button(row, 'restore', restored)}${!row.removed && button(row, 'remove', without)}</span>`;
    const sheetCell = (name) => ({ label: t(`plan.column.${name}`), kind: KINDS[name], value: (row) => row.cells[name] });
    const columns = () => [
      ...COLUMNS.map((name) => ({
        name: name.replace('.', '-'), label: t(`plan.column.${name}`), optional: OPTIONAL.includes(name),
        sheet: [sheetCell(name)], cell: cells[name] ?? ((row) => input(row, name)),
      })),
      { name: 'action', label: '', cell: action },
    ];
    const state = (row) => (row.removed ? 'removed' : row.was ? isChanged(row) && 'changed' : 'new');
    const filters = () => html`<label class="choice grow"><span class="visually-hidden">${t('plan.search')}</span>
        <input type="search" data-test="plan-search" placeholder=${t('plan.search')} value=${props.query.q ?? ''} onInput=${(e) => amendQuery({ q: e.target.value, page: '' })} /></label>
      <label class="check"><input type="checkbox" data-test="plan-changed" checked=${props.query.show === 'changed'}
        onChange=${(e) => amendQuery({ show: e.target.checked ? 'changed' : '', page: '' })} /><span>${t('plan.changed-only')}</span></label>`;
    const empty = () => rows.value.length === 0 && html`<span class="button-row plan-begin">
      <button type="button" class="button primary" data-test="plan-begin-paste" onClick=${() => emit('paste')}>${t('plan.do.paste')}</button>
      <button type="button" class="button" data-test="plan-begin-add" onClick=${() => emit('add')}>${t('plan.do.add')}</button></span>`;

    return () => html`<div onKeydown=${down}>
      <datalist id=${UNITS}>${units.value.map(({ code, names }) => html`<option key=${code} value=${code}>${named(names)}</option>`)}</datalist>
      <${Table} list=${list} columns=${columns()} test="plan-rows" empty=${t(rows.value.length ? 'plan.no-match' : 'plan.empty')}
        rowProps=${(row) => ({ key: row.key, class: ['plan-row', state(row)], 'data-test': 'plan-row', 'data-key': row.key, 'data-id': row.cells.id, 'data-state': state(row) || 'same' })}>${{
          empty,
          ...(rows.value.length > 0 && { actions: filters }),
          default: () => html`<${Pager} page=${page.value} pages=${pages.value} onGo=${turnTo} />`,
        }}</>
    </div>`;
  },
};
