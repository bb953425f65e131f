// A baseline beside the latest plan, activity by activity.
import { html } from '../../html.js';
import { date, moment } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { day, figure, words } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { Shift } from './Shift.js';

export const BaselineTable = {
  props: ['path', 'live', 'baseline'],
  setup(props) {
    const list = usePages(() => ({ path: props.path, query: {} }), { live: props.live });
    const span = ({ start, finish }) => html`<span>${date(start)}${start !== finish && ` – ${date(finish)}`}</span>`;
    const spanSheet = (name, of) => ['start', 'finish'].map((end) => day(t('excel.in', { label: t(name), unit: t(`ledger.${end}`) }), (e) => of(e)?.[end]));
    const columns = () => [
      { name: 'activity', label: t('ledger.activity'), sheet: [words(t('ledger.code'), (e) => e.id), words(t('ledger.activity'), (e) => named(e.names))], cell: (e) => html`<span>${named(e.names)}</span><small>${e.id}</small>` },
      { name: 'baseline', label: t('ledger.in-baseline'), sheet: spanSheet('ledger.in-baseline', (e) => e), cell: span },
      { name: 'latest', label: t('ledger.latest'), sheet: spanSheet('ledger.latest', (e) => e.present), cell: (e) => (e.present ? span(e.present) : html`<span class="muted">${t('ledger.gone')}</span>`) },
      { name: 'slip', label: t('ledger.slip'), sheet: [figure(t('ledger.slip'), 'working-days', (e) => e.slip?.workingDays)], cell: (e) => e.slip && html`<${Shift} shift=${e.slip} />` },
    ];
    const added = ({ at, by, reason }) => t('ledger.added', { time: moment(at), person: by.name, reason });

    return () => html`<div>
      ${props.baseline && html`<p class="muted" data-test="baseline-about">${props.baseline.name ? added(props.baseline) : t('ledger.original-means')}</p>`}
      <${Table} list=${list} columns=${columns()} test="baseline-list" empty=${t('ledger.empty-baseline')}
        rowProps=${(e) => ({ key: e.id, 'data-test': 'baseline-row', 'data-activity': e.id })} />
    </div>`;
  },
};
