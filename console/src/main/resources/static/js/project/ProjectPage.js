import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, pagesOf, withQuery } from '../api.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { useLive } from '../live.js';
import { isAlertSignal, positionsOf, projectAt } from '../projects.js';
import { href } from '../router.js';
import { may } from '../session/rights.js';
import { Notice } from '../ui/Notice.js';
import { Gantt } from './Gantt.js';
import { ProjectAlerts } from './ProjectAlerts.js';
import { ProjectFacts } from './ProjectFacts.js';
import { ReportForm } from './ReportForm.js';
import { ReportList } from './ReportList.js';
import { StagePath } from './StagePath.js';
import { Verdict } from './Verdict.js';

const MOST_DELAYS = 100;
const REPORTS = new Set(['progress-reported', 'report-confirmed', 'report-corrected']);

export const ProjectPage = {
  props: ['id'],
  setup(props) {
    const project = shallowRef(null);
    const activities = shallowRef([]);
    const delays = shallowRef([]);
    const alerts = shallowRef([]);
    const problem = ref(null);
    const reportsVersion = ref(0);

    async function loadProject(wanted = {}) {
      try {
        const found = await projectAt(props.id, wanted);
        [activities.value, delays.value] = await Promise.all([loadActivities(), loadDelays()]);
        project.value = found;
        problem.value = null;
      } catch (e) {
        problem.value = e;
      }
    }

    async function loadActivities() {
      const all = [];
      for await (const page of pagesOf(`/api/progress/projects/${encodeURIComponent(props.id)}/activities`)) {
        all.push(...page);
      }
      return all;
    }

    async function loadDelays() {
      return (await getJson(withQuery('/api/progress/delays', { project: props.id, limit: MOST_DELAYS }))).items;
    }

    async function loadAlerts() {
      const page = await getJson(withQuery('/api/notification/alerts', { project: props.id, limit: 200 }));
      alerts.value = page.items;
    }

    async function refresh(signals) {
      const own = signals?.filter((s) => !isAlertSignal(s)) ?? [];
      if (!signals || own.length) {
        await loadProject(positionsOf(own));
      }
      if (!signals || own.some((s) => REPORTS.has(s.type))) {
        reportsVersion.value++;
      }
      if (!signals || signals.some(isAlertSignal)) {
        await loadAlerts();
      }
    }

    // Without its alerts a project is still of use: only the evidence is missing.
    const loadAll = () => Promise.all([loadProject(), loadAlerts().catch((e) => console.warn('alerts not loaded', e))]);
    loadAll();
    useLive((signal) => signal.key === props.id, refresh);

    const body = (p) => html`<div class="stack">
      <div class="page-head project-head">
        <h1 data-test="project-name">${named(p.names)}</h1>
        <span class="muted" data-test="project-code">${p.id}</span>
        <${StagePath} stage=${p.stage} />
      </div>
      <div class="project-top">
        <${Verdict} project=${p} delays=${delays.value} />
        <${ProjectFacts} project=${p} />
      </div>
      <${Gantt} activities=${activities.value} projectUnit=${p.responsibleUnit} />
      <div class="columns">
        <${ReportList} id=${p.id} version=${reportsVersion.value} activities=${activities.value} onReviewed=${() => loadAll()} />
        <div class="stack">
          ${activities.value.length > 0 && may('report') && html`<${ReportForm} project=${p} activities=${activities.value} />`}
          <${ProjectAlerts} alerts=${alerts.value} onChanged=${loadAlerts} />
        </div>
      </div>
    </div>`;

    return () => html`<div class="page" data-test="project">
      <a class="back" href=${href('/')}>‹ ${t('project.back')}</a>
      ${problem.value?.status === 404 && html`<p class="notice" data-test="not-found">${t('project.not-found', { id: props.id })}</p>`}
      ${problem.value && problem.value.status !== 404 && html`<${Notice} problem=${problem.value} onRetry=${loadAll} />`}
      ${!project.value && !problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${project.value && body(project.value)}
    </div>`;
  },
};
