// What must be applied for, by when and where: the elements of all projects.
import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { amendQuery, href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { session } from '../../session/session.js';
import { Choice } from '../../ui/Choice.js';
import { figure } from '../../ui/sheet.js';
import { sortFrom } from '../../ui/sort.js';
import { Table } from '../../ui/Table.js';
import { unitOptions } from '../../units.js';
import { authority, due, dueSheet, need, needSheet, state, what } from './cells.js';
import { DefaultsDialog } from './DefaultsDialog.js';
import { CATEGORIES, queryOf, SORTS, STATES, VIEWS } from './elements.js';
import manifest from './manifest.js';
import { StateDialog } from './StateDialog.js';

export const ElementsPage = {
  setup() {
    const query = computed(() => route.value.query);
    const view = computed(() => (VIEWS.includes(query.value.view) ? query.value.view : 'all'));
    const today = () => dayOf(now.value);
    const sorted = () => sortFrom(query.value, SORTS);
    const asked = computed(() => queryOf({ ...query.value, view: view.value }, today()));
    const list = usePages(() => ({ path: '/api/registry/elements', query: { ...asked.value, sort: sorted().by.toUpperCase(), direction: sorted().direction } }));
    const stating = shallowRef(/** @type {{projectId: string, id: string} | null} */ (null));

    const presetting = ref(false);

    function done() {
      stating.value = null;
      list.reload();
    }

    const chip = (name) => html`<button type="button" class="chip" key=${name} data-test=${`elements-${name}`}
      aria-pressed=${String(view.value === name)} onClick=${() => amendQuery({ view: name === 'all' ? '' : name, state: '' })}>${t(`elements.view.${name}`)}</button>`;
    const choice = (name, label, options) => html`<${Choice} label=${label} test=${`elements-${name}`} options=${[{ value: '', label: t('common.all') }, ...options]}
      modelValue=${query.value[name] ?? ''} onUpdate:modelValue=${(value) => amendQuery({ [name]: value })} />`;
    const filters = () => html`<div class="filters">
      <div class="chips" role="group" aria-label=${t('elements.views')}>${VIEWS.map(chip)}</div>
      ${view.value === 'month' && html`<label class="choice"><span>${t('elements.month')}</span>
        <input type="month" data-test="elements-of-month" value=${asked.value.month} onChange=${(e) => amendQuery({ month: e.target.value })} /></label>`}
      ${choice('authority', t('elements.authority'), unitOptions.value)}
      ${choice('category', t('elements.category'), CATEGORIES.map((code) => ({ value: code, label: t(`elements.category.${code}`) })))}
      ${choice('state', t('elements.state'), STATES.map((code) => ({ value: code, label: t(`elements.state.${code}`) })))}
    </div>`;

    const project = ({ projectId, projectNames }) => html`<a href=${href(`/projects/${encodeURIComponent(projectId)}`)}>${named(projectNames)}</a><small>${projectId}</small>`;
    const actions = (e) => html`<button type="button" class="button small" data-test="element-change-state" onClick=${() => (stating.value = e)}>${t('elements.do.state')}</button>`;
    const columns = () => [
      { name: 'due', sort: 'due', label: t('elements.latestApplyBy'), cell: due, sheet: dueSheet() },
      { name: 'what', label: t('elements.element'), cell: what },
      { name: 'project', sort: 'project', label: t('elements.project'), cell: project },
      { name: 'authority', sort: 'authority', label: t('elements.authority'), cell: authority },
      { name: 'state', sort: 'state', label: t('elements.state'), cell: state },
      { name: 'need', sort: 'need', label: t('elements.needBy'), cell: need, sheet: needSheet() },
      { name: 'lead', optional: true, label: t('elements.lead'), sheet: [figure(t('elements.lead'), 'working-days', (e) => e.leadDays)], cell: ({ leadDays }) => t('elements.working-days', { n: number(leadDays) }) },
      ...(may('elements') ? [{ name: 'actions', label: '', cell: actions }] : []),
    ];

    return () => html`<div class="page" data-test="elements">
      <div class="page-head"><h1>${named(manifest.title)}</h1><span class="muted grow">${t('elements.hint')}</span>
        ${may('register') && html`<button type="button" class="button small" data-test="elements-defaults" onClick=${() => (presetting.value = true)}>${t('elements.defaults')}</button>`}</div>
      ${filters()}
      <${Table} list=${list} columns=${columns()} test="elements-list" sort=${sorted()} onSort=${({ by, direction }) => amendQuery({ sort: by, direction })} empty=${t(`elements.empty.${view.value}`)}
        rowProps=${(e) => ({ key: `${e.projectId}/${e.id}`, 'data-test': 'element-row', 'data-id': e.id, 'data-project': e.projectId, 'data-state': e.state })} />
      ${stating.value && html`<${StateDialog} project=${stating.value.projectId} id=${stating.value.id} onClose=${() => (stating.value = null)} onDone=${done} />`}
      ${presetting.value && html`<${DefaultsDialog} unit=${session.value.unit} onClose=${() => (presetting.value = false)} onDone=${() => (presetting.value = false)} />`}
    </div>`;
  },
};
