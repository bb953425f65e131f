// The stages of a project: when it was to reach each and when it did, what shows it, and how long it stayed.
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
import { day, figure } from '../../ui/sheet.js';
import { Table } from '../../ui/Table.js';
import { StageDialog } from '../project/StageDialog.js';
import { PlannedDaysDialog } from './PlannedDaysDialog.js';

const DIALOGS = { stage: StageDialog, days: PlannedDaysDialog };

export const StagesPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useAnswer(path, own);
    const answer = useAnswer(`${path}/stages`, own);
    const list = wholeList(() => answer.value.value?.steps, { from: answer });
    const open = ref(/** @type {keyof typeof DIALOGS | null} */ (null));
    useTitle(() => t('stages.title', { project: named(project.value.value?.names) || props.id }));

    async function done() {
      open.value = null;
      await Promise.all([project.reload(), answer.reload()]);
    }

    const late = (days) => days !== undefined && days !== 0 && html`<span class=${['tag', days > 0 && 'outcome-FAILED']}>${t(days > 0 ? 'stages.late' : 'stages.early', { n: number(Math.abs(days)) })}</span>`;
    const evidence = ({ evidence: shown }) => shown && (shown.link
      ? html`<a href=${shown.link} target="_blank" rel="noopener noreferrer" data-test="stage-evidence">${shown.text}</a>`
      : html`<span data-test="stage-evidence">${shown.text}</span>`);
    const columns = () => [
      { name: 'stage', label: t('stages.stage'), cell: ({ stage }) => html`<strong>${t(`stage.${stage}`)}</strong>${stage === answer.value.value.stage && html`<small>${t('stages.now')}</small>`}` },
      { name: 'planned', label: t('stages.planned'), sheet: [day(t('stages.planned'), (s) => s.planned)], cell: ({ planned }) => planned && date(planned) },
      { name: 'actual', label: t('stages.actual'), sheet: [day(t('stages.actual'), (s) => s.actual)], cell: ({ actual }) => actual && date(actual) },
      { name: 'late', label: t('stages.deviation'), sheet: [figure(t('stages.deviation'), 'days', (s) => s.lateDays)], cell: ({ lateDays }) => late(lateDays) },
      { name: 'dwell', label: t('stages.dwell'), sheet: [figure(t('stages.dwell'), 'days', (s) => s.dwellDays)], cell: ({ dwellDays }) => dwellDays !== undefined && t('stages.days', { n: number(dwellDays) }) },
      { name: 'evidence', label: t('stages.evidence'), cell: evidence },
      { name: 'why', label: t('project.reason'), cell: ({ reason }) => reason },
    ];
    const button = (name, word) => html`<button type="button" class="button small" data-test=${`stages-${name}`} onClick=${() => (open.value = name)}>${word}</button>`;

    return () => html`<div class="page" data-test="stages">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head"><h1>${t('stages.heading')}</h1><span class="muted grow">${t('stages.hint')}</span>
        ${may('register') && html`<span class="button-row">${button('stage', t('project.do.stage'))}${button('days', t('stages.plan'))}</span>`}</div>
      <${Table} list=${list} columns=${columns()} test="stages-list" empty=${t('common.none')}
        rowProps=${({ stage }) => ({ key: stage, 'data-test': 'stages-row', 'data-stage': stage })} />
      ${open.value && html`<${DIALOGS[open.value]} id=${props.id} onClose=${() => (open.value = null)} onDone=${done} />`}
    </div>`;
  },
};
