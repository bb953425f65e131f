// Draws what is in sight of the chart, and nothing else: ten thousand rows cost what forty do.
import { boxOf, ROW } from './gesture.js';
import { headOf, stretches, xOf } from './scale.js';
import { paintBar } from './paint-bar.js';
import { paintElements } from './paint-elements.js';
import { paintLinks } from './paint-links.js';

const LEAST_SHADED = 2.5;

/**
 * @typedef {{
 *   scale: import('./scale.js').Scale, left: number, top: number, width: number, height: number, from: number, to: number,
 *   rows: import('./bars.js').Bar[], first: number, last: number, index: Map<string, number>, followers: Map<string, object[]>,
 *   calendar: import('./calendar.js').Calendar, colors: Record<string, string>, layers: Set<string>,
 *   marks: {today: number, dataDate: number | null, required: number | null, elements: any[]}, driving: Set<string>,
 *   selected: string | null, hover: string | null, preview: {id: string, start: number, finish: number} | null,
 *   line: {x1: number, y1: number, x2: number, y2: number} | null, besides: (bar: import('./bars.js').Bar) => string
 * }} View left and top are how far the chart is scrolled; from and to, first and last are the days and rows in sight
 */

/** What is in sight, of what there is: days and rows. */
export function inSight({ scale, left, top, width, height, rows }) {
  return {
    from: Math.max(scale.first, scale.first + Math.floor(left / scale.px)),
    to: Math.min(scale.last, scale.first + Math.ceil((left + width) / scale.px)),
    first: Math.max(0, Math.floor(top / ROW)),
    last: Math.min(rows.length - 1, Math.ceil((top + height) / ROW)),
  };
}

/** @param {CanvasRenderingContext2D} ctx whose origin is the upper left of the rows @param {View} view */
export function paintRows(ctx, view) {
  const { width, height, rows, first, last, top, left, colors } = view;
  ctx.fillStyle = colors.surface;
  ctx.fillRect(0, 0, width, height);
  stripes(ctx, view);
  daysOff(ctx, view);
  grid(ctx, view);
  if (view.layers.has('links')) {
    paintLinks(ctx, view);
  }
  for (let row = first; row <= last; row++) {
    const bar = rows[row];
    paintBar(ctx, view, bar, view.preview?.id === bar.id ? { ...bar, ...view.preview } : bar, row * ROW - top);
    if (view.layers.has('elements')) {
      paintElements(ctx, view, bar.elements, row * ROW - top);
    }
  }
  marks(ctx, view);
  if (view.line) {
    const { x1, y1, x2, y2 } = view.line;
    stroke(ctx, colors.primary, 2, [], [[x1 - left, y1 - top], [x2 - left, y2 - top]]);
  }
}

function stripes(ctx, { rows, first, last, top, width, colors, selected }) {
  for (let row = first; row <= last; row++) {
    if (rows[row].id === selected || row % 2) {
      ctx.fillStyle = rows[row].id === selected ? colors['primary-wash'] : colors.sunken;
      ctx.fillRect(0, row * ROW - top, width, ROW);
    }
  }
}

// Where a day is too narrow to be told from the next, shading would be grey all over.
function daysOff(ctx, { scale, left, from, to, height, calendar, colors }) {
  if (scale.px < LEAST_SHADED) {
    return;
  }
  ctx.fillStyle = colors.line;
  ctx.globalAlpha = 0.45;
  for (let day = from; day <= to; day++) {
    if (!calendar.works(day)) {
      ctx.fillRect(xOf(scale, day) - left, 0, scale.px, height);
    }
  }
  ctx.globalAlpha = 1;
}

function grid(ctx, { scale, left, from, to, height, colors }) {
  const { minor } = headOf(scale.px);
  ctx.strokeStyle = colors.line;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const { first } of stretches(minor, from, to)) {
    const x = Math.round(xOf(scale, first) - left) + 0.5;
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
  }
  ctx.stroke();
}

function marks(ctx, { scale, left, width, height, marks: { today, dataDate, required }, colors }) {
  const at = (day, part) => xOf(scale, day) + part * scale.px - left;
  const upright = (x, color, thick, dash) => x >= -2 && x <= width + 2 && stroke(ctx, color, thick, dash, [[x, 0], [x, height]]);
  // What is due on a day may take all of it; what remains is done from the morning of the data date on.
  if (required !== null) {
    upright(at(required, 1), colors.critical, 1.5, [7, 4]);
  }
  if (dataDate !== null) {
    upright(at(dataDate, 0), colors.running, 1.5, [2, 4]);
  }
  upright(at(today, 0.5), colors.today, 2, []);
}

export function stroke(ctx, color, thick, dash, points) {
  ctx.strokeStyle = color;
  ctx.lineWidth = thick;
  ctx.setLineDash(dash);
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The place of a bar's shape in the view. */
export function boxIn({ scale, left }, bar) {
  const box = boxOf(bar, scale);
  return { left: box.left - left, right: box.right - left };
}
