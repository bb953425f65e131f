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

/** Whether a line has a difference. */
export function isShort(line) {
  return Boolean(line.shortOfProjects) || Boolean(line.shortOfUnits);
}

/**
 * What is ordered, as a form has it: amounts in ten thousands of yuan, months as m1 to m12.
 * @returns {Record<string, string>}
 */
export function draftOf(ordered) {
  const months = new Map((ordered?.months ?? []).map(({ month, investment }) => [month, investment]));
  return {
    investment: tenThousands(ordered?.investment),
    ...Object.fromEntries(MONTHS.map((month) => [`m${month}`, tenThousands(months.get(month))])),
    starts: String(ordered?.starts ?? ''),
    completions: String(ordered?.completions ?? ''),
    reason: '',
  };
}

/** What is sent for it. Ordered weeks, which the form does not show, stay as they are. */
export function bodyOf(draft, ordered) {
  const months = MONTHS.filter((month) => draft[`m${month}`] !== '').map((month) => ({ month, investment: yuan(draft[`m${month}`]) }));
  const counts = ['starts', 'completions'].filter((name) => draft[name] !== '').map((name) => [name, Number(draft[name])]);
  return {
    investment: yuan(draft.investment),
    months,
    weeks: ordered?.weeks ?? [],
    ...Object.fromEntries(counts),
    ...(draft.reason.trim() && { reason: draft.reason.trim() }),
  };
}

/** What is wrong, by the names of the form: the months that are sent are those that are not empty. */
export function faultsIn(faults, draft) {
  const sent = MONTHS.filter((month) => draft[`m${month}`] !== '');
  const named = (field) => field.replace(/^months\[(\d+)]\..*$/, (_, i) => `m${sent[Number(i)]}`);
  return Object.fromEntries(Object.entries(faults).map(([field, words]) => [named(field), words]));
}
