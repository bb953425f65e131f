import { html } from '/js/html.js';
import { setLang } from '/js/i18n/index.js';
import { settings } from '/js/settings.js';
import { Lamp } from '/js/ui/Lamp.js';
import { day, figure, sheetColumns, sheetHead, sheetRow, textOf, words } from '/js/ui/sheet.js';
import { age } from '/js/ui/times.js';
import { equal, test } from './harness.js';

test('a cell reads as its lines, with a point between them', () => {
  equal(textOf(html`<strong>龙河 产业园</strong><small>GX-1 · 新能源</small><p>x</p>`), '龙河 产业园 · GX-1 · 新能源 · x');
  equal(textOf(['a', html`<span class="tags"><span class="tag">b</span><span class="tag">c</span></span>`]), 'a · b · c');
});
test('what is said to be nothing is an empty cell', () => {
  equal([textOf(html`<span class="muted">—</span>`), textOf(null), textOf(false), textOf(html`<input value="x" />`)], ['', '', '', '']);
});
test('a lamp is told by its name', () => {
  setLang('en');
  equal(textOf(html`<${Lamp} lamp="RED" />`).startsWith('Red'), true);
});
test('times are whole, in the zone of the portfolio', () => {
  settings.zone = 'Asia/Shanghai';
  equal(textOf(age('2026-11-30T15:18:09Z')), '2026-11-30 23:18:09');
});
test('columns without a label are left out, and a column can be several of the sheet', () => {
  setLang('en');
  const columns = sheetColumns([
    { label: 'Unit', cell: ({ unit }) => html`<b>${unit}</b>` },
    { label: 'Amount', sheet: [figure('Amount', 'yuan', (row) => row.amount), day('Due', (row) => row.due), words('Why', (row) => row.why)] },
    { label: '', cell: () => html`<button>x</button>` },
  ]);
  equal(sheetHead(columns), [
    { heading: 'Unit', kind: 'TEXT' }, { heading: 'Amount (yuan)', kind: 'NUMBER' }, { heading: 'Due', kind: 'DAY' }, { heading: 'Why', kind: 'TEXT' },
  ]);
  equal(sheetRow(columns, { unit: 'GX', amount: 1234.5, due: '2026-11-30' }), ['GX', '1234.5', '2026-11-30', '']);
  equal(sheetRow(columns, { unit: 'GX', amount: 0, why: false }), ['GX', '0', '', '']);
});
