// Who has changed what of a project, of its plan and of its elements, from which value to which, when and why.
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { isProjectSignal } from '../../projects.js';
import { amendQuery, href, route } from '../../router.js';
import { Table } from '../../ui/Table.js';
import { ElementHistory } from './ElementHistory.js';
import { entryColumns, entryRow } from './entries.js';
import { moveColumns } from './moves.js';

const SIDES = ['project', 'plan', 'schedule', 'elements'];
const PATHS = { project: 'history', plan: 'plan/history', schedule: 'plan/moves' };
// So many changes the registry puts down with a revision of a plan.
const MOST_OF_REVISION = 200;

export const HistoryPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useAnswer(path, own);
    const side = () => (SIDES.includes(route.value.query.of) ? route.value.query.of : 'project');
    const list = usePages(() => ({ path: `${path}/${PATHS[side()] ?? PATHS.project}`, query: {} }), own);
    useTitle(() => t('history.title', { project: named(project.value.value?.names) || props.id }));

    const what = (e) => (e.what ? tOpen('history.what', e.what) : html`${counts(e)}${cut(e)}`);
    const counts = ({ added, changed, removed }) => [
      added > 0 && t('history.added', { n: number(added) }), changed > 0 && t('history.changed', { n: number(changed) }), removed > 0 && t('history.removed', { n: number(removed) }),
    ].filter(Boolean).join(t('common.and'));
    const cut = ({ changes }) => changes.length >= MOST_OF_REVISION && html` <small>${t('common.at-most', { n: number(MOST_OF_REVISION) })}</small>`;
    const tab = (one) => html`<button type="button" class="chip" key=${one} data-test=${`history-${one}`} aria-pressed=${String(side() === one)}
      onClick=${() => amendQuery({ of: one === 'project' ? '' : one })}>${t(`history.of.${one}`)}</button>`;
    const entries = () => html`<${Table} list=${list} columns=${side() === 'schedule' ? moveColumns() : entryColumns(what)} test="history-list" empty=${t(`history.empty.${side()}`)} rowProps=${entryRow} />`;

    return () => html`<div class="page" data-test="history">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head"><h1>${t('history.heading')}</h1><span class="muted">${t('history.hint')}</span></div>
      <div class="chips history-sides" role="group" aria-label=${t('history.heading')}>${SIDES.map(tab)}</div>
      ${side() === 'elements' ? html`<${ElementHistory} id=${props.id} />` : entries()}
    </div>`;
  },
};
