// Who has changed what of an element of a project, and what followed from the plan and the calendar.
import { computed } from '/js/vendor/vue.js';
import { allOf } from '../../api.js';
import { useCached } from '../../cache.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { amendQuery, route } from '../../router.js';
import { Choice } from '../../ui/Choice.js';
import { Notice } from '../../ui/Notice.js';
import { Table } from '../../ui/Table.js';
import { isElementSignal } from '../elements/elements.js';
import { entryColumns, entryRow } from './entries.js';

export const ElementHistory = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}/elements`;
    const elements = useCached(path, () => allOf(path), { live: (signal) => signal.key === props.id && isElementSignal(signal) });
    const chosen = computed(() => route.value.query.element ?? elements.value.value?.[0]?.id);
    const options = () => elements.value.value.map(({ id, names }) => ({ value: id, label: `${id} ${named(names)}` }));

    return () => html`<div class="stack">
      ${elements.problem.value && html`<${Notice} problem=${elements.problem.value} onRetry=${elements.reload} />`}
      ${elements.value.value?.length === 0 && html`<p class="muted" data-test="history-no-elements">${t('history.empty.elements')}</p>`}
      ${elements.value.value?.length > 0 && html`<${Choice} label=${t('history.element')} test="history-element" options=${options()} modelValue=${chosen.value}
        onUpdate:modelValue=${(element) => amendQuery({ element })} />
      <${Entries} key=${chosen.value} path=${`${path}/${encodeURIComponent(chosen.value)}/history`} project=${props.id} />`}
    </div>`;
  },
};

const Entries = {
  props: ['path', 'project'],
  setup(props) {
    const list = usePages(() => ({ path: props.path, query: {} }), { live: (signal) => signal.key === props.project && isElementSignal(signal) });
    const what = ({ revision }) => revision === 1 && t('history.what.element-registered');
    return () => html`<${Table} list=${list} columns=${entryColumns(what)} test="history-list" empty=${t('history.empty.element')} rowProps=${entryRow} />`;
  },
};
