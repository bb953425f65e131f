// The stretch of time a chart shows. Pure; all times are milliseconds of UTC midnights.
import { DAY, dateMillis } from '../../clock.js';

const MARGIN_DAYS = 10;

export function spanOf(activities, today) {
  const dates = activities.flatMap((a) => [a.plannedStart, a.plannedFinish, a.actualStart, a.actualFinish]);
  const millis = dates.filter(Boolean).map(dateMillis);
  return {
    start: Math.min(today, ...millis) - MARGIN_DAYS * DAY,
    end: Math.max(today, ...millis) + (MARGIN_DAYS + 1) * DAY,
  };
}

/** The first days of the months within, beginning with the start itself. */
export function monthsOf({ start, end }) {
  const months = [];
  for (let from = start; from < end; ) {
    const date = new Date(from);
    const to = Math.min(end, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
    months.push({ from, to, year: date.getUTCFullYear(), month: date.getUTCMonth() });
    from = to;
  }
  return months;
}
