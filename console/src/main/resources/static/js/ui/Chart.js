// An ECharts instance that follows its option and its size. ECharts is fetched when the first chart is shown.
import { onBeforeUnmount, onMounted, ref, watch } from '/js/vendor/vue.js';
import { html } from '../html.js';

export const Chart = {
  props: ['option', 'height', 'label', 'onPick'],
  setup(props) {
    const box = ref(null);
    let chart = null;
    let observer = null;
    let gone = false;

    onMounted(async () => {
      const echarts = await import('/js/vendor/echarts.js');
      if (gone) {
        return;
      }
      chart = echarts.init(box.value, null, { renderer: 'canvas' });
      chart.on('click', (e) => props.onPick?.(e));
      chart.setOption(props.option);
      observer = new ResizeObserver(() => chart.resize());
      observer.observe(box.value);
    });
    watch(() => props.option, (option) => chart?.setOption(option, { notMerge: true }));
    onBeforeUnmount(() => {
      gone = true;
      observer?.disconnect();
      chart?.dispose();
    });
    return () => html`<div ref=${box} class="chart" role="img" aria-label=${props.label} style=${{ height: `${props.height}px` }} />`;
  },
};

/** A colour of the style sheet, for canvases. */
export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
