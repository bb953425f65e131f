// The days that count: the week, but for holidays and make-up workdays (调休). Days are numbers, both ends inclusive. Pure.
import { dayNumber, weekday } from './days.js';

const NAMES = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const WEEKEND = ['SATURDAY', 'SUNDAY'];

/**
 * @param {Pick<import('../../types/api').registry.RegisteredCalendar, 'weekend' | 'off' | 'working'> | null} [view] as the registry
 *   has it; without it only the week counts
 */
export function calendarOf(view) {
  const off = new Set((view?.weekend ?? WEEKEND).map((name) => NAMES.indexOf(name)));
  const named = new Map([...daysIn(view?.off, false), ...daysIn(view?.working, true)]);
  const works = (day) => named.get(day)?.working ?? !off.has(weekday(day));

  /** The nth working day from a day on, itself the first if it counts; step is 1 or -1. */
  function nth(day, n, step) {
    for (let left = n; ; day += step) {
      if (works(day) && --left <= 0) {
        return day;
      }
    }
  }

  return {
    works,
    /** What people call a day that is otherwise than the week says. */
    nameOf: (day) => named.get(day)?.name ?? '',
    /** The last of so many working days. */
    finishOf: (start, duration) => nth(start, duration, 1),
    /** The first of so many working days. */
    startOf: (finish, duration) => nth(finish, duration, -1),
    /** The next day that counts in a direction, itself if it does. */
    nearest: (day, step) => nth(day, 1, step),
    /** How many days count from the one to the other. */
    count(start, finish) {
      let n = 0;
      for (let day = start; day <= finish; day++) {
        n += works(day) ? 1 : 0;
      }
      return n;
    },
  };
}

/** @returns {Generator<[number, {working: boolean, name: string}]>} */
function* daysIn(spans, working) {
  for (const { from, until, name = '' } of spans ?? []) {
    for (let day = dayNumber(from); day <= dayNumber(until); day++) {
      yield [day, { working, name }];
    }
  }
}

/** @typedef {ReturnType<typeof calendarOf>} Calendar */
