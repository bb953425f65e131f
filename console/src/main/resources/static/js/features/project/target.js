// The target of a year as a form has it, and as the service takes it. Pure.
import { tenThousands, yuan } from '../../amounts.js';

export const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/**
 * What has been said of a year, or nothing where nothing was: amounts in ten thousands of yuan, months as m1 to m12.
 * @returns {Record<string, string>}
 */
export function draftOf(said) {
  return {
    investment: tenThousands(said?.investment),
    ...Object.fromEntries(MONTHS.map((month) => [`m${month}`, tenThousands(said?.months?.[month - 1])])),
    startMonth: String(said?.startMonth ?? ''),
    completionMonth: String(said?.completionMonth ?? ''),
    reason: '',
  };
}

/** What is sent for it. Where a month is said all are, the empty ones as nothing; where none is, the year is even. */
export function bodyOf(draft) {
  const said = MONTHS.some((month) => draft[`m${month}`] !== '');
  const named = ['startMonth', 'completionMonth'].filter((name) => draft[name] !== '').map((name) => [name, Number(draft[name])]);
  return {
    investment: yuan(draft.investment),
    ...(said && { months: MONTHS.map((month) => yuan(draft[`m${month}`] || '0')) }),
    ...Object.fromEntries(named),
    ...(draft.reason.trim() && { reason: draft.reason.trim() }),
  };
}

/** How much of the largest month each is, in percent, for bars. */
export function sharesOf(months) {
  const most = Math.max(...months);
  return months.map((amount) => (most > 0 ? Math.round((100 * amount) / most) : 0));
}

/** What a field of the service is called in the form; that the months do not add up is said at the last. */
export function fieldOf(field) {
  return field === 'months' ? 'm12' : field.replace(/^months\[(\d+)]$/, (_, i) => `m${Number(i) + 1}`);
}
