// What finishing by a day would take: latest dates that have passed already, and remedies, each one edit. Pure.
import { linkedAs, shortened } from './edits.js';

/** Latest starts that have passed, of work that nobody has reported to have begun. */
export function passedIn(trial, bars) {
  const begun = new Set(bars.filter(({ actual, percent, summary }) => actual || percent > 0 || summary).map(({ id }) => id));
  return trial.latest.filter(({ id, passed }) => passed && !begun.has(id));
}

/**
 * @param {{kind: 'CRASH' | 'OVERLAP', activity: string, predecessor?: string, days: number}} remedy as a trial proposes it
 * @param {any} activity as it is now @param {any} base as it is stored
 * @param {import('./calendar.js').Calendar} calendar
 */
export function remedied(remedy, activity, base, calendar) {
  return remedy.kind === 'CRASH' ? shortened(activity, remedy.days, calendar) : overlapped(activity, base, remedy);
}

/** Begun so many days before what it waits for has finished. @param {any} activity @param {any} base @param {{predecessor?: string, days: number}} remedy */
function overlapped(activity, base, { predecessor, days }) {
  const links = activity.links ?? [];
  const at = Math.max(links.findIndex((link) => link.predecessor === predecessor && (link.type ?? 'FS') === 'FS'), links.findIndex((link) => link.predecessor === predecessor));
  const led = ({ lagDays = 0, lagUnit = 'WORKING', ...link }) => (lagDays === days ? link : { ...link, lagDays: lagDays - days, lagUnit });
  return at < 0 ? null : linkedAs(base, links.map((link, i) => (i === at ? led(link) : link)));
}
