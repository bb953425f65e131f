// Days as whole numbers since 1970-01-01: neither a zone nor a change of clocks can move a bar then. Pure.
import { DAY, dateMillis } from '../../clock.js';

/** @typedef {'day' | 'week' | 'month' | 'quarter' | 'year'} Span */

const MONTHS = { month: 1, quarter: 3, year: 12 };
// 1970-01-01 was a Thursday.
const THURSDAY = 3;

/** The number of a day such as 2026-11-23; null without one. */
export function dayNumber(iso) {
  return iso ? dateMillis(iso) / DAY : null;
}

export function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day) {
  return (((day + THURSDAY) % 7) + 7) % 7;
}

export function yearOf(day) {
  return new Date(day * DAY).getUTCFullYear();
}

/** From 0 for January. */
export function monthOf(day) {
  return new Date(day * DAY).getUTCMonth();
}

export function dayOfMonth(day) {
  return new Date(day * DAY).getUTCDate();
}

/** The first day of the week, month … that the day is in. @param {Span} span @param {number} day */
export function firstOf(span, day) {
  if (span === 'day') {
    return day;
  }
  if (span === 'week') {
    return day - weekday(day);
  }
  const months = MONTHS[span];
  return Date.UTC(yearOf(day), Math.floor(monthOf(day) / months) * months, 1) / DAY;
}

/** The first day of the one after it. @param {Span} span @param {number} first */
export function nextOf(span, first) {
  if (span === 'day') {
    return first + 1;
  }
  return span === 'week' ? first + 7 : Date.UTC(yearOf(first), monthOf(first) + MONTHS[span], 1) / DAY;
}
