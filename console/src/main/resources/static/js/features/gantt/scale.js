// How days lie along the chart: so many pixels each, from the first day on. Pure.
import { dayNumber, firstOf, nextOf } from './days.js';

/** Pixels of a day, by what one then sees best. */
export const ZOOMS = { day: 30, week: 13, month: 4.6, quarter: 1.9, year: 0.7 };

const MARGIN_DAYS = 21;
const LEAST = 0.15;
const MOST = 48;
// From so many pixels a day on: what the two lines of the head tell.
/** @type {[number, import('./days.js').Span, import('./days.js').Span][]} */
const HEADS = [[18, 'month', 'day'], [6, 'month', 'week'], [1.6, 'year', 'month'], [0.55, 'year', 'quarter'], [0, 'year', 'year']];

/**
 * @typedef {{first: number, last: number, px: number}} Scale from the first day to the last, both shown
 */

/** The days from the first to the last that anything happens on, and some more at both ends. @returns {Scale} */
export function scaleOf(bars, days, px) {
  let first = Math.min(...days);
  let last = Math.max(...days);
  for (const { start, finish, early, late, base, actual, elements } of bars) {
    const applied = elements.map(({ latestApplyBy }) => ({ start: dayNumber(latestApplyBy), finish: null }));
    for (const span of [{ start, finish }, early, late, base, actual, ...applied]) {
      if (span) {
        first = Math.min(first, span.start ?? first);
        last = Math.max(last, span.finish ?? last);
      }
    }
  }
  return { first: first - MARGIN_DAYS, last: last + MARGIN_DAYS, px };
}

export function limited(px) {
  return Math.min(MOST, Math.max(LEAST, px));
}

/** Where a day begins. @param {Scale} scale @param {number} day */
export function xOf(scale, day) {
  return (day - scale.first) * scale.px;
}

/** @param {Scale} scale @param {number} x */
export function dayAt(scale, x) {
  return scale.first + Math.floor(x / scale.px);
}

/** @param {Scale} scale */
export function widthOf({ first, last, px }) {
  return Math.ceil((last + 1 - first) * px);
}

/** So that everything is seen at once. @param {Scale} scale @param {number} width */
export function fitting({ first, last }, width) {
  return limited(width / (last + 1 - first));
}

/** The zoom that is nearest to what is seen. */
export function zoomOf(px) {
  const distance = (name) => Math.abs(Math.log(ZOOMS[name] / px));
  return Object.keys(ZOOMS).reduce((best, name) => (distance(name) < distance(best) ? name : best));
}

/** How far to scroll after zooming, so that the day at a place stays there. */
export function keeping(scale, px, left, place) {
  const day = (left + place) / scale.px;
  return Math.max(0, day * px - place);
}

/** The two lines of the head. @returns {{major: import('./days.js').Span, minor: import('./days.js').Span}} */
export function headOf(px) {
  const [, major, minor] = HEADS.find(([least]) => px >= least);
  return { major, minor };
}

/** The weeks, months … that lie between two days: their first days, and the first day after each. */
export function stretches(span, from, to) {
  const found = [];
  for (let first = firstOf(span, from); first <= to; ) {
    const next = nextOf(span, first);
    found.push({ first, next });
    first = next;
  }
  return found;
}

/**
 * How far to scroll to see something: not at all if it is in sight, just enough if it is next to what is seen, else so that it is
 * in the first half.
 * @param {number} at where it begins
 * @param {number} scrolled how far it is scrolled now
 * @param {number} room how much is seen
 * @param {number} size how much of it has to be seen
 */
export function placeToShow(at, scrolled, room, size) {
  if (at >= scrolled && at + size <= scrolled + room) {
    return scrolled;
  }
  if (at >= scrolled - size && at < scrolled) {
    return at;
  }
  if (at + size > scrolled + room && at + size <= scrolled + room + size) {
    return at + size - room;
  }
  return Math.max(0, at - room / 3);
}
