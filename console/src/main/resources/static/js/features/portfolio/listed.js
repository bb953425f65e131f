// What a project is in the lists of the year: columns that nobody sees who has not chosen them.
import { html } from '../../html.js';
import { date } from '../../i18n/format.js';
import { t, tOpen } from '../../i18n/index.js';
import { day } from '../../ui/sheet.js';

export function listedColumns() {
  const column = (name, sort, cell, more) => ({ name, sort, label: t(`table.${name}`), optional: true, extra: true, cell, ...more });
  const yes = (flag) => (flag ? t('table.yes') : '—');
  return [
    column('code', 'code', (p) => html`<span class="code">${p.id}</span>`),
    column('chain', 'chain', (p) => p.industryChain),
    column('classification', 'classification', (p) => tOpen('classification', p.classification)),
    column('tier', 'tier', (p) => tOpen('tier', p.tier), { descending: true }),
    column('year-class', 'year_class', (p) => tOpen('yearClass', p.yearClass)),
    column('task-force', 'task_force', (p) => p.taskForce),
    column('flagship', 'flagship', (p) => yes(p.flagship), { descending: true }),
    column('in-statistics', 'in_statistics', (p) => yes(p.inStatistics), { descending: true }),
    column('finish', 'finish', (p) => date(p.requiredFinish), { sheet: [day(t('table.finish'), (p) => p.requiredFinish)] }),
  ];
}
