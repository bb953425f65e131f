// The lines from what is waited for to what waits, as far as one of the two is in sight.
import { routeOf } from './routes.js';
import { ROW } from './gesture.js';
import { boxIn } from './paint.js';

const MIDDLE = 13.5;
const ARROW = 4;

/** @param {CanvasRenderingContext2D} ctx @param {import('./paint.js').View} view */
export function paintLinks(ctx, view) {
  const { rows, first, last, index, followers } = view;
  for (let row = first; row <= last; row++) {
    const bar = rows[row];
    for (const link of bar.activity.links ?? []) {
      draw(ctx, view, index.get(link.predecessor), row, link.type);
    }
    for (const { id, type } of followers.get(bar.id) ?? []) {
      const to = index.get(id);
      // Those in sight draw their own.
      if (to < first || to > last) {
        draw(ctx, view, row, to, type);
      }
    }
  }
}

function draw(ctx, view, from, to, type = 'FS') {
  const { rows, colors, layers, driving, selected, width } = view;
  if (from === undefined || to === undefined) {
    return; // folded away
  }
  const ends = [placeOf(view, from), placeOf(view, to)];
  if (Math.max(ends[0].right, ends[1].right) < -20 || Math.min(ends[0].left, ends[1].left) > width + 20) {
    return;
  }
  const drives = driving.has(`${rows[from].id} ${rows[to].id} ${type}`);
  const critical = layers.has('critical') && drives && rows[from].critical && rows[to].critical;
  const near = rows[from].id === selected || rows[to].id === selected;
  const color = near ? colors.primary : critical ? colors.critical : colors['line-strong'];
  ctx.globalAlpha = near || critical ? 1 : drives ? 0.9 : 0.6;
  const points = routeOf(type, ends[0], ends[1], ROW);
  ctx.strokeStyle = color;
  ctx.lineWidth = near ? 2 : 1.2;
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
  arrow(ctx, points.at(-1), type[1] === 'S' ? 1 : -1, color);
  ctx.globalAlpha = 1;
}

function placeOf(view, row) {
  const { left, right } = boxIn(view, view.rows[row]);
  return { left, right, y: row * ROW - view.top + MIDDLE };
}

function arrow(ctx, [x, y], side, color) {
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - side * ARROW * 1.5, y - ARROW);
  ctx.lineTo(x - side * ARROW * 1.5, y + ARROW);
  ctx.fill();
}

/** Who waits for each: [{id, type}] by the id that is waited for. Links to what is taken out go with it. */
export function followersOf(bars) {
  const followers = new Map();
  const gone = new Set(bars.filter(({ removed }) => removed).map(({ id }) => id));
  for (const { id, activity } of bars) {
    for (const { predecessor, type } of activity.links ?? []) {
      if (gone.has(predecessor) || gone.has(id)) {
        continue;
      }
      const known = followers.get(predecessor);
      known ? known.push({ id, type }) : followers.set(predecessor, [{ id, type }]);
    }
  }
  return followers;
}
