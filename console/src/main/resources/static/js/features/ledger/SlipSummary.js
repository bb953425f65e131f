// A project's finish as it was planned first, and as it is now, side by side. No list: its two lines are there or not with what is
// said of them below, and there is nothing to sort, choose or fetch.
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Shift } from './Shift.js';

export function SlipSummary({ summary }) {
  const late = (shift) => (shift ? html`<${Shift} shift=${shift} />` : html`<span class="muted">${t('ledger.not-late')}</span>`);
  const row = (name, slip) => html`<tr key=${name} data-test=${`ledger-${name}`}>
    <td class="c-name" data-label=${t('ledger.what')}><strong>${t(`ledger.${name}`)}</strong></td>
    <td data-label=${t('ledger.original')}>${date(slip.original)}</td>
    <td data-label=${t('ledger.latest')}>${date(slip.latest)}</td>
    <td data-label=${t('ledger.slip')}><${Shift} shift=${slip.slip} /></td>
    <td data-label=${t('ledger.late-original')} data-test="late-original">${late(slip.lateToOriginal)}</td>
    <td data-label=${t('ledger.late-latest')} data-test="late-latest">${late(slip.lateToLatest)}</td>
  </tr>`;
  const heads = ['what', 'original', 'latest', 'slip', 'late-original', 'late-latest'];
  return html`<section class="panel flush ledger-summary" data-test="ledger-summary">
    <table class="listing"><thead><tr>${heads.map((name) => html`<th scope="col" key=${name}>${t(`ledger.${name}`)}</th>`)}</tr></thead>
      <tbody>${summary.plan && row('plan', summary.plan)}${row('required', summary.required)}</tbody></table>
    <p class="muted">${t(summary.completed ? 'ledger.judged-completed' : 'ledger.judged-today', { day: date(summary.judged) })}</p>
    ${summary.deadlines.length > 0 && html`<ul class="ledger-deadlines">${summary.deadlines.map(({ revision, before, after, reason, by }) => html`
      <li key=${revision} data-test="ledger-deadline">${t('ledger.deadline', { before: date(before), after: date(after) })}
        <small>${[reason, by.name].filter(Boolean).join(' · ')}</small></li>`)}</ul>`}
    ${summary.entries > 0 && html`<p class="muted" data-test="ledger-entries">${t('ledger.entries', { n: number(summary.entries) })}</p>`}
  </section>`;
}
SlipSummary.props = ['summary'];
