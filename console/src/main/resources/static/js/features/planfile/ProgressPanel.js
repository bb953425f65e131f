// What a schedule file says of progress, and whether it is taken in as reports.
import { html } from '../../html.js';
import { date, number, percent } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';

const MOST_SHOWN = 200;

export function ProgressPanel({ progress }) {
  const rows = progress.body.value?.activities ?? [];
  if (!rows.length) {
    return null;
  }
  const { found, faults, problem, wanted } = progress;
  const row = ({ activityId, percentComplete, actualStart, actualFinish }) => html`<tr key=${activityId} data-test="planfile-progress-row">
    <td class="c-id" data-label=${t('planfile.column.id')}><span class="code">${activityId}</span></td>
    <td class="c-percent" data-label=${t('planfile.progress.percent')}>${percent(percentComplete, 1)}</td>
    <td class="c-begun" data-label=${t('planfile.progress.begun')}>${date(actualStart)}</td>
    <td class="c-finished" data-label=${t('planfile.progress.finished')}>${date(actualFinish)}</td></tr>`;
  const table = () => html`<details><summary>${t('planfile.progress.rows', { n: number(rows.length) })}</summary>
    <table class="listing"><thead><tr><th scope="col">${t('planfile.column.id')}</th><th scope="col">${t('planfile.progress.percent')}</th>
      <th scope="col">${t('planfile.progress.begun')}</th><th scope="col">${t('planfile.progress.finished')}</th></tr></thead>
    <tbody>${rows.slice(0, MOST_SHOWN).map(row)}</tbody></table>
    ${rows.length > MOST_SHOWN && html`<p class="nothing">${t('planfile.first', { n: number(MOST_SHOWN) })}</p>`}</details>`;
  const wrong = () => html`<div class="notice" role="alert" data-test="planfile-progress-faults"><div><p>${t('planfile.progress.faults')}</p>
    <ul class="planfile-list">${faults.value.map(({ where, detail, value }) => html`<li><strong>${where}</strong> ${value} ${detail}</li>`)}</ul></div></div>`;
  const taking = () => (found.value.taken > 0
    ? html`<label class="check"><input type="checkbox" data-test="planfile-take-progress" checked=${wanted.value} onChange=${(e) => (wanted.value = e.target.checked)} />
        <span>${t('planfile.progress.take', { n: number(found.value.taken) })}</span></label>
      <p class="muted">${t('planfile.progress.means')}</p>`
    : html`<p class="muted" data-test="planfile-progress-there">${t('planfile.progress.there')}</p>`);

  return html`<section class="panel" data-test="planfile-progress"><h2>${t('planfile.progress')}</h2>
    ${faults.value.length > 0 && wrong()}
    ${problem.value && html`<${Notice} problem=${problem.value} />`}
    ${found.value && taking()}
    ${table()}
  </section>`;
}
ProgressPanel.props = ['progress'];
