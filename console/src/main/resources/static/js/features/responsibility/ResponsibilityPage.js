// Who answered for a project when: each day is charged to who held it then.
import { ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { isProjectSignal } from '../../projects.js';
import { href } from '../../router.js';
import { may } from '../../session/rights.js';
import { Table } from '../../ui/Table.js';
import { unitName } from '../../units.js';
import { AssignDialog } from './AssignDialog.js';

export const ResponsibilityPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useAnswer(path, own);
    const answer = useAnswer(`${path}/responsibility`, own);
    const list = wholeList(() => answer.value.value?.assignments, { from: answer });
    const assigning = ref(false);
    useTitle(() => t('responsibility.title', { project: named(project.value.value?.names) || props.id }));

    async function done() {
      assigning.value = false;
      await Promise.all([project.reload(), answer.reload()]);
    }

    const span = ({ from, until }) => html`${date(from)} – ${until ? date(until) : t('responsibility.now')}`;
    const columns = () => [
      { name: 'time', label: t('responsibility.time'), cell: (e) => html`<span>${span(e)}</span><small>${t('responsibility.days', { n: number(e.days) })}</small>` },
      { name: 'responsible', label: t('responsibility.responsibleUnit'), cell: (e) => html`<strong>${unitName(e.responsibleUnit)}</strong>` },
      { name: 'lead', label: t('responsibility.leadUnit'), cell: (e) => unitName(e.leadUnit) },
      { name: 'field', label: t('responsibility.fieldUnit'), cell: (e) => unitName(e.fieldUnit) },
      { name: 'sponsor', label: t('responsibility.sponsor'), cell: (e) => e.sponsor },
      { name: 'force', label: t('responsibility.taskForce'), cell: (e) => (e.taskForce || e.flagship) && html`<span>${e.taskForce}</span>${e.flagship && html`<small><span class="tag">${t('responsibility.flagship')}</span></small>`}` },
      { name: 'why', label: t('responsibility.why'), cell: (e) => html`<span>${e.reason}</span><small>${e.by.name}</small>` },
    ];

    return () => html`<div class="page" data-test="responsibility">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head"><h1>${t('responsibility.heading')}</h1><span class="muted grow">${t('responsibility.hint')}</span>
        ${may('register') && html`<button type="button" class="button small" data-test="responsibility-assign" onClick=${() => (assigning.value = true)}>${t('responsibility.assign')}</button>`}</div>
      <${Table} list=${list} columns=${columns()} test="responsibility-list" empty=${t('responsibility.empty')}
        rowProps=${(e) => ({ key: e.from, 'data-test': 'responsibility-row', 'data-from': e.from })} />
      ${assigning.value && html`<${AssignDialog} id=${props.id} onClose=${() => (assigning.value = false)} onDone=${done} />`}
    </div>`;
  },
};
