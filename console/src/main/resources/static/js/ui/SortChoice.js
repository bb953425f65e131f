// By what a table is sorted, and which way, where there is no room for its headings: on a phone.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { Choice } from './Choice.js';
import { byColumn, turned } from './sort.js';

export const SortChoice = {
  // Columns, those that a list can be sorted by, and sort are as a Table has them.
  props: ['columns', 'sort', 'test'],
  emits: ['sort'],
  setup(props, { emit }) {
    const options = () => props.columns.map(({ sort, label }) => ({ value: sort, label }));
    const choose = (name) => emit('sort', byColumn(props.columns.find(({ sort }) => sort === name)));
    const direction = () => props.sort?.direction ?? 'ASC';
    return () => html`<span class="sort-choice">
      <${Choice} label=${t('table.sort')} test=${`${props.test}-sort-by`} options=${options()} modelValue=${props.sort?.by} onUpdate:modelValue=${choose} />
      <button type="button" class="button" data-test=${`${props.test}-sort-direction`} data-direction=${direction()} aria-label=${t(`table.sort.${direction()}`)}
        onClick=${() => emit('sort', turned(props.sort))}><span aria-hidden="true">${direction() === 'ASC' ? '▴' : '▾'}</span></button>
    </span>`;
  },
};
