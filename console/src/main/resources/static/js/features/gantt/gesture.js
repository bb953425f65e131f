// What the pointer is on, and what a drag of it comes to. Places are pixels of the whole chart, however far it is scrolled. Pure.
import { keyOf } from '../plan/links.js';
import { endMovedBy, linkedAs, movedBy } from './edits.js';
import { typeBetween } from './routes.js';
import { xOf } from './scale.js';

export const ROW = 30;

const EDGE = 6;
const HANDLE = 14;
const NARROW = 20;
const DIAMOND = 8;

/** The left and right of what stands for an activity. */
export function boxOf(bar, scale) {
  if (bar.milestone) {
    const middle = xOf(scale, bar.start) + scale.px / 2;
    return { left: middle - DIAMOND, right: middle + DIAMOND };
  }
  const left = xOf(scale, bar.start);
  return { left, right: Math.max(left + 3, xOf(scale, bar.finish + 1)) };
}

/**
 * @param {import('./bars.js').Bar[]} rows
 * @returns {{row: number, bar: import('./bars.js').Bar | null, part: 'bar' | 'start' | 'finish' | 'from-start' | 'from-finish' | null}}
 *   part is what of the bar: all of it, an end to be drawn, or the place beside an end from which a link is drawn
 */
export function hitOf(rows, scale, x, y) {
  const row = Math.floor(y / ROW);
  const bar = rows[row] ?? null;
  return { row, bar, part: bar && !bar.summary && !bar.removed ? partAt(bar, boxOf(bar, scale), x) : null };
}

function partAt({ milestone }, { left, right }, x) {
  if (x >= left && x <= right) {
    if (milestone || right - left < NARROW) {
      return 'bar';
    }
    return x >= right - EDGE ? 'finish' : x <= left + EDGE ? 'start' : 'bar';
  }
  if (x > right && x <= right + HANDLE) {
    return 'from-finish';
  }
  return x < left && x >= left - HANDLE ? 'from-start' : null;
}

/** Whole days between two places; neither the pointer's path nor its place within a day counts. */
export function daysBetween(fromX, toX, px) {
  return Math.round((toX - fromX) / px);
}

/** Whether the part begins a link. */
export function isLinking(part) {
  return part === 'from-start' || part === 'from-finish';
}

/**
 * What dragging a part by so many days changes of an activity; null for nothing.
 * @param {string} part
 * @param {import('./calendar.js').Calendar} calendar
 */
export function dragged(activity, part, days, calendar) {
  return part === 'bar' ? movedBy(activity, days, calendar) : endMovedBy(activity, part, days, calendar);
}

/**
 * The link that a line drawn from one bar to another makes: which successor changes, and how; null for none.
 * @param {import('./bars.js').Bar} from
 * @param {string} part where it began
 * @param {{bar: import('./bars.js').Bar | null}} hit where it ended
 * @param {object | undefined} stored the successor as it is stored
 */
export function linkDrawn(from, part, { bar }, x, scale, stored) {
  if (!bar || bar.summary || bar.id === from.id || !stored) {
    return null;
  }
  const { left, right } = boxOf(bar, scale);
  if (x < left - HANDLE || x > right + HANDLE) {
    return null;
  }
  const type = typeBetween(part === 'from-start' ? 'start' : 'finish', x <= (left + right) / 2 || bar.milestone ? 'start' : 'finish');
  const link = { predecessor: from.id, type };
  const present = bar.activity.links ?? [];
  return present.some((one) => keyOf(one) === keyOf(link)) ? null : { id: bar.id, type, fields: linkedAs(stored, [...present, link]) };
}
