// What the chart shows of each activity: planned, computed, first planned and actual days, as numbers. Pure.
import { goneFrom, planWith } from './changes.js';
import { dayNumber } from './days.js';
import { treeOf } from './tree.js';

/**
 * @typedef {{start: number, finish: number}} Days both inclusive
 * @typedef {{
 *   id: string, activity: any, names: any, unit: string | undefined, depth: number, parts: number, summary: boolean, milestone: boolean,
 *   start: number, finish: number, duration: number, early: Days | null, late: Days | null, float: number | null, freeFloat: number | null, critical: boolean,
 *   base: Days | null, actual: {start: number, finish: number | null} | null, percent: number, delay: any, daysLate: number,
 *   changed: boolean, moved: boolean, removed: boolean, elements: any[]
 *   state: 'OPEN' | 'UNDER_WAY' | 'DONE' | null
 * }} Bar early and late are as computed, and as a trial has them if it moves them; what has finished has only actual days; removed is what
 *   goes when the changes are saved
 */

const NONE = [];

/**
 * @param {object[]} activities of the plan, in its order
 * @param {object} more
 * @param {Record<string, object>} more.patches changes that are not saved
 * @param {Map<string, any>} more.computed the schedule's activities
 * @param {Map<string, any>} more.reported what progress-service knows
 * @param {Map<string | null, any[]>} more.elements what each activity needs from others
 * @param {Map<string, any>} more.moves what a trial moves
 * @param {Map<string, any>} more.latest when a trial has things at the latest
 * @param {import('./calendar.js').Calendar} more.calendar
 * @param {number} more.today
 * @returns {Bar[]} in the order of the work breakdown
 */
export function barsOf(activities, { patches, computed, reported, elements, moves, latest, calendar, today }) {
  const plan = planWith(activities, patches);
  const gone = goneFrom(plan, patches);
  const bars = treeOf(plan).map(({ activity, depth, parts }) => {
    const { id } = activity;
    const planned = daysOf(activity.plannedStart, activity.plannedFinish);
    const schedule = computed.get(id);
    const move = moves.get(id);
    const last = latest.get(id);
    const report = reported.get(id);
    const summary = parts > 0;
    const done = !summary && schedule?.state === 'DONE';
    const early = done ? null : move ? daysOf(move.newStart, move.newFinish) : schedule ? daysOf(schedule.earlyStart, schedule.earlyFinish) : null;
    const late = done ? null : last ? daysOf(last.start, last.finish) : schedule ? daysOf(schedule.lateStart, schedule.lateFinish) : null;
    return {
      id, activity, depth, parts, summary, names: activity.names, unit: activity.responsibleUnit, milestone: activity.milestone, ...planned,
      duration: durationOf(activity, calendar),
      early,
      late,
      float: done ? null : last && early && !summary ? workingDays(early.finish, late.finish, calendar) : (schedule?.totalFloat ?? null),
      // What a trial leaves of it nobody has asked for.
      freeFloat: done || last || gone.has(id) ? null : (schedule?.freeFloat ?? null),
      critical: schedule?.critical ?? false,
      base: movedFrom(report, planned),
      actual: report?.actualStart ? daysOf(report.actualStart, report.actualFinish) : null,
      percent: report?.percentComplete ?? 0,
      delay: report?.delay ?? null,
      daysLate: daysLate(planned.finish, report, today),
      changed: id in patches,
      moved: Boolean(move),
      removed: gone.has(id),
      elements: elements.get(id) ?? NONE,
      state: schedule?.state ?? null,
    };
  });
  spanSummaries(bars, calendar);
  return bars;
}

/** Working days that an activity takes, as the service counts them. */
export function durationOf({ milestone, durationDays, plannedStart, plannedFinish }, calendar) {
  if (milestone) {
    return 0;
  }
  return durationDays ?? Math.max(1, calendar.count(dayNumber(plannedStart), dayNumber(plannedFinish)));
}

/** Whether somebody has to look at it. */
export function isLate({ delay, daysLate: days, percent }) {
  return Boolean(delay) || (days > 0 && percent < 100);
}

function daysOf(start, finish) {
  return { start: dayNumber(start), finish: dayNumber(finish) };
}

/** Working days from one day to another; negative back. */
function workingDays(from, to, calendar) {
  return to >= from ? calendar.count(from + 1, to) : -calendar.count(to + 1, from);
}

/** The first planned days, where the plan has other ones by now. */
function movedFrom(report, { start, finish }) {
  const base = report?.baselineFinish ? daysOf(report.baselineStart, report.baselineFinish) : null;
  return base && (base.start !== start || base.finish !== finish) ? base : null;
}

/** The first day after the planned finish is one day late, until it is finished. */
function daysLate(finish, report, today) {
  const done = report?.percentComplete >= 100;
  const end = report?.actualFinish ? dayNumber(report.actualFinish) : done ? finish : today;
  return Math.max(0, end - finish);
}

/** A summary reaches from the first to the last of its parts. */
function spanSummaries(bars, calendar) {
  for (let i = bars.length - 1; i >= 0; i--) {
    const bar = bars[i];
    if (bar.summary) {
      let [start, finish] = [Infinity, -Infinity];
      for (let part = i + 1; part <= i + bar.parts; part += bars[part].parts + 1) {
        start = Math.min(start, bars[part].start);
        finish = Math.max(finish, bars[part].finish);
      }
      Object.assign(bar, { start, finish, duration: calendar.count(start, finish) });
    }
  }
}
