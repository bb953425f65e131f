// The table's rows drawn like the chart's: what is seen of them while they are scrolled, when making them of elements would take
// longer than a frame.
import { ROW } from './gesture.js';

const LEVEL = 14;
const FOLD = 18;

/**
 * @typedef {{plain: string, bold: string, late: string, links: string, inset: number}} Type fonts and the room at a cell's sides, as the style sheet has them
 * @typedef {{rows: import('./bars.js').Bar[], columns: {name: string, width: number, numeric: boolean}[], top: number, left: number, width: number, height: number,
 *   selected: string | null, column: number, folded: Set<string>, colors: Record<string, string>, type: Type,
 *   text: (column: string, bar: import('./bars.js').Bar) => string}} TableView top and left are how far it is scrolled; column has the cursor
 */

/** @param {CanvasRenderingContext2D} ctx @param {TableView} view @param {ReturnType<typeof shortening>} fit */
export function paintTable(ctx, view, fit) {
  const { rows, top, width, height, colors } = view;
  ctx.fillStyle = colors.surface;
  ctx.fillRect(0, 0, width, height);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW));
  for (let row = Math.max(0, Math.floor(top / ROW)); row < last; row++) {
    paintRow(ctx, view, fit, row, row * ROW - top);
  }
}

function paintRow(ctx, view, fit, row, y) {
  const { rows, columns, left, width, selected, colors } = view;
  const bar = rows[row];
  const ground = bar.id === selected ? colors['primary-wash'] : row % 2 ? colors.sunken : colors.surface;
  if (ground !== colors.surface) {
    ctx.fillStyle = ground;
    ctx.fillRect(0, y, width, ROW);
  }
  const [first, ...others] = columns;
  let x = first.width - left;
  others.forEach((column, i) => {
    // What the first column covers, and what is beyond the edge, is not drawn.
    if (x + column.width > first.width && x < width) {
      cell(ctx, view, fit, bar, column, x, y, i + 1);
    }
    x += column.width;
  });
  if (left > 0) {
    ctx.fillStyle = ground;
    ctx.fillRect(0, y, first.width, ROW);
  }
  name(ctx, view, fit, bar, first, y);
  const edge = bar.changed ? colors.money : bar.critical && !bar.summary ? colors.critical : null;
  if (edge) {
    ctx.fillStyle = edge;
    ctx.fillRect(0, y, 3, ROW);
  }
}

function name(ctx, view, fit, bar, { width }, y) {
  const { folded, colors, type } = view;
  const indent = type.inset + bar.depth * LEVEL + 4;
  if (bar.summary) {
    write(ctx, fit, folded.has(bar.id) ? '▸' : '▾', type.plain, colors.muted, indent, y, FOLD, false);
  }
  const from = indent + (bar.summary ? FOLD : 0);
  write(ctx, fit, view.text('name', bar), bar.summary ? type.bold : type.plain, colors.ink, from, y, width - from - type.inset, false);
  cursor(ctx, view, bar, 0, 0, y, width);
}

function cell(ctx, view, fit, bar, { name: column, width, numeric }, x, y, at) {
  const { colors, type } = view;
  const late = column === 'delay' && bar.daysLate > 0 && bar.percent < 100;
  const font = late ? type.late : column === 'links' ? type.links : bar.summary ? type.bold : type.plain;
  write(ctx, fit, view.text(column, bar), font, late ? colors.red : colors.ink, x + type.inset, y, width - 2 * type.inset, numeric);
  cursor(ctx, view, bar, at, x, y, width);
}

function cursor(ctx, { selected, column, colors }, bar, at, x, y, width) {
  if (bar.id === selected && at === column) {
    ctx.strokeStyle = colors.primary;
    ctx.lineWidth = 2;
    ctx.strokeRect(x + 1, y + 1, width - 2, ROW - 2);
  }
}

function write(ctx, fit, text, font, color, x, y, room, right) {
  if (!text || room <= 0) {
    return;
  }
  if (ctx.font !== font) {
    ctx.font = font;
  }
  const { words, width, base } = fit(ctx, text, font, room);
  ctx.fillStyle = color;
  ctx.fillText(words, right ? x + room - width : x, y + ROW / 2 + base);
}

/** Shortens what has no room, as the style sheet does; remembers what was measured, which is most of the work. */
export function shortening() {
  const known = new Map();
  return (ctx, text, font, room) => {
    const key = `${room} ${font} ${text}`;
    let fits = known.get(key);
    if (!fits) {
      fits = shortened(ctx, text, room);
      known.set(key, fits);
    }
    return fits;
  };
}

function shortened(ctx, text, room) {
  const { width, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ctx.measureText(text);
  const base = (up - down) / 2;
  if (width <= room) {
    return { words: text, width, base };
  }
  const letters = [...text];
  const wide = (n) => ctx.measureText(`${letters.slice(0, n).join('')}…`).width;
  let [some, many] = [0, letters.length];
  while (some < many) {
    const middle = Math.ceil((some + many) / 2);
    wide(middle) <= room ? (some = middle) : (many = middle - 1);
  }
  return { words: `${letters.slice(0, some).join('')}…`, width: wide(some), base };
}
