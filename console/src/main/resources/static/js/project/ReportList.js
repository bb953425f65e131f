import { computed, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { getJson, withQuery } from '../api.js';
import { html } from '../html.js';
import { ago, date, instant, money, percent } from '../i18n/format.js';
import { named, t } from '../i18n/index.js';
import { Notice } from '../ui/Notice.js';
import { ProgressBar } from '../ui/ProgressBar.js';
import { unitName } from '../units.js';

const PAGE = 10;

export const ReportList = {
  props: ['id', 'version', 'activities'],
  setup(props) {
    const reports = shallowRef([]);
    const next = ref(null);
    const problem = ref(null);
    const names = computed(() => new Map(props.activities.map((a) => [a.id, named(a.names)])));

    async function load(after) {
      try {
        const path = `/api/progress/projects/${encodeURIComponent(props.id)}/reports`;
        // New ones come on top while older pages stay: as many are asked for as are shown.
        const limit = after ? PAGE : Math.min(500, Math.max(PAGE, reports.value.length));
        const page = await getJson(withQuery(path, { after, limit }));
        reports.value = after ? [...reports.value, ...page.items] : page.items;
        next.value = page.next;
        problem.value = null;
      } catch (e) {
        problem.value = e;
      }
    }

    watch(() => props.version, () => load(null), { immediate: true });

    const item = (r) => html`<li key=${r.id} data-test="report" data-id=${r.id}>
      <div class="report-head">
        <strong>${names.value.get(r.activityId) ?? r.activityId}</strong>
        <span class="muted" title=${t('reports.received', { at: instant(r.receivedAt) })}>${ago(r.occurredAt)}</span>
      </div>
      <div class="report-bar"><${ProgressBar} actual=${r.percentComplete} /><b>${percent(r.percentComplete)}</b></div>
      ${r.remarks && html`<p>${r.remarks}</p>`}
      <p class="muted">${[
        unitName(r.unit),
        r.actualStart && t('reports.started', { date: date(r.actualStart) }),
        r.actualFinish && t('reports.finished', { date: date(r.actualFinish) }),
        r.investmentToDate != null && t('reports.invested', { amount: money(r.investmentToDate) }),
      ].filter(Boolean).join(' · ')}</p>
    </li>`;

    return () => html`<section class="panel" data-test="reports">
      <h2>${t('reports.title')}</h2>
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${() => load(null)} />`}
      ${!problem.value && !reports.value.length && html`<p class="muted">${t('reports.empty')}</p>`}
      <ul class="reports">${reports.value.map(item)}</ul>
      ${next.value && html`<button type="button" class="button wide" data-test="reports-more" onClick=${() => load(next.value)}>${t('common.more')}</button>`}
    </section>`;
  },
};
