// Reports as the rows of a spreadsheet.
import { stamp } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { day, figure, words } from '../../ui/sheet.js';
import { unitName } from '../../units.js';

/**
 * One column, as a Table has them.
 * @param {Map<string, string>} names of activities
 */
export function reportColumns(names) {
  return [{ label: t('reports.title'), sheet: [
    words(t('reports.sheet.time'), (r) => stamp(r.occurredAt)),
    words(t('reports.sheet.received'), (r) => stamp(r.receivedAt)),
    words(t('reports.sheet.activityId'), (r) => r.activityId),
    words(t('reports.sheet.activity'), (r) => names.get(r.activityId)),
    figure(t('reports.sheet.progress'), '%', (r) => (r.effective ?? r).percentComplete),
    figure(t('reports.sheet.invested'), 'yuan', (r) => (r.effective ?? r).investmentToDate),
    day(t('reports.sheet.started'), (r) => (r.effective ?? r).actualStart),
    day(t('reports.sheet.finished'), (r) => (r.effective ?? r).actualFinish),
    words(t('reports.doubted'), (r) => r.doubted && named(r.doubt?.summary)),
    words(t('reports.sheet.unit'), (r) => unitName(r.unit)),
    words(t('reports.sheet.remarks'), (r) => r.remarks),
  ] }];
}
