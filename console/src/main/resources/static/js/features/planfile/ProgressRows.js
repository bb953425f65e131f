// The activities of a schedule file that have progress, as far as it says percentages.
import { html } from '../../html.js';
import { date, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { day, figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';

const PAGE = 200;

export const ProgressRows = {
  props: ['rows'],
  setup(props) {
    const list = wholeList(() => props.rows, { page: PAGE });
    const dated = (name, field) => {
      const label = t(`planfile.progress.${name}`);
      return { name, label, cell: (row) => date(row[field]), sheet: [day(label, (row) => row[field])] };
    };
    const columns = () => [
      { name: 'id', label: t('planfile.column.id'), cell: ({ activityId }) => html`<span class="code">${activityId}</span>` },
      { name: 'percent', label: t('planfile.progress.percent'), cell: ({ percentComplete }) => percent(percentComplete, 1),
        sheet: [figure(t('planfile.progress.percent'), '%', ({ percentComplete }) => percentComplete)] },
      dated('begun', 'actualStart'),
      dated('finished', 'actualFinish'),
    ];

    return () => html`<${Table} list=${list} columns=${columns()} test="planfile-progress-rows" rowProps=${({ activityId }) => ({ key: activityId, 'data-test': 'planfile-progress-row' })} />`;
  },
};
