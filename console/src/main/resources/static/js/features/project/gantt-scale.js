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

/** The row at which a chart opens: the first that runs today or is overdue, else the first that is still to come. */
export function rowOfToday(activities, today) {
  const open = activities.map((a, row) => ({ ...a, row })).filter((a) => (a.percentComplete ?? 0) < 100);
  const running = open.find((a) => dateMillis(a.plannedStart ?? a.plannedFinish) <= today);
  return (running ?? open[0])?.row ?? 0;
}

/** How far a pane of that size is scrolled, so that the place is in its middle. */
export function centred(place, size) {
  return Math.max(0, place - size / 2);
}

/**
 * Where a box beside the pointer is whole within what is seen of the chart.
 * @param {[number, number]} point the pointer
 * @param {[number, number]} size of the box
 * @param {{left: number, top: number, width: number, height: number}} view
 */
export function placeOfTip([x, y], [width, height], view) {
  const gap = 12;
  const right = x + gap + width <= view.left + view.width;
  const below = y + gap + height <= view.top + view.height;
  return [
    Math.max(view.left, right ? x + gap : Math.min(x - gap - width, view.left + view.width - width)),
    Math.max(view.top, below ? y + gap : y - gap - height),
  ];
}

/** Whether what is written beside a bar has room at its right end; it stands before the bar otherwise. */
export function fitsBehind(end, width, chartWidth) {
  return end + width <= chartWidth;
}
