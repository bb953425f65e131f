// Who has changed what of a project and of its plan, from which value to which, when and why.
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { moment, number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { isProjectSignal } from '../../projects.js';
import { amendQuery, href, route } from '../../router.js';
import { Table } from '../../ui/Table.js';
import { unitName } from '../../units.js';
import { Changes } from './Changes.js';

const SIDES = ['project', 'plan'];

export const HistoryPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useAnswer(path, own);
    const side = () => (route.value.query.of === 'plan' ? 'plan' : 'project');
    const list = usePages(() => ({ path: side() === 'plan' ? `${path}/plan/history` : `${path}/history`, query: {} }), own);
    useTitle(() => t('history.title', { project: named(project.value.value?.names) || props.id }));

    const what = (e) => (e.what ? tOpen('history.what', e.what) : counts(e));
    const counts = ({ added, changed, removed }) => [
      added > 0 && t('history.added', { n: number(added) }), changed > 0 && t('history.changed', { n: number(changed) }), removed > 0 && t('history.removed', { n: number(removed) }),
    ].filter(Boolean).join(t('common.and'));
    const person = ({ by }) => html`<strong>${by.name}</strong><small>${[by.account !== by.name && by.account, by.unit && unitName(by.unit)].filter(Boolean).join(' · ')}</small>`;
    const columns = () => [
      { name: 'time', label: t('history.when'), cell: (e) => html`<time datetime=${e.at}>${moment(e.at)}</time>` },
      { name: 'who', label: t('history.who'), cell: person },
      { name: 'what', label: t('history.what'), cell: (e) => html`<div><p data-test="history-what">${what(e)}</p><${Changes} changes=${e.changes} /></div>` },
      { name: 'why', label: t('history.why'), cell: (e) => e.reason },
    ];
    const tab = (one) => html`<button type="button" class="chip" key=${one} data-test=${`history-${one}`} aria-pressed=${String(side() === one)}
      onClick=${() => amendQuery({ of: one === 'plan' ? one : '' })}>${t(`history.of.${one}`)}</button>`;

    return () => html`<div class="page" data-test="history">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head"><h1>${t('history.heading')}</h1><span class="muted">${t('history.hint')}</span></div>
      <div class="chips history-sides" role="group" aria-label=${t('history.heading')}>${SIDES.map(tab)}</div>
      <${Table} list=${list} columns=${columns()} test="history-list" empty=${t(`history.empty.${side()}`)}
        rowProps=${(e) => ({ key: e.revision, 'data-test': 'history-entry', 'data-revision': e.revision })} />
    </div>`;
  },
};
