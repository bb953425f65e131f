// The fields of a project: whose it is, what it is, what it costs and when it has to be finished.
import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { STAGES, YEAR_CLASSES } from '../../projects.js';
import { ownUnitOptions, unitName } from '../../units.js';
import { CLASSIFICATIONS, FIRST_STANDINGS, TIERS } from './draft.js';

/** What a field is called. */
export function label(name) {
  return t(`registration.field.${name}`);
}

/** @param {any} present the project that is amended; null for a new one */
export function fields({ draft, field }, present) {
  const one = (name, more) => field(name, label(name), more);
  const choice = (name, codes, words) => one(name, {
    required: true,
    options: withPresent(codes, present?.[name]).map((value) => ({ value, label: words(value) })),
  });
  const amount = (name) => one(name, { type: 'number', min: 0, step: 'any', required: true });
  const perhaps = (name, words, none) => one(name, { options: [{ value: '', label: none }, ...Object.entries(words).map(([value, word]) => ({ value, label: word }))] });
  const units = ownUnitOptions.value;
  const unit = (name) => choice(name, units.map(({ value }) => value), (code) => units.find(({ value }) => value === code)?.label ?? unitName(code));

  return html`
    ${!present && one('id', { autocomplete: 'off', required: true, hint: 'GX-2026-017' })}
    <div class="pair">${one('names.zh', { required: true })}${one('names.en')}</div>
    <div class="pair">
      ${choice('classification', CLASSIFICATIONS, (code) => tOpen('classification', code))}
      ${choice('tier', TIERS, (code) => tOpen('tier', code))}
    </div>
    <div class="pair">${one('industryChain')}${one('sponsor')}</div>
    ${unit('responsibleUnit')}
    <div class="pair">${unit('leadUnit')}${unit('fieldUnit')}</div>
    <div class="pair">${one('taskForce')}${perhaps('flagship', { true: t('registration.yes') }, t('registration.no'))}</div>
    <div class="pair">${amount('totalInvestment')}${amount('annualInvestment')}</div>
    <div class="pair">
      ${perhaps('yearClass', Object.fromEntries(YEAR_CLASSES.map((code) => [code, tOpen('yearClass', code)])), t('registration.not-said'))}
      ${perhaps('inStatistics', { true: t('registration.yes') }, t('registration.no'))}
    </div>
    ${one('requiredFinish', { type: 'date', required: true })}
    ${present ? one('reason') : html`<div class="pair">
      ${choice('stage', STAGES, (stage) => tOpen('stage', stage))}
      ${choice('standing', FIRST_STANDINGS, (standing) => tOpen('registration.standing', standing))}
    </div>`}`;
}

/** Codes are open lists: one that nobody here knows stays as it is. */
function withPresent(codes, code) {
  return !code || codes.includes(code) ? codes : [...codes, code];
}
