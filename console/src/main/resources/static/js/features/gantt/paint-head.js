// The head of the chart: years, months, weeks and days, and on what day today and the other lines are.
import { t } from '../../i18n/index.js';
import { paintElements } from './paint-elements.js';
import { headWords } from './words.js';
import { headOf, stretches, xOf } from './scale.js';

export const HEAD = 46;
const LINE = HEAD / 2;
const LEAST_ROOM = 56;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {import('./paint.js').View} view
 */
export function paintHead(ctx, view) {
  const { scale, left, width, from, to, colors, marks } = view;
  const { major, minor } = headOf(scale.px);
  ctx.fillStyle = colors.sunken;
  ctx.fillRect(0, 0, width, HEAD);
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.lineWidth = 1;
  if (major !== minor) {
    line(major, 0, `600 12px ${colors.font}`, colors.ink, 'line-strong');
  }
  line(minor, LINE, `11px ${colors.font}`, colors.muted, 'line');
  ctx.strokeStyle = colors.line;
  ctx.strokeRect(-1, -1, width + 2, HEAD + 0.5);
  // What is needed by a day and not by an activity has no row.
  if (view.layers.has('elements')) {
    paintElements(ctx, view, marks.elements, HEAD - 10);
  }
  badge(marks.today, t('bars.today'), colors.today, colors['on-pressed']);

  function line(span, top, font, color, stroke) {
    ctx.font = font;
    const own = stretches(span, from, to);
    const room = own.length ? (own[0].next - own[0].first) * scale.px : 0;
    // Where the words of each would run into the next, only each second, third … has some.
    const step = Math.ceil((span === 'day' || span === 'week' ? 22 : 34) / Math.max(1, room));
    ctx.strokeStyle = colors[stroke];
    ctx.beginPath();
    for (const { first, next } of own) {
      const x = Math.round(xOf(scale, first) - left) + 0.5;
      ctx.moveTo(x, top);
      ctx.lineTo(x, top + LINE);
      const words = headWords(span, first, step, span === major);
      // What reaches in from the left keeps its words in sight, as long as there is room for them.
      const upper = span === major && major !== minor;
      const at = upper ? Math.max(x, 0) : x;
      if (words && (!upper || xOf(scale, next) - left - at > LEAST_ROOM)) {
        ctx.fillStyle = color;
        ctx.fillText(words, at + 5, top + LINE / 2 + 1, Math.max(10, (next - first) * step * scale.px - 6));
      }
    }
    ctx.stroke();
  }

  function badge(day, words, color, ink) {
    const x = xOf(scale, day) + scale.px / 2 - left;
    if (x < 0 || x > width) {
      return;
    }
    ctx.font = `600 11px ${colors.font}`;
    const wide = ctx.measureText(words).width + 12;
    ctx.fillStyle = color;
    ctx.beginPath();
    // Whole, where its day is at an edge.
    const at = Math.max(0, Math.min(width - wide, x - wide / 2));
    ctx.roundRect(at, LINE + 3, wide, LINE - 5, 4);
    ctx.fill();
    ctx.fillStyle = ink;
    ctx.fillText(words, at + 6, LINE + 3 + (LINE - 5) / 2 + 1);
  }
}
