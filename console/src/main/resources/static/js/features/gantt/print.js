// The chart on paper: sheets drawn at the resolution of print, with the names beside the bars and the days on top of each.
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { isoDay } from './days.js';
import { ROW } from './gesture.js';
import { paintRows } from './paint.js';
import { HEAD, paintHead } from './paint-head.js';
import { viewOf } from './painting.js';
import { paperPalette } from './palette.js';
import { fitting } from './scale.js';

const WIDTH = 1900;
const HEIGHT = 1300;
const TITLE = 44;
const SHARPNESS = 2;
const NAME = 300;
const DATE = 104;
const NUMBER = 56;
const TABLE = NAME + 2 * DATE + NUMBER;
/** More than these would take minutes to draw, and nobody pins them to a wall. */
export const MOST_SHEETS = 60;
const ROWS = Math.floor((HEIGHT - TITLE - HEAD) / ROW);

/**
 * @param {object} chart what the chart on the screen has: editor, rows, scale, layers, projectUnit
 * @param {object} more index, followers, driving and marks of the same
 * @param {string} title
 * @returns {{sheets: string[], of: number}} pictures as addresses, and how many sheets all rows would take
 */
export function sheetsOf(chart, more, title) {
  const of = Math.ceil(chart.rows.length / ROWS);
  const scale = { ...chart.scale, px: fitting(chart.scale, WIDTH - TABLE) };
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH * SHARPNESS, height: HEIGHT * SHARPNESS });
  const ctx = canvas.getContext('2d', { alpha: false });
  const colors = paperPalette();
  const sheets = [];
  for (let sheet = 0; sheet < Math.min(of, MOST_SHEETS); sheet++) {
    const rows = chart.rows.slice(sheet * ROWS, (sheet + 1) * ROWS).length;
    const area = { left: 0, top: sheet * ROWS * ROW, width: WIDTH - TABLE, height: rows * ROW };
    const view = viewOf({ ...chart, scale, selected: null }, { ...more, ...area, colors, hover: null, preview: null, line: null });
    view.last = Math.min(view.last, (sheet + 1) * ROWS - 1);
    ctx.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0);
    ctx.fillStyle = colors.surface;
    ctx.fillRect(0, 0, WIDTH, HEIGHT);
    heading(ctx, title, t('bars.sheet', { n: number(sheet + 1), of: number(of) }), colors);
    ctx.save();
    ctx.translate(TABLE, TITLE + HEAD);
    ctx.beginPath();
    ctx.rect(0, 0, area.width, area.height);
    ctx.clip();
    paintRows(ctx, view);
    ctx.restore();
    ctx.save();
    ctx.translate(TABLE, TITLE);
    ctx.beginPath();
    ctx.rect(0, 0, area.width, HEAD);
    ctx.clip();
    paintHead(ctx, view);
    ctx.restore();
    table(ctx, view, colors);
    sheets.push(canvas.toDataURL('image/png'));
  }
  return { sheets, of };
}

function heading(ctx, title, sheet, colors) {
  ctx.textBaseline = 'middle';
  ctx.fillStyle = colors.ink;
  ctx.font = `600 20px ${colors.font}`;
  ctx.textAlign = 'left';
  ctx.fillText(title, 4, TITLE / 2, WIDTH - 200);
  ctx.font = `13px ${colors.font}`;
  ctx.textAlign = 'right';
  ctx.fillText(sheet, WIDTH - 4, TITLE / 2);
}

function table(ctx, { rows, first, last }, colors) {
  /** @type {[string, number, (bar: any) => string][]} */
  const columns = [
    ['name', NAME, (bar) => named(bar.names)], ['start', DATE, (bar) => isoDay(bar.start)], ['finish', DATE, (bar) => isoDay(bar.finish)],
    ['duration', NUMBER, (bar) => number(bar.duration)],
  ];
  let x = 0;
  for (const [name, width, words] of columns) {
    text(ctx, t(`bars.column.${name}`), x, TITLE + HEAD - 12, width, `600 12px ${colors.font}`, colors.muted);
    for (let row = first; row <= last; row++) {
      const bar = rows[row];
      const inset = name === 'name' ? bar.depth * 14 : 0;
      text(ctx, words(bar), x + inset, TITLE + HEAD + (row - first) * ROW + ROW / 2, width - inset, `${bar.summary ? 600 : 400} 13px ${colors.font}`, colors.ink);
    }
    x += width;
  }
}

function text(ctx, words, x, y, width, font, color) {
  ctx.font = font;
  ctx.fillStyle = color;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y - ROW / 2, width - 6, ROW);
  ctx.clip();
  ctx.fillText(words, x + 4, y);
  ctx.restore();
}
