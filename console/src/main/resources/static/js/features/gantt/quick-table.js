// Stands in for the table's rows while they move: elements are made when they have come to rest.
import { nextTick, onBeforeUnmount, ref, watch } from '/js/vendor/vue.js';
import { lang } from '../../i18n/index.js';
import { theme } from '../../ui/theme.js';
import { cellText } from './columns.js';
import { paintTable, shortening } from './paint-table.js';
import { palette } from './palette.js';

/** @param {any} props those of the table @param {{root: any, column: any}} of its element, and the column with the cursor */
export function useQuickTable(props, { root, column }) {
  const canvas = ref(null);
  let look = null;
  let top = 0;
  let frame = 0;
  let moving = false;

  watch(() => [theme.value, lang.value, props.columns, props.width], () => (look = null));
  onBeforeUnmount(() => cancelAnimationFrame(frame));

  // The style sheet's, by what it makes of cells that are there.
  function lookOf() {
    const cell = root.value.querySelector('.bars-body .bars-cell');
    const links = root.value.querySelector('.bars-body [data-column=links]') ?? cell;
    const type = { plain: fontOf(cell, 400), bold: fontOf(cell, 650), late: fontOf(cell, 600), links: fontOf(links, 400), inset: parseFloat(getComputedStyle(cell).paddingLeft) };
    return { colors: palette(), fit: shortening(), type };
  }

  function paint() {
    frame = 0;
    if (!moving || !canvas.value) {
      return;
    }
    look ??= lookOf();
    const ratio = devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = canvas.value;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.value.width !== wide || canvas.value.height !== high) {
      Object.assign(canvas.value, { width: wide, height: high });
    }
    const ctx = canvas.value.getContext('2d', { alpha: false });
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { rows, columns, selected, folded, projectUnit } = props;
    const text = (name, bar) => cellText(name, bar, projectUnit);
    paintTable(ctx, { rows, columns, selected, folded, text, top, left: root.value.scrollLeft, width, height, column: column.value, colors: look.colors, type: look.type }, look.fit);
  }

  return {
    canvas,
    isMoving: () => moving,
    move(to) {
      top = to;
      moving = true;
      root.value.classList.add('moving');
      frame ||= requestAnimationFrame(paint);
    },
    /** Shows the elements again, when they are those in sight. */
    rest() {
      moving = false;
      nextTick(() => !moving && root.value?.classList.remove('moving'));
    },
  };
}

function fontOf(cell, weight) {
  const { fontSize, fontFamily } = getComputedStyle(cell);
  return `${weight} ${fontSize} ${fontFamily}`;
}
