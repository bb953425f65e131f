import { computed, ref } from '/js/vendor/vue.js';
import { allOf, getJson, withQuery } from '../../api.js';
import { useAnswer, useCached } from '../../cache.js';
import { lastAddress } from '../../features.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { byPages, wholeList } from '../../paging.js';
import { isProjectSignal, positionsOf, projectAt } from '../../projects.js';
import { href } from '../../router.js';
import { may } from '../../session/rights.js';
import { Notice } from '../../ui/Notice.js';
import { ElementsPanel } from '../elements/ElementsPanel.js';
import { Gantt } from './Gantt.js';
import { ProjectActions } from './ProjectActions.js';
import { ProjectAlerts } from './ProjectAlerts.js';
import { ProjectFacts } from './ProjectFacts.js';
import { ReportForm } from './ReportForm.js';
import { ReportList } from './ReportList.js';
import { isNetwork } from './schedule.js';
import { SchedulePanel } from './SchedulePanel.js';
import { StagePath } from './StagePath.js';
import { TargetsPanel } from './TargetsPanel.js';
import { Verdict } from './Verdict.js';

export const ProjectPage = {
  props: ['id'],
  setup(props) {
    const own = { live: (signal) => signal.key === props.id && isProjectSignal(signal) };
    const project = useCached(() => `project/${props.id}`, loadProject, own);
    const stages = useAnswer(() => `/api/registry/projects/${encodeURIComponent(props.id)}/stages`, own);
    const schedule = useAnswer(() => `/api/registry/projects/${encodeURIComponent(props.id)}/plan/schedule`, own);
    const path = computed(() => new Set(isNetwork(schedule.value.value) ? schedule.value.value.critical : []));
    useTitle(() => named(project.value.value?.project.names));

    // They come with the project, so that its lamp and why it shows are of one moment.
    const delaysBy = byPages((after, limit) => getJson(withQuery('/api/progress/delays', { project: props.id, after, limit })));
    const delays = {
      ...wholeList(() => project.value.value?.delays.items, { from: { ...project, problem: ref(null) } }),
      next: computed(() => project.value.value?.delays.next ?? null),
      more: () => project.change(async (before) => ({ ...before, delays: await delaysBy.further(before.delays) })),
    };

    async function loadProject(before, signals) {
      const path = `/api/progress/projects/${encodeURIComponent(props.id)}`;
      const found = await projectAt(props.id, positionsOf(signals ?? []));
      const [activities, open] = await Promise.all([allOf(`${path}/activities`), delaysBy.anew(before?.delays)]);
      return { project: found, activities, delays: open };
    }

    const body = ({ project: p, activities }) => html`<div class="stack">
      <div class="page-head project-head">
        <h1 data-test="project-name">${named(p.names)}</h1>
        <span class="muted" data-test="project-code">${p.id}</span>
        <${StagePath} stage=${p.stage} steps=${stages.value.value?.steps ?? []} />
        <${ProjectActions} id=${p.id} onChanged=${() => Promise.all([project.reload(), stages.reload()])} />
      </div>
      <div class="project-top">
        <${Verdict} project=${p} delays=${delays} />
        <${ProjectFacts} project=${p} />
      </div>
      <${Gantt} activities=${activities} path=${path.value} projectUnit=${p.responsibleUnit} lay=${may('register') && href(`/projects/${encodeURIComponent(p.id)}/plan`)} />
      ${schedule.value.value?.activities.length > 0 && html`<${SchedulePanel} project=${props.id} schedule=${schedule.value.value} activities=${activities} />`}
      <${TargetsPanel} id=${p.id} />
      <${ElementsPanel} project=${p} activities=${activities} />
      <div class="columns">
        <${ReportList} id=${p.id} activities=${activities} onReviewed=${project.reload} />
        <div class="stack">
          ${activities.length > 0 && may('report') && html`<${ReportForm} project=${p} activities=${activities} />`}
          <${ProjectAlerts} id=${p.id} />
        </div>
      </div>
    </div>`;

    const notFound = () => html`<section class="panel empty" data-test="not-found">
      <p>${t('project.not-found', { id: props.id })}</p>
      <p><a class="button primary" href=${href('/')} data-test="way-home">${t('page.home')}</a></p>
    </section>`;

    return () => html`<div class="page" data-test="project">
      <a class="back" href=${lastAddress('portfolio')}>‹ ${t('project.back')}</a>
      ${project.problem.value?.status === 404 && notFound()}
      ${project.problem.value && project.problem.value.status !== 404 && html`<${Notice} problem=${project.problem.value} onRetry=${project.reload} />`}
      ${!project.value.value && !project.problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${project.value.value && body(project.value.value)}
    </div>`;
  },
};
