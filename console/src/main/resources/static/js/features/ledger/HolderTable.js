// Whose the days late are: each day counts for the unit that held the late activity on it, side by side against both plans.
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { unitName } from '../../units.js';
import { Shift } from './Shift.js';

export const HolderTable = {
  props: ['path', 'live'],
  setup(props) {
    const answer = useAnswer(props.path, { live: props.live });
    const list = wholeList(() => answer.value.value?.holders, { from: answer });
    const late = (name, of) => ({
      name, label: t(`ledger.${name}`), cell: (held) => html`<${Shift} shift=${of(held)} />`,
      sheet: [figure(t(`ledger.${name}`), 'days', (held) => of(held).days), figure(t(`ledger.${name}`), 'working-days', (held) => of(held).workingDays)],
    });
    const columns = () => [
      { name: 'unit', label: t('ledger.holder'), cell: ({ unit }) => html`<strong>${unitName(unit)}</strong>` },
      { name: 'activities', label: t('ledger.held'), cell: ({ activities }) => number(activities), sheet: [{ label: t('ledger.held'), kind: 'NUMBER', value: ({ activities }) => activities }] },
      late('late-original', ({ lateToOriginal }) => lateToOriginal),
      late('late-latest', ({ lateToLatest }) => lateToLatest),
    ];
    return () => html`<${Table} list=${list} columns=${columns()} test="holder-list" caption=${t('ledger.holders')} empty=${t('ledger.empty-holders')}
      rowProps=${({ unit }) => ({ key: unit, 'data-test': 'holder-row', 'data-unit': unit })} />`;
  },
};
