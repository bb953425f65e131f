// What stands for one activity: planned days and how much of them is done; above them the days that were planned first, below them
// the actual and the computed ones.
import { toneOf } from '../../delays.js';
import { ROW } from './gesture.js';
import { xOf } from './scale.js';
import { boxIn, stroke } from './paint.js';

const TOP = 8;
const HIGH = 11;
const MIDDLE = TOP + HIGH / 2;
const ACTUAL = TOP + HIGH + 3;
const EARLY = ROW - 5;
const BASE = 3;
// Of what goes when the changes are saved.
const FADED = 0.3;
// About what a character takes; Chinese ones are twice as wide.
const CHARACTER = 6.4;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import('./paint.js').View} view
 * @param {import('./bars.js').Bar} bar
 * @param {import('./bars.js').Bar} shown the same where it is dragged to
 * @param {number} y where its row begins
 */
export function paintBar(ctx, view, bar, shown, y) {
  const { colors, layers, width } = view;
  ctx.globalAlpha = bar.removed ? FADED : 1;
  const box = boxIn(view, shown);
  const color = colorOf(bar, colors);
  const critical = bar.critical && layers.has('critical');
  if (layers.has('base') && bar.base) {
    span(ctx, view, bar.base, y + BASE, 4, colors.grey);
  }
  if (bar.summary) {
    summary(ctx, box, y, colors.muted);
  } else if (bar.milestone) {
    diamond(ctx, box, y + MIDDLE, color, bar.percent >= 100 || bar.delay ? color : colors.surface, critical ? colors.critical : null);
  } else {
    body(ctx, box, y, { plan: colors.plan, color, share: Math.min(100, bar.percent) / 100 });
    outline(ctx, box, y, critical ? colors.critical : bar.delay ? color : null);
  }
  if (bar.actual) {
    const finish = bar.actual.finish ?? Math.max(bar.actual.start, view.marks.today);
    span(ctx, view, { start: bar.actual.start, finish }, y + ACTUAL, 2.5, color);
  }
  if (layers.has('early') && bar.early && !bar.summary) {
    early(ctx, view, bar, y, critical ? colors.critical : bar.moved ? colors.money : colors.primary);
  }
  if (bar.changed || shown !== bar) {
    ctx.fillStyle = colors.money;
    ctx.fillRect(box.left - 5, y + TOP, 3, HIGH);
  }
  if (view.hover === bar.id && !bar.summary) {
    handles(ctx, box, y, colors);
  }
  beside(ctx, view.besides(shown), box, y, width, colors);
  ctx.globalAlpha = 1;
}

function colorOf({ delay, percent }, colors) {
  return delay ? colors[toneOf(delay)] : percent >= 100 ? colors.done : colors.running;
}

function span(ctx, { scale, left }, { start, finish }, y, high, color) {
  const x = xOf(scale, start) - left;
  ctx.fillStyle = color;
  ctx.fillRect(x, y, Math.max(2, xOf(scale, finish + 1) - left - x), high);
}

function body(ctx, { left, right }, y, { plan, color, share }) {
  ctx.fillStyle = plan;
  ctx.beginPath();
  ctx.roundRect(left, y + TOP, right - left, HIGH, 3);
  ctx.fill();
  if (share > 0) {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.roundRect(left, y + TOP, (right - left) * share, HIGH, 3);
    ctx.fill();
  }
}

function outline(ctx, { left, right }, y, color) {
  if (color) {
    ctx.strokeStyle = color;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.roundRect(left, y + TOP, right - left, HIGH, 3);
    ctx.stroke();
  }
}

function summary(ctx, { left, right }, y, color) {
  ctx.fillStyle = color;
  ctx.fillRect(left, y + TOP + 1, right - left, 5);
  for (const [x, side] of [[left, 1], [right, -1]]) {
    ctx.beginPath();
    ctx.moveTo(x, y + TOP + 1);
    ctx.lineTo(x + side * 7, y + TOP + 6);
    ctx.lineTo(x, y + TOP + 13);
    ctx.fill();
  }
}

function diamond(ctx, { left, right }, y, stroked, filled, ring) {
  const middle = (left + right) / 2;
  const half = (right - left) / 2;
  ctx.beginPath();
  ctx.moveTo(middle, y - half);
  ctx.lineTo(right, y);
  ctx.lineTo(middle, y + half);
  ctx.lineTo(left, y);
  ctx.closePath();
  ctx.fillStyle = filled;
  ctx.fill();
  ctx.strokeStyle = ring ?? stroked;
  ctx.lineWidth = 2;
  ctx.stroke();
}

// As computed, and behind it how much later it may be: the total float, or by how much it is too late.
function early(ctx, view, { early: { start, finish }, late, milestone }, y, color) {
  const { scale, left, colors } = view;
  const end = milestone ? start : finish;
  span(ctx, view, { start, finish: end }, y + EARLY, 3, color);
  if (late && late.finish !== finish) {
    const xs = [finish, late.finish].map((day) => xOf(scale, day + 1) - left);
    stroke(ctx, late.finish < finish ? colors.critical : colors['line-strong'], 1, [2, 2], xs.map((x) => [x, y + EARLY + 1.5]));
  }
}

function handles(ctx, { left, right }, y, colors) {
  ctx.fillStyle = colors.surface;
  ctx.strokeStyle = colors.primary;
  ctx.lineWidth = 1.5;
  for (const x of [left - 8, right + 8]) {
    ctx.beginPath();
    ctx.arc(x, y + MIDDLE, 4, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
}

/** The dates and the unit, behind the bar, or before it where the chart ends. */
function beside(ctx, text, { left, right }, y, width, colors) {
  if (left > width || right < -CHARACTER * text.length * 2) {
    return;
  }
  const wide = [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0) * CHARACTER;
  const behind = right + 16 + wide <= width || left - 16 - wide < 0;
  ctx.font = `11px ${colors.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = behind ? 'left' : 'right';
  ctx.fillStyle = colors.muted;
  ctx.fillText(text, behind ? right + 16 : left - 16, y + MIDDLE + 1);
}
