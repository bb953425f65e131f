import { computed, shallowRef } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { ago, date, instant, money, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { usePages } from '../../paging.js';
import { isReportSignal } from '../../projects.js';
import { may } from '../../session/rights.js';
import { ExcelButton } from '../../ui/ExcelButton.js';
import { ListBody } from '../../ui/ListBody.js';
import { ProgressBar } from '../../ui/ProgressBar.js';
import { unitName } from '../../units.js';
import { reportColumns } from './report-sheet.js';
import { ReviewDialog } from './ReviewDialog.js';

const PAGE = 10;

export const ReportList = {
  props: ['id', 'activities'],
  emits: ['reviewed'],
  setup(props, { emit }) {
    const reviewing = shallowRef(null);
    const names = computed(() => new Map(props.activities.map((a) => [a.id, named(a.names)])));

    const asked = computed(() => new Set(props.activities.map((a) => a.asked)));

    const list = usePages(() => ({ path: `/api/progress/projects/${encodeURIComponent(props.id)}/reports`, query: {} }),
      { page: PAGE, live: (signal) => signal.key === props.id && isReportSignal(signal) });

    function reviewed() {
      reviewing.value = null;
      list.reload();
      emit('reviewed');
    }

    // What is doubted, and what was reported before its activity was taken out of the plan and put back.
    const doubt = (r) => (r.doubted || asked.value.has(r.id)) && html`<div class="doubt" data-test="report-doubt">
      <p><span class="tag warning">${t('reports.doubted')}</span> ${r.doubted ? named(r.doubt?.summary) : t('reports.asked')}</p>
      ${may('review') && html`<button type="button" class="button small" data-test="report-review" onClick=${() => (reviewing.value = r)}>${t('review.title')}</button>`}
    </div>`;
    const review = (r) => (r.reviews ?? []).map((one, i) => html`<p class="muted" key=${i}>${t(one.correction ? 'review.corrected' : 'review.confirmed')} · ${one.by.name} · ${one.reason}</p>`);
    const item = (r) => html`<li key=${r.id} data-test="report" data-id=${r.id} data-doubted=${String(Boolean(r.doubted))}>
      <div class="report-head">
        <strong>${names.value.get(r.activityId) ?? r.activityId}</strong>
        <span class="muted" title=${t('reports.received', { at: instant(r.receivedAt) })}>${ago(r.occurredAt)}</span>
      </div>
      <div class="report-bar"><${ProgressBar} actual=${r.percentComplete} /><b>${percent(r.percentComplete)}</b></div>
      ${r.effective && html`<p data-test="report-corrected">${t('reports.corrected', { percent: percent(r.effective.percentComplete) })}</p>`}
      ${r.remarks && html`<p>${r.remarks}</p>`}
      ${doubt(r)}${review(r)}
      <p class="muted">${[
        unitName(r.unit),
        r.actualStart && t('reports.started', { date: date(r.actualStart) }),
        r.actualFinish && t('reports.finished', { date: date(r.actualFinish) }),
        r.investmentToDate != null && t('reports.invested', { amount: money(r.investmentToDate) }),
      ].filter(Boolean).join(' · ')}</p>
    </li>`;

    return () => html`<section class="panel" data-test="reports" aria-busy=${String(list.loading.value)}>
      <div class="panel-head"><h2>${t('reports.title')}</h2>${list.items.value?.length > 0 && html`<${ExcelButton} list=${list} columns=${reportColumns(names.value)} test="reports" />`}</div>
      <${ListBody} list=${list} empty=${t(`reports.empty.to.${may('report') && props.activities.length ? 'report' : 'read'}`)} test="reports">${{ default: (items) => html`<ul class="reports">${items.map(item)}</ul>` }}</>
      ${reviewing.value && html`<${ReviewDialog} project=${props.id} report=${reviewing.value} onClose=${() => (reviewing.value = null)} onDone=${reviewed} />`}
    </section>`;
  },
};
