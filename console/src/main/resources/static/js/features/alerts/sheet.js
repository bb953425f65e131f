// Alerts as the rows of a spreadsheet.
import { dayOf } from '../../clock.js';
import { daysLate, delayWords } from '../../delays.js';
import { stamp } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { day, figure, words } from '../../ui/sheet.js';
import { unitName } from '../../units.js';

const time = (name) => words(t(`alerts.sheet.${name}`), (alert) => alert[name] && stamp(alert[name]));

/** One column, as a Table has them. */
export function alertColumns() {
  return [{ label: t('alerts.sheet'), sheet: [
    words(t('alerts.sheet.level'), ({ delay }) => named(delay.level.names)),
    words(t('alerts.sheet.rule'), ({ delay }) => named(delay.title)),
    words(t('alerts.sheet.projectId'), ({ delay }) => delay.projectId),
    words(t('alerts.sheet.project'), ({ delay }) => named(delay.projectNames)),
    words(t('alerts.sheet.what'), ({ delay }) => delayWords(delay)),
    // What was due by the end of a day is due when the next begins.
    day(t('alerts.sheet.due'), ({ delay }) => delay.due && dayOf(Date.parse(delay.due) - 1)),
    figure(t('alerts.sheet.late'), 'days', ({ delay }) => delay.due && daysLate(delay.due)),
    words(t('alerts.sheet.unit'), ({ delay }) => unitName(delay.responsibleUnit)),
    words(t('alerts.state'), ({ state }) => tOpen('alerts.state', state.code)),
    time('triggeredAt'), time('acknowledgeBy'), time('acknowledgedAt'),
    words(t('alerts.sheet.acknowledgedBy'), (alert) => alert.acknowledgedBy),
    time('resolvedAt'),
  ] }];
}
