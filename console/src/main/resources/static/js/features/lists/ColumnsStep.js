// Which column is which field, to be corrected where the headings were misunderstood. A form that is laid out as a table, not a list: its
// lines are always the same.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Choice } from '../../ui/Choice.js';
import { fieldName } from './fieldName.js';
import { ENCODINGS, FIELDS, missingIn, UNITS } from './match.js';

export const ColumnsStep = {
  props: ['report', 'how', 'busy'],
  emits: ['read', 'back', 'next'],
  setup(props, { emit }) {
    const place = (name) => props.how.match?.[name] ?? { column: '', unit: '' };
    const set = (name, change) => (props.how.match[name] = { ...place(name), ...change });
    const columns = () => [
      { value: '', label: t('lists.columns.none') },
      ...props.report.headings.map(({ column, heading }) => ({ value: column, label: `${column} · ${heading}` })),
    ];
    const units = () => [{ value: '', label: t('lists.columns.in-cells') }, ...UNITS.map((unit) => ({ value: unit, label: t(`lists.unit.${unit}`) }))];
    const sample = (name) => props.report.headings.find(({ column }) => column === place(name).column)?.sample;

    const row = ({ name, needed, money }) => {
      const label = fieldName(name);
      const { column, unit } = place(name);
      return html`<tr key=${name} data-test="import-column" data-field=${name} class=${needed && !column && 'wrong'}>
        <td class="c-field">${label}${needed && html` <small class="inline">${t('lists.columns.needed')}</small>`}</td>
        <td class="c-column" data-label=${t('lists.columns.column')}><select aria-label=${`${label}: ${t('lists.columns.column')}`} data-test=${`column-${name}`}
          onChange=${(e) => set(name, { column: e.target.value })}>${columns().map(({ value, label: words }) => html`<option key=${value} value=${value} selected=${value === column}>${words}</option>`)}</select></td>
        <td class="c-unit" data-label=${t('lists.columns.unit')}>${money && column && html`<select aria-label=${`${label}: ${t('lists.columns.unit')}`} data-test=${`unit-${name}`}
          onChange=${(e) => set(name, { unit: e.target.value })}>${units().map(({ value, label: words }) => html`<option key=${value} value=${value} selected=${value === unit}>${words}</option>`)}</select>`}</td>
        <td class="c-sample" data-label=${t('lists.columns.sample')}>${sample(name)}</td>
      </tr>`;
    };

    const choices = () => {
      const { sheet, sheets, encoding } = props.report;
      return html`<div class="filters">
        ${sheets.length > 1 && html`<${Choice} label=${t('lists.sheet')} test="import-sheet" modelValue=${sheet} options=${sheets.map((name) => ({ value: name, label: name }))}
          onUpdate:modelValue=${(value) => emit('read', { sheet: value })} />`}
        ${encoding && html`<${Choice} label=${t('lists.encoding')} test="import-encoding" modelValue=${encoding} options=${ENCODINGS.map((name) => ({ value: name, label: name }))}
          onUpdate:modelValue=${(value) => emit('read', { encoding: value })} />`}
      </div>`;
    };

    return () => {
      const missing = missingIn(props.how.match ?? {});
      return html`<section class="panel flush" data-test="import-columns" aria-busy=${String(props.busy)}>
        <div class="panel-head"><h2>${t('lists.columns.title')}</h2>
          <span class="muted">${t('lists.columns.found', { rows: number(props.report.rows), row: number(props.report.headingRow) })}</span></div>
        <div class="import-choices">${choices()}</div>
        <table class="listing"><thead><tr><th scope="col">${t('lists.columns.field')}</th><th scope="col">${t('lists.columns.column')}</th>
          <th scope="col">${t('lists.columns.unit')}</th><th scope="col">${t('lists.columns.sample')}</th></tr></thead>
          <tbody>${FIELDS.map(row)}</tbody></table>
        ${missing.length > 0 && html`<p class="notice" role="status" data-test="import-missing">${t('lists.columns.missing', { fields: missing.map(fieldName).join(t('common.and')) })}</p>`}
        <p class="button-row import-end"><button type="button" class="button" data-test="import-back" onClick=${() => emit('back')}>${t('lists.other-file')}</button>
          <button type="button" class="button primary" data-test="import-next" disabled=${props.busy || missing.includes('id')} onClick=${() => emit('next')}>${t('lists.check')}</button></p>
      </section>`;
    };
  },
};
