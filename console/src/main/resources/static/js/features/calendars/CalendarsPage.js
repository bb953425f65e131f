// The calendars by which working days and hours are counted, and for whom each counts.
import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { date } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { Table } from '../../ui/Table.js';
import { unitName, useUnits } from '../../units.js';
import { DEFAULT } from './calendar.js';
import { CalendarDialog } from './CalendarDialog.js';
import manifest from './manifest.js';
import { YearView } from './YearView.js';

function forWhat({ id, units, projects = [] }) {
  const named = [...units.map(unitName), ...projects.map((project) => t('calendars.for.project', { project }))];
  return named.join(t('common.and')) || t(id === DEFAULT ? 'calendars.for.others' : 'calendars.for.none');
}

export const CalendarsPage = {
  setup() {
    useUnits();
    const answer = useAnswer('/api/registry/calendars');
    const list = wholeList(() => answer.value.value?.items, { from: answer });
    const { items } = list;
    const chosen = ref(null);
    // null: none; without revision: a new one
    const editing = shallowRef(null);
    const shown = computed(() => items.value?.find(({ id }) => id === chosen.value) ?? items.value?.find(({ id }) => id === DEFAULT) ?? items.value?.[0]);

    function done(id) {
      editing.value = null;
      chosen.value = id;
      answer.reload();
    }

    const begin = () => {
      const { weekend, hours, knownFrom, knownUntil, off, working } = shown.value ?? {};
      editing.value = { weekend, hours, knownFrom, knownUntil, off, working };
    };
    const columns = () => [
      { name: 'name', label: t('calendars.calendar'), cell: (row) => html`<button type="button" class="link" aria-pressed=${String(row === shown.value)} data-test="calendar-show" onClick=${() => (chosen.value = row.id)}><strong>${named(row.names)}</strong></button><small class="code">${row.id}</small>` },
      { name: 'units', label: t('calendars.for'), cell: forWhat },
      { name: 'known', label: t('calendars.known'), cell: (row) => t('calendars.known.span', { from: date(row.knownFrom), until: date(row.knownUntil) }) },
      { name: 'action', label: '', cell: (row) => html`<button type="button" class="button small" data-test="calendar-edit" onClick=${() => (editing.value = row)}>${t('calendars.edit')}</button>` },
    ];

    return () => html`<div class="page" data-test="calendars">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('calendars.hint')}</span>
        <button type="button" class="button primary" data-test="calendar-register" onClick=${begin}>${t('calendars.register')}</button>
      </div>
      <${Table} list=${list} columns=${columns()} empty=${t('calendars.empty')} test="calendar-list"
        rowProps=${(row) => ({ key: row.id, 'data-test': 'calendar', 'data-id': row.id })} />
      ${shown.value && html`<${YearView} calendar=${shown.value} />`}
      ${editing.value && html`<${CalendarDialog} calendar=${editing.value} onClose=${() => (editing.value = null)} onDone=${done} />`}
    </div>`;
  },
};
