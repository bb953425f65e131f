// Who has ordered a unit what for a year, and why: asked for when it is opened.
import { ref } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { entryColumns, entryRow } from '../history/entries.js';

// So many changes the registry keeps with a book.
const MOST = 100;

export const OrderHistory = {
  // Revision is that of the book: with another one there is another entry.
  props: ['path', 'revision'],
  setup(props) {
    const open = ref(false);
    return () => html`<details class="taskbook-history" onToggle=${(e) => (open.value = e.target.open)}>
      <summary data-test="taskbook-history-open">${t('taskbooks.history')}</summary>
      ${open.value && html`<${Entries} key=${`${props.path} ${props.revision}`} path=${`${props.path}/history`} />`}
    </details>`;
  },
};

const Entries = {
  props: ['path'],
  setup(props) {
    const list = usePages(() => ({ path: props.path, query: {} }), { live: null });
    const caption = () => list.items.value?.length >= MOST && t('taskbooks.history.last', { n: number(MOST) });
    return () => html`<${Table} list=${list} caption=${caption()} columns=${entryColumns(({ what }) => tOpen('history.what', what))} test="taskbook-history" empty=${t('taskbooks.no-history')} rowProps=${entryRow} />`;
  },
};
