// What a schedule file says of progress, and whether it is taken in as reports.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';
import { ProgressRows } from './ProgressRows.js';

export function ProgressPanel({ progress }) {
  const rows = progress.body.value?.activities ?? [];
  if (!rows.length) {
    return null;
  }
  const { found, faults, problem, wanted } = progress;
  const table = () => html`<details><summary>${t('planfile.progress.rows', { n: number(rows.length) })}</summary><${ProgressRows} rows=${rows} /></details>`;
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
