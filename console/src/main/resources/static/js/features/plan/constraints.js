// What else than links says when an activity happens, as people write it: ASAP, FNLT 2026-09-30. Pure.
import { dayOf } from './reading.js';

/** In the order in which they are offered: as soon or as late as possible; start or finish not before, not after, on a day. */
export const KINDS = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'];

const WRITTEN = /^([a-z]{3,4})(?:[ :]+(.+))?$/i;

/** Whether a kind has a day. */
export function isDated(kind) {
  return KINDS.indexOf(kind) > 1;
}

/** @param {{kind: string, date?: string} | undefined} constraint */
export function constraintText(constraint) {
  return constraint ? [constraint.kind, constraint.date].filter(Boolean).join(' ') : '';
}

/** The constraint that a text says, null for none; undefined if it cannot be read. */
export function constraintIn(text) {
  const words = text.normalize('NFKC').trim();
  if (!words) {
    return null;
  }
  const [, written = '', day = ''] = WRITTEN.exec(words) ?? [];
  const kind = written.toUpperCase();
  const date = dayOf(day);
  if (!KINDS.includes(kind) || isDated(kind) !== Boolean(date) || (day && !date)) {
    return undefined;
  }
  return { kind, ...(date && { date }) };
}
