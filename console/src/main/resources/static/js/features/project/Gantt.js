// The wall chart: names at the left, months on top, both staying in sight while one scrolls; bars by ECharts between.
// Zooming widens the chart, so that on a phone it scrolls like anything else.
import { computed, nextTick, onBeforeUnmount, onMounted, ref } from '/js/vendor/vue.js';
import { dateMillis, dayOf, now } from '../../clock.js';
import { toneOf } from '../../delays.js';
import { html } from '../../html.js';
import { percent } from '../../i18n/format.js';
import { lang, named, t } from '../../i18n/index.js';
import { Chart } from '../../ui/Chart.js';
import { theme } from '../../ui/theme.js';
import { ganttOption, ROW_HEIGHT } from './gantt-option.js';
import { GanttLegend } from './GanttLegend.js';
import { GanttMonths } from './GanttMonths.js';
import { centred, rowOfToday, spanOf } from './gantt-scale.js';

const ZOOMS = [1, 1.5, 2, 3, 4.5, 6];
const NARROW = 640;
// Above the rows: years and months.
const HEAD = 48;

export const Gantt = {
  // lay: where a plan is laid, for whom there is such a place.
  props: ['activities', 'path', 'projectUnit', 'lay'],
  setup(props) {
    const pane = ref(null);
    const room = ref(900);
    const zoom = ref(0);
    const today = computed(() => dateMillis(dayOf(now.value)));
    const span = computed(() => spanOf(props.activities, today.value));
    const width = computed(() => Math.round(room.value * ZOOMS[zoom.value]));
    const option = computed(() => lang.value && theme.value && ganttOption(props.activities, span.value, today.value, props.projectUnit, view));
    const milestones = computed(() => props.activities.filter((a) => a.milestone).length);

    let observer = null;
    const measure = () => {
      const labels = pane.value.querySelector('.gantt-labels').offsetWidth;
      room.value = Math.max(NARROW, pane.value.clientWidth - labels);
    };
    onMounted(() => {
      if (pane.value) {
        observer = new ResizeObserver(measure);
        observer.observe(pane.value);
        measure();
        nextTick(showToday);
      }
    });
    onBeforeUnmount(() => observer?.disconnect());

    // What is seen of the chart, in its own coordinates.
    function view() {
      const labels = pane.value.querySelector('.gantt-labels').offsetWidth;
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = pane.value;
      return { left: scrollLeft, top: scrollTop, width: clientWidth - labels, height: clientHeight - HEAD };
    }

    function showToday() {
      const { start, end } = span.value;
      pane.value.scrollLeft = centred(((today.value - start) / (end - start)) * width.value, view().width);
      pane.value.scrollTop = centred(rowOfToday(props.activities, today.value) * ROW_HEIGHT, view().height);
    }

    // What was in the middle stays there.
    async function zoomInto(index) {
      const { left, width: seen } = view();
      const middle = (left + seen / 2) / width.value;
      zoom.value = index;
      await nextTick();
      pane.value.scrollLeft = centred(middle * width.value, seen);
    }

    const label = (a) => html`<li key=${a.id} class=${[a.delay && toneOf(a.delay), a.milestone && 'milestone', props.path?.has(a.id) && 'on-path']} title=${props.path?.has(a.id) ? t('schedule.critical') : null} data-test="gantt-label" data-activity=${a.id}>
      <span class="name" title=${named(a.names)}>${named(a.names)}</span>
      <span class="percent">${percent(a.percentComplete ?? 0, 0)}</span>
    </li>`;
    const zoomTo = (index, text, key) => html`<button type="button" class="button small" data-test=${`gantt-${key}`} aria-label=${t(`gantt.${key}`)}
      title=${t(`gantt.${key}`)} disabled=${index < 0 || index >= ZOOMS.length || (key === 'fit' && zoom.value === 0)} onClick=${() => zoomInto(index)}>${text}</button>`;

    const chart = () => html`<div class="gantt-pane" ref=${pane} tabindex="0" role="region" aria-label=${t('gantt.title')}>
      <div class="gantt-grid" style=${{ '--chart-width': `${width.value}px`, '--row': `${ROW_HEIGHT}px` }}>
        <div class="gantt-corner">${t('gantt.activity')}</div>
        <${GanttMonths} span=${span.value} width=${width.value} today=${today.value} />
        <ol class="gantt-labels">${props.activities.map(label)}</ol>
        <${Chart} option=${option.value} height=${props.activities.length * ROW_HEIGHT} label=${t('gantt.chart', { n: props.activities.length })} />
      </div>
    </div>`;

    const empty = () => html`<div class="nothing"><p>${t('gantt.empty')}</p>
      ${props.lay && html`<p><a class="button primary" data-test="gantt-lay" href=${props.lay}>${t('project.do.plan')}</a></p>`}</div>`;

    return () => html`<section class="panel flush gantt" data-test="gantt">
      <header class="panel-head">
        <h2>${t('gantt.title')} <small>${t('project.activities', { n: props.activities.length - milestones.value, m: milestones.value })}</small></h2>
        <${GanttLegend} />
        <span class="button-row">
          ${zoomTo(zoom.value - 1, '−', 'zoom-out')}${zoomTo(zoom.value + 1, '+', 'zoom-in')}${zoomTo(0, t('gantt.fit'), 'fit')}
        </span>
      </header>
      ${props.activities.length ? chart() : empty()}
    </section>`;
  },
};
