// An ECharts instance that follows its option and its size. ECharts is fetched when the first chart comes into sight.
import { onBeforeUnmount, onMounted, ref, watch } from '/js/vendor/vue.js';
import { html } from '../html.js';

export const Chart = {
  props: ['option', 'height', 'label', 'onPick'],
  setup(props) {
    const box = ref(null);
    let chart = null;
    let observer = null;
    let gone = false;

    onMounted(() => {
      const sight = new IntersectionObserver(([{ isIntersecting }]) => {
        if (isIntersecting) {
          sight.disconnect();
          draw();
        }
      }, { rootMargin: '200px' });
      sight.observe(box.value);
      observer = sight;
    });

    async function draw() {
      const echarts = await import('/js/vendor/echarts.js');
      if (gone) {
        return;
      }
      chart = echarts.init(box.value, null, { renderer: 'canvas' });
      chart.on('click', (e) => props.onPick?.(e));
      chart.setOption(props.option);
      observer = new ResizeObserver(() => chart.resize());
      observer.observe(box.value);
    }

    watch(() => props.option, (option) => chart?.setOption(option, { notMerge: true }));
    onBeforeUnmount(() => {
      gone = true;
      observer?.disconnect();
      chart?.dispose();
    });
    return () => html`<div ref=${box} class="chart" role="img" aria-label=${props.label} style=${{ height: `${props.height}px` }} />`;
  },
};

/** A colour of the style sheet as canvases take it: light-dark() is decided. */
export function token(name) {
  const probe = document.createElement('i');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function font() {
  return getComputedStyle(document.body).fontFamily;
}
