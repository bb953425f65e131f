// What is wrong with a form: as a service says it, and as its inputs say it themselves.
import { date } from '../i18n/format.js';
import { t } from '../i18n/index.js';

/**
 * What is wrong with a form, field by field: {field: detail} of a problem that tells the fields; empty for every other.
 * @param {any} problem
 * @param {(field: string) => string} [nameOf] what a field of the service is called in the form
 * @returns {Record<string, string>}
 */
export function faultsOf(problem, nameOf = (field) => field) {
  const faults = /** @type {Record<string, string>} */ ({});
  for (const { field, detail } of problem?.errors ?? []) {
    const name = nameOf(field ?? '');
    faults[name] = name in faults ? `${faults[name]} ${detail}` : detail;
  }
  return faults;
}

/** What the inputs of a form say of themselves, all at once: {name: words}. */
export function faultsIn(form) {
  const controls = [...(form?.elements ?? [])].filter((control) => control.name && !control.disabled);
  return Object.fromEntries(controls.map((control) => [control.name, faultIn(control)]).filter(([, words]) => words));
}

function faultIn({ validity, value, required, type, min, max }) {
  if (validity.badInput) {
    return () => t('form.unreadable');
  }
  if (validity.valueMissing || (required && !value.trim())) {
    return () => t('form.required');
  }
  if (validity.rangeOverflow && type === 'date') {
    return () => t('form.not-after', { max: date(max) });
  }
  if (validity.rangeOverflow || validity.rangeUnderflow) {
    return () => (max ? t('form.range', { min, max }) : t('form.at-least', { min }));
  }
  return null;
}
