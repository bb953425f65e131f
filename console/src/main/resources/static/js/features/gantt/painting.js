// When the chart is drawn: once for each frame in which something of it has changed, at the resolution of the screen.
import { computed, onBeforeUnmount, onMounted, watch } from '/js/vendor/vue.js';
import { date } from '../../i18n/format.js';
import { lang } from '../../i18n/index.js';
import { theme } from '../../ui/theme.js';
import { unitName, unitTree } from '../../units.js';
import { dayNumber, isoDay } from './days.js';
import { inSight, paintRows } from './paint.js';
import { HEAD, paintHead } from './paint-head.js';
import { followersOf } from './paint-links.js';
import { palette } from './palette.js';

export function usePainting(props, { canvas, place, chart, size }) {
  const colors = { now: null };
  // What the pointer is about to do; not reactive, for it changes with every move.
  const doing = { hover: null, preview: null, line: null };
  const index = computed(() => new Map(props.rows.map((bar, row) => [bar.id, row])));
  const followers = computed(() => followersOf(props.editor.bars.value));
  const driving = computed(() => new Set((props.editor.schedule.value?.drivingLinks ?? []).map(({ from, to, type }) => `${from} ${to} ${type}`)));
  const marks = computed(() => marksOf(props.editor));
  let frame = 0;

  function soon() {
    frame ||= requestAnimationFrame(paint);
  }

  function paint() {
    frame = 0;
    const [width, height] = [chart.value, size.value.height];
    if (!canvas.value || !width || !height) {
      return;
    }
    const ratio = devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.value.width !== wide || canvas.value.height !== high) {
      Object.assign(canvas.value, { width: wide, height: high });
    }
    const ctx = canvas.value.getContext('2d', { alpha: false });
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw(ctx, { ...place, width, height: height - HEAD });
  }

  /** @param {CanvasRenderingContext2D} ctx */
  function draw(ctx, area) {
    colors.now ??= palette();
    const view = viewOf(props, { ...area, colors: colors.now, index: index.value, followers: followers.value, driving: driving.value, marks: marks.value, ...doing });
    ctx.save();
    ctx.translate(0, HEAD);
    ctx.beginPath();
    ctx.rect(0, 0, area.width, area.height);
    ctx.clip();
    paintRows(ctx, view);
    ctx.restore();
    paintHead(ctx, view);
  }

  function repaint() {
    colors.now = null;
    soon();
  }

  const dark = matchMedia('(prefers-color-scheme: dark)');
  onMounted(() => dark.addEventListener('change', repaint));
  onBeforeUnmount(() => {
    dark.removeEventListener('change', repaint);
    cancelAnimationFrame(frame);
  });
  watch(() => [theme.value, lang.value], () => requestAnimationFrame(repaint));
  watch(() => [unitTree.value, props.rows, props.scale, props.layers, props.selected, props.editor.schedule.value, chart.value, size.value], soon, { flush: 'post' });

  return {
    soon, index,
    /** What else the chart needs to be drawn elsewhere. */
    more: () => ({ index: index.value, followers: followers.value, driving: driving.value, marks: marks.value }),
    /** @param {Partial<typeof doing>} now */
    show(now) {
      Object.assign(doing, now);
      soon();
    },
  };
}

export function marksOf({ today, schedule, project, elements }) {
  const dataDate = schedule.value?.dataDate;
  return { today: today.value, dataDate: dataDate ? dayNumber(dataDate) : null, required: dayNumber(project.value?.requiredFinish), elements: elements.value.get(null) ?? [] };
}

/** @returns {import('./paint.js').View} */
export function viewOf({ rows, scale, layers, selected, editor, projectUnit }, more) {
  const view = { rows, scale, layers, selected, calendar: editor.calendar.value, ...more };
  return { ...view, ...inSight(view), besides: (bar) => besides(bar, projectUnit) };
}

function besides({ milestone, start, finish, unit }, projectUnit) {
  const days = milestone ? date(isoDay(finish)) : `${date(isoDay(start))} – ${date(isoDay(finish))}`;
  return `${days} · ${unitName(unit ?? projectUnit)}`;
}
