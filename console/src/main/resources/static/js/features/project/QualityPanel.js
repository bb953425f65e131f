// How sound the plan is as a network, point by point after DCMA, with the activities concerned: checked when somebody wants to know.
import { ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { number, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { isProjectSignal } from '../../projects.js';
import { href } from '../../router.js';
import { ExcelButton } from '../../ui/ExcelButton.js';
import { LongList } from '../../ui/LongList.js';
import { Notice } from '../../ui/Notice.js';

const PAGE = 30;

export const QualityPanel = {
  props: ['project', 'names'],
  setup(props) {
    const open = ref(false);
    return () => html`<details class="quality" data-test="quality" onToggle=${(e) => (open.value = e.target.open)}><summary>${t('quality.title')}</summary>
      ${open.value && html`<${QualityPoints} project=${props.project} names=${props.names} />`}</details>`;
  },
};

const QualityPoints = {
  props: ['project', 'names'],
  setup(props) {
    const path = () => `/api/registry/projects/${encodeURIComponent(props.project)}/plan/quality`;
    const quality = useAnswer(path, { live: (signal) => signal.key === props.project && isProjectSignal(signal) });
    const gantt = (id) => href(`/projects/${encodeURIComponent(props.project)}/gantt`, { activity: id });
    const link = (id) => html`<li key=${id}><a data-test="quality-activity" data-id=${id} href=${gantt(id)}>${props.names.get(id) || id}</a></li>`;
    const value = ({ percent: found, of, limit, atMost }) => (of === 0 ? t('quality.nothing')
      : t(atMost ? 'quality.at-most' : 'quality.at-least', { value: percent(found), limit: percent(limit, 0), of: number(of) }));
    const concerned = ({ activities }) => html`<details><summary>${t('quality.activities', { n: number(activities.length) })}</summary>
      <${LongList} items=${activities} page=${PAGE} test="quality-activities">${{ default: (some) => html`<ul>${some.map(link)}</ul>` }}</></details>`;
    // Of a point that nothing is wrong with one line, of others one for each activity.
    const lines = () => quality.value.value.points.flatMap((point) => (point.activities.length ? point.activities : [null]).map((id) => ({ point, id })));
    const columns = () => [
      { label: t('quality.check'), cell: ({ point }) => t(`quality.point.${point.check}`) },
      { label: t('quality.passed'), cell: ({ point }) => (point.passed ? '✓' : '✗') },
      { label: t('quality.found'), cell: ({ point }) => value(point) },
      { label: t('quality.activity.id'), cell: ({ id }) => id },
      { label: t('quality.activity'), cell: ({ id }) => props.names.get(id) },
    ];
    const line = (point) => html`<li key=${point.check} data-test="quality-point" data-check=${point.check} data-passed=${String(point.passed)}>
      <span class=${point.passed ? 'good' : 'bad'}>${point.passed ? '✓' : '✗'} ${t(`quality.point.${point.check}`)}</span><span class="muted">${value(point)}</span>
      ${point.activities.length > 0 && concerned(point)}</li>`;

    return () => html`<div>
      ${quality.problem.value && html`<${Notice} problem=${quality.problem.value} onRetry=${quality.reload} />`}
      ${!quality.value.value && !quality.problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      <ul class="quality-points">${quality.value.value?.points.map(line)}</ul>
      ${quality.value.value && html`<${ExcelButton} list=${wholeList(lines)} columns=${columns()} test="quality" />`}</div>`;
  },
};
