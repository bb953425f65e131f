// The ledger: each change of an activity's planned dates, the latest first; of one activity on demand.
import { html } from '../../html.js';
import { date, moment } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { amendQuery, route } from '../../router.js';
import { day, figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { Shift } from './Shift.js';

export const SlipTable = {
  props: ['path', 'live'],
  setup(props) {
    const only = () => route.value.query.activity ?? '';
    const list = usePages(() => ({ path: props.path, query: { activity: only() || null } }), { live: props.live });

    const activity = (e) => html`<button type="button" class="link" data-test="slip-activity" onClick=${() => amendQuery({ activity: e.activity })}>${named(e.names) || e.activity}</button>
      <small>${e.activity}${e.returned && html` <span class="tag disabled" data-test="slip-returned">${t('ledger.returned')}</span>`}</small>`;
    const moved = (before, after, shift) => (before === after
      ? html`<span class="muted">${date(after)}</span>`
      : html`<span>${date(before)} → <strong>${date(after)}</strong></span><small><${Shift} shift=${shift} /></small>`);
    const movedSheet = (name) => [day(t('ledger.before', { day: t(`ledger.${name}`) }), (e) => e.before[name]), day(t(`ledger.${name}`), (e) => e.after[name])];
    const columns = () => [
      { name: 'time', label: t('ledger.when'), cell: (e) => html`<time datetime=${e.at}>${moment(e.at)}</time><small>${e.by.name}</small>` },
      { name: 'activity', label: t('ledger.activity'), cell: activity },
      { name: 'start', label: t('ledger.start'), sheet: movedSheet('start'), cell: (e) => moved(e.before.start, e.after.start, e.start) },
      { name: 'finish', label: t('ledger.finish'), sheet: movedSheet('finish'), cell: (e) => moved(e.before.finish, e.after.finish, e.finish) },
      { name: 'cumulative', label: t('ledger.cumulative'), sheet: [figure(t('ledger.cumulative'), 'working-days', (e) => e.cumulative?.workingDays)], cell: (e) => e.cumulative && html`<${Shift} shift=${e.cumulative} />` },
      { name: 'why', label: t('project.reason'), cell: (e) => e.reason },
    ];

    return () => html`<div>
      ${only() && html`<p><button type="button" class="button small" data-test="ledger-all" onClick=${() => amendQuery({ activity: '' })}>${t('ledger.all', { activity: only() })}</button></p>`}
      <${Table} list=${list} columns=${columns()} test="slip-list" empty=${t('ledger.empty')}
        rowProps=${(e) => ({ key: `${e.revision}/${e.activity}`, 'data-test': 'slip-row', 'data-activity': e.activity, 'data-revision': e.revision })} />
    </div>`;
  },
};
