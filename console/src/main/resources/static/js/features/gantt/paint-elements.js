// What an activity needs from others: an open mark on the last day to apply for it, a filled one on the day it is needed by, and the
// time that granting it takes between them.
import { toneOf as toneOfWarning } from '../elements/elements.js';
import { dayNumber } from './days.js';
import { stroke } from './paint.js';
import { xOf } from './scale.js';

const HIGH = 7;
const HALF = 4.5;
const TONES = { red: 'critical', yellow: 'warning' };

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import('./paint.js').View} view
 * @param {any[]} elements
 * @param {number} y where the row begins
 */
export function paintElements(ctx, { scale, left, width, colors }, elements, y) {
  for (const element of elements) {
    const color = colors[TONES[toneOf(element)] ?? (element.state === 'GRANTED' ? 'done' : 'muted')];
    if (!element.needBy) {
      continue;
    }
    // It has to be there when the day begins, and may be applied for until a day ends.
    const need = xOf(scale, dayNumber(element.needBy)) - left;
    const apply = element.latestApplyBy ? xOf(scale, dayNumber(element.latestApplyBy) + 1) - left : need;
    if (need < -HALF || apply > width + HALF) {
      continue;
    }
    if (apply < need) {
      stroke(ctx, color, 1, [1, 3], [[apply + HALF, y + HIGH / 2], [need - HALF, y + HIGH / 2]]);
      pin(ctx, apply, y, colors.surface, color);
    }
    pin(ctx, need, y, color, color);
  }
}

/** The worst of what is wrong with an element: red, yellow, or nothing. */
function toneOf({ warnings }) {
  return warnings.map(toneOfWarning).sort()[0];
}

function pin(ctx, x, y, filled, color) {
  ctx.beginPath();
  ctx.moveTo(x - HALF, y + 1);
  ctx.lineTo(x + HALF, y + 1);
  ctx.lineTo(x, y + 1 + HIGH);
  ctx.closePath();
  ctx.fillStyle = filled;
  ctx.fill();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.2;
  ctx.stroke();
}
