// A task book as tables and forms have it. Pure.
import { tenThousands, yuan } from '../../amounts.js';

export const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/**
 * The year and its months as lines of one table.
 * @returns {{key: string, month: number | null, line: any}[]}
 */
export function linesOf(book) {
  return [{ key: 'year', month: null, line: book.whole }, ...book.months.map((line, i) => ({ key: String(i + 1), month: i + 1, line }))];
}

/** The weeks of which something is ordered or planned. */
export function busyWeeks(book) {
  return book.weeks.filter(({ line }) => line.ordered !== undefined || line.projects !== 0);
}

/** The weeks of which a day lies in a month. */
export function weeksIn(book, month) {
  return book.weeks.filter(({ from, until }) => [from, until].some((day) => Number(day.slice(5, 7)) === month));
}

const weekField = (week) => `w${week}`;

/** Whether a line has a difference. */
export function isShort(line) {
  return Boolean(line.shortOfProjects) || Boolean(line.shortOfUnits);
}

/**
 * What is ordered, as a form has it: amounts in ten thousands of yuan, months as m1 to m12, weeks as w2026-W23.
 * @param {{ordered?: any, weeks: any[]}} book
 * @returns {Record<string, string>}
 */
export function draftOf({ ordered, weeks }) {
  const ofWeeks = new Map((ordered?.weeks ?? []).map(({ week, investment }) => [week, investment]));
  const months = new Map((ordered?.months ?? []).map(({ month, investment }) => [month, investment]));
  return {
    investment: tenThousands(ordered?.investment),
    ...Object.fromEntries(MONTHS.map((month) => [`m${month}`, tenThousands(months.get(month))])),
    ...Object.fromEntries(weeks.map(({ week }) => [weekField(week), tenThousands(ofWeeks.get(week))])),
    starts: String(ordered?.starts ?? ''),
    completions: String(ordered?.completions ?? ''),
    reason: '',
  };
}

const sentMonths = (draft) => MONTHS.filter((month) => draft[`m${month}`] !== '');
const sentWeeks = (draft, book) => book.weeks.map(({ week }) => week).filter((week) => draft[weekField(week)] !== '');

/** What is sent for it. */
export function bodyOf(draft, book) {
  const months = sentMonths(draft).map((month) => ({ month, investment: yuan(draft[`m${month}`]) }));
  const weeks = sentWeeks(draft, book).map((week) => ({ week, investment: yuan(draft[weekField(week)]) }));
  const counts = ['starts', 'completions'].filter((name) => draft[name] !== '').map((name) => [name, Number(draft[name])]);
  return {
    investment: yuan(draft.investment),
    months,
    weeks,
    ...Object.fromEntries(counts),
    ...(draft.reason.trim() && { reason: draft.reason.trim() }),
  };
}

/** What a field of the service is called in the form: the months and weeks that are sent are those that are not empty. */
export function fieldOf(field, draft, book) {
  return field
    .replace(/^months\[(\d+)]\..*$/, (_, i) => `m${sentMonths(draft)[Number(i)]}`)
    .replace(/^weeks\[(\d+)]\..*$/, (_, i) => weekField(sentWeeks(draft, book)[Number(i)]));
}
