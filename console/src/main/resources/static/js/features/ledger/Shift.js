// By how much a day is later than another, in working days and days.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';

export function Shift({ shift }) {
  if (!shift || (shift.days === 0 && shift.workingDays === 0)) {
    return html`<span class="muted">0</span>`;
  }
  const signed = (n) => (n > 0 ? `+${number(n)}` : `−${number(-n)}`);
  return html`<span class=${['shift', shift.days > 0 && 'later']} title=${shift.assumed ? t('ledger.assumed') : null}>
    ${t('ledger.working-days', { n: signed(shift.workingDays) })}${shift.assumed && ' *'}<small>${t('ledger.days', { n: signed(shift.days) })}</small></span>`;
}
Shift.props = ['shift'];
