// The activities whose computed dates are others than the file's, and why.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { day, figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';

const PAGE = 200;

export const Differences = {
  props: ['differences'],
  setup(props) {
    const list = wholeList(() => props.differences, { page: PAGE });
    const label = (name) => t(`planfile.column.${name}`);
    const span = (name, start, finish) => ({
      name, label: label(name), cell: (one) => `${date(one[start])} – ${date(one[finish])}`,
      sheet: [[start, 'start'], [finish, 'finish']].map(([field, end]) => day(t('excel.in', { label: label(name), unit: t(`planfile.${end}`) }), (one) => one[field])),
    });
    const columns = () => [
      { name: 'id', label: label('id'), cell: ({ id }) => html`<span class="code">${id}</span>` },
      span('file', 'fileStart', 'fileFinish'),
      span('computed', 'computedStart', 'computedFinish'),
      { name: 'days', label: label('days'), cell: ({ days }) => `${days > 0 ? '+' : ''}${number(days)}`, sheet: [figure(label('days'), 'days', ({ days }) => days)] },
      { name: 'why', label: label('why'), cell: ({ reasons }) => html`<span>${reasons.join(t('common.and'))}</span>` },
    ];

    return () => html`<div class="stack planfile-differences">
      <div><h2>${t('planfile.differences', { n: number(props.differences.length) })}</h2><p class="muted">${t('planfile.differences.mean')}</p></div>
      <${Table} list=${list} columns=${columns()} test="planfile-differences" rowProps=${({ id }) => ({ key: id, 'data-test': 'planfile-difference', 'data-id': id })} />
    </div>`;
  },
};
