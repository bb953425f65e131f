// A delay in words.
import { DAY, now } from './clock.js';
import { dateOf, instant } from './i18n/format.js';
import { named, t, tOpen } from './i18n/index.js';

/** The first day after the due date is one day late. */
export function daysLate(due) {
  return Math.max(1, Math.floor((now.value - Date.parse(due)) / DAY) + 1);
}

export function ruleName(rule) {
  return tOpen('rule', rule);
}

export function delayWords({ rule, due, activityNames, activityId }) {
  const days = daysLate(due);
  switch (rule) {
    case 'activity-overdue':
      // Due is the end of the planned finish, which is midnight of the day after.
      return t('rule.activity-overdue.words', {
        activity: named(activityNames) || activityId,
        due: dateOf(Date.parse(due) - 1),
        days,
      });
    case 'report-missed':
      return t('rule.report-missed.words', { due: instant(due), days });
    default:
      return t('rule.other.words', { rule: ruleName(rule), due: instant(due), days });
  }
}
