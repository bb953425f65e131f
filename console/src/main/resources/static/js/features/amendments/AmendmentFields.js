// The facts that may be given to several projects: each is left alone unless something is chosen.
import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { ownUnitOptions } from '../../units.js';
import { YEAR_CLASSES } from '../../projects.js';
import { CLASSIFICATIONS, TIERS } from '../registration/draft.js';
import { NONE } from './amendment.js';

export function amendmentFields({ draft, field }) {
  const label = (name) => t(`registration.field.${name}`);
  const choice = (name, options) => field(name, label(name), { options: [{ value: '', label: t('amend.keep') }, ...options] });
  const codes = (name, all) => choice(name, all.map((value) => ({ value, label: tOpen(name, value) })));
  const unit = (name) => choice(name, ownUnitOptions.value);
  const flag = (name) => choice(name, [{ value: 'true', label: t('registration.yes') }, { value: 'false', label: t('registration.no') }]);
  const text = (name) => html`<div>
    ${field(name, label(name), { disabled: draft[name] === NONE, modelValue: draft[name] === NONE ? '' : draft[name], hint: t('amend.keep') })}
    <label class="check"><input type="checkbox" data-test=${`amend-${name}-none`} checked=${draft[name] === NONE}
      onChange=${(e) => (draft[name] = e.target.checked ? NONE : '')} /><span>${t('amend.none', { field: label(name) })}</span></label></div>`;

  return html`${unit('responsibleUnit')}
    <div class="pair">${unit('leadUnit')}${unit('fieldUnit')}</div>
    <div class="pair">${text('sponsor')}${text('taskForce')}</div>
    <div class="pair">${flag('flagship')}${flag('inStatistics')}</div>
    <div class="pair">${codes('tier', TIERS)}${codes('classification', CLASSIFICATIONS)}</div>
    ${choice('yearClass', [...YEAR_CLASSES.map((value) => ({ value, label: tOpen('yearClass', value) })), { value: NONE, label: t('registration.not-said') }])}
    ${text('industryChain')}`;
}
