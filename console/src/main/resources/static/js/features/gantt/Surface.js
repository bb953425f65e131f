// The chart and the table beside it in one pane that is scrolled: both stand still over it and are drawn for the place to which it
// is scrolled, in the same frame, so that they never part.
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { isoDay } from './days.js';
import { ROW } from './gesture.js';
import { usePainting } from './painting.js';
import { HEAD } from './paint-head.js';
import { usePointer } from './pointer.js';
import { fitting, keeping, limited, placeToShow, widthOf, xOf } from './scale.js';
import { Tree } from './TreeGrid.js';

const NARROW = 760;
const MOST_OF_WIDTH = 0.5;
// Rows beyond those in sight that are there already.
const AHEAD = 4;
// Milliseconds without scrolling after which the table's rows are made.
const REST = 120;

export const Surface = {
  props: ['editor', 'rows', 'scale', 'layers', 'selected', 'folded', 'columns', 'tableWidth', 'projectUnit'],
  emits: ['zoom', 'select', 'open', 'fold', 'add', 'room'],
  setup(props, { emit, expose }) {
    const pane = ref(null);
    const canvas = ref(null);
    const size = shallowRef({ width: 0, height: 0 });
    const range = shallowRef({ first: 0, last: 0 });
    const place = { left: 0, top: 0 };
    let resting = 0;
    const table = computed(() => Math.min(props.tableWidth, size.value.width * MOST_OF_WIDTH));
    const chart = computed(() => Math.max(0, size.value.width - table.value));
    const slots = computed(() => Math.ceil(size.value.height / ROW) + 2 * AHEAD + 1);
    const tree = ref(null);
    const painting = usePainting(props, { canvas, place, chart, size });
    const pointer = usePointer(props, { pane, canvas, painting, emit, zoomTo });

    function scrolled() {
      moved();
      const { first, last } = rowsIn(0);
      if (tree.value?.follow(place.top, first >= range.value.first && last <= range.value.last)) {
        resting = setTimeout(rest, REST);
      } else {
        rest();
      }
    }

    function rest() {
      moved();
      const { first, last } = rowsIn(AHEAD);
      if (first !== range.value.first || last !== range.value.last) {
        range.value = { first, last };
      }
      tree.value?.rest(place.top);
    }

    function moved() {
      clearTimeout(resting);
      place.left = pane.value.scrollLeft;
      place.top = pane.value.scrollTop;
      painting.soon();
    }

    function rowsIn(beyond) {
      return {
        first: Math.max(0, Math.floor(place.top / ROW) - beyond),
        last: Math.min(props.rows.length, Math.ceil((place.top + size.value.height) / ROW) + beyond),
      };
    }

    function measure() {
      size.value = { width: pane.value.clientWidth, height: pane.value.clientHeight };
      emit('room', { narrow: size.value.width < NARROW });
      rest();
    }

    const observer = new ResizeObserver(measure);
    onMounted(() => {
      measure();
      observer.observe(pane.value);
    });
    onBeforeUnmount(() => {
      observer.disconnect();
      clearTimeout(resting);
    });
    watch(() => [props.rows, props.scale, table.value], () => requestAnimationFrame(() => pane.value && rest()), { flush: 'post' });

    // What comes before the first day moves everything; what is seen stays.
    watch(() => props.scale.first, (first, before) => {
      if (pane.value && Number.isFinite(before)) {
        pane.value.scrollLeft += (before - first) * props.scale.px;
      }
    }, { flush: 'post' });

    /** Another zoom; the day at that place of the chart, its middle if none is said, stays there. */
    function zoomTo(px, at = chart.value / 2) {
      const left = keeping(props.scale, limited(px), place.left, at);
      emit('zoom', limited(px));
      requestAnimationFrame(() => {
        if (pane.value) {
          pane.value.scrollLeft = left;
          rest();
        }
      });
    }

    /** Shows a day and a row in the middle, as far as they are not in sight. */
    function showPlace({ day, row }) {
      if (day !== undefined) {
        pane.value.scrollLeft = placeToShow(xOf(props.scale, day), place.left, chart.value, 40);
      }
      if (row !== undefined) {
        pane.value.scrollTop = placeToShow(row * ROW, place.top, size.value.height - HEAD, ROW);
      }
    }

    expose({
      zoomTo, showPlace,
      more: painting.more,
      zoomBy: (factor) => zoomTo(props.scale.px * factor),
      fit: () => zoomTo(fitting(props.scale, chart.value)),
      focus: () => tree.value?.focus(),
    });

    return () => html`<div class="bars-pane" ref=${pane} data-test="bars-pane" onScroll=${scrolled}>
      <div class="bars-spread" style=${{ width: `${table.value + widthOf(props.scale)}px`, height: `${HEAD + props.rows.length * ROW}px` }}>
        <div class="bars-view" style=${{ width: `${size.value.width}px`, height: `${size.value.height}px` }}>
          <${Tree} ref=${tree} editor=${props.editor} rows=${props.rows} range=${range.value} slots=${slots.value} columns=${props.columns} width=${table.value} selected=${props.selected}
            folded=${props.folded} projectUnit=${props.projectUnit} onSelect=${(id) => emit('select', id)} onOpen=${(id) => emit('open', id)} onFold=${(id, now) => emit('fold', id, now)} onAdd=${(id) => emit('add', id)} />
          <canvas ref=${canvas} class=${['bars-canvas', pointer.shape.value]} style=${{ left: `${table.value}px`, width: `${chart.value}px`, height: `${size.value.height}px` }}
            role="img" aria-label=${t('bars.chart')} data-test="bars-canvas" data-first=${isoDay(props.scale.first)} data-px=${props.scale.px} ...${pointer.canvas} />
          ${pointer.tip.value && html`<div class="bars-tip" role="status" style=${pointer.tip.value.style}>${pointer.tip.value.words.map((words) => html`<p key=${words}>${words}</p>`)}</div>`}
        </div>
      </div>
    </div>`;
  },
};
