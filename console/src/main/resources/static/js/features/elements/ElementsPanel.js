// The elements of one project, on its page.
import { shallowRef } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { may } from '../../session/rights.js';
import { figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { authority, due, dueSheet, need, needSheet, state, what } from './cells.js';
import { ElementDialog } from './ElementDialog.js';
import { isElementSignal } from './elements.js';
import { StateDialog } from './StateDialog.js';

export const ElementsPanel = {
  props: ['project', 'activities'],
  setup(props) {
    const list = usePages(() => ({ path: `/api/registry/projects/${encodeURIComponent(props.project.id)}/elements`, query: {} }),
      { live: (signal) => signal.key === props.project.id && isElementSignal(signal) });
    const editing = shallowRef(/** @type {{id?: string} | null} */ (null));
    const stating = shallowRef(/** @type {{id: string} | null} */ (null));

    function done() {
      editing.value = null;
      stating.value = null;
      list.reload();
    }

    const button = (test, words, click) => html`<button type="button" class="button small" data-test=${test} onClick=${click}>${words}</button>`;
    const actions = (e) => html`<span class="button-row">
      ${may('elements') && button('element-change-state', t('elements.do.state'), () => (stating.value = e))}
      ${may('register') && button('element-amend', t('elements.do.amend'), () => (editing.value = e))}</span>`;
    const columns = () => [
      { name: 'due', label: t('elements.latestApplyBy'), cell: due, sheet: dueSheet() },
      { name: 'what', label: t('elements.element'), cell: what },
      { name: 'state', label: t('elements.state'), cell: state },
      { name: 'authority', label: t('elements.authority'), cell: authority },
      { name: 'need', label: t('elements.needBy'), cell: need, sheet: needSheet() },
      { name: 'lead', label: t('elements.lead'), sheet: [figure(t('elements.lead'), 'working-days', (e) => e.leadDays)], cell: ({ leadDays }) => t('elements.working-days', { n: number(leadDays) }) },
      ...(may('elements') ? [{ name: 'actions', label: '', cell: actions }] : []),
    ];

    return () => html`<section data-test="project-elements">
      <div class="page-head"><h2>${t('elements.heading')}</h2><span class="muted grow">${t('elements.hint')}</span>
        ${may('register') && button('element-add', t('elements.add'), () => (editing.value = {}))}</div>
      <${Table} list=${list} columns=${columns()} test="element-list" empty=${t(`elements.empty.project.to.${may('register') ? 'register' : 'read'}`)}
        rowProps=${(e) => ({ key: e.id, 'data-test': 'element-row', 'data-id': e.id, 'data-state': e.state })} />
      ${editing.value && html`<${ElementDialog} project=${props.project} id=${editing.value.id} activities=${props.activities} onClose=${() => (editing.value = null)} onDone=${done} />`}
      ${stating.value && html`<${StateDialog} project=${props.project.id} id=${stating.value.id} onClose=${() => (stating.value = null)} onDone=${done} />`}
    </section>`;
  },
};
