// A year as a calendar counts it. Dates are days, never moments: no browser's zone can move them.

const DAY = 86_400_000;
const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

const isoOf = (millis) => new Date(millis).toISOString().slice(0, 10);

/** The days of spans by date: {from, until, name} → Map of 2026-10-01 → name. */
function byDate(spans) {
  const days = new Map();
  for (const { from, until, name = '' } of spans ?? []) {
    for (let day = Date.parse(from); day <= Date.parse(until); day += DAY) {
      days.set(isoOf(day), name);
    }
  }
  return days;
}

/**
 * The months of a year: [{first, blanks, days: [{date, kind, name}]}]; kind is work, weekend, off or working (调休), blanks how
 * many days of the week, from Monday, lie before the first.
 */
export function monthsOf(calendar, year) {
  const off = byDate(calendar.off);
  const working = byDate(calendar.working);
  const weekend = new Set(calendar.weekend);
  const kindOf = (date, weekday) => {
    if (working.has(date)) {
      return 'working';
    }
    return off.has(date) ? 'off' : weekend.has(WEEK[weekday]) ? 'weekend' : 'work';
  };
  return Array.from({ length: 12 }, (_, month) => {
    const first = Date.UTC(year, month, 1);
    const days = [];
    for (let day = first; new Date(day).getUTCMonth() === month; day += DAY) {
      const date = isoOf(day);
      days.push({ date, kind: kindOf(date, new Date(day).getUTCDay()), name: working.get(date) ?? off.get(date) ?? '' });
    }
    return { first: isoOf(first), blanks: (new Date(first).getUTCDay() + 6) % 7, days };
  });
}

/** How many days of these months count. */
export function workingDays(months) {
  return months.flatMap(({ days }) => days).filter(({ kind }) => kind === 'work' || kind === 'working').length;
}
