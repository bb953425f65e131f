// A form: its values under the names that the service has for them, what is wrong with each, and the sending.
import { reactive, ref, shallowRef } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { date } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { faultsOf } from './faults.js';
import { Field } from './Field.js';

/**
 * @param {string} test begins the names by which tests know the fields
 * @param {object} values by field
 * @param {object} how
 * @param {() => Promise<unknown>} how.send does it, or throws a problem
 * @param {(problem: any) => Record<string, string>} [how.faults] words for the problem, by field
 * @param {() => Record<string, () => string>} [how.check] what is wrong beyond what the inputs know by themselves
 */
export function useForm(test, values, { send, faults = faultsOf, check = () => ({}) }) {
  const draft = reactive(values);
  const problem = shallowRef(null);
  const found = shallowRef(/** @type {Record<string, () => string>} */ ({}));
  const sending = ref(false);
  // Those that are shown now; what is wrong with a field that is not shown has to be said elsewhere.
  const fields = new Map();

  async function submit(e) {
    e?.preventDefault();
    if (sending.value) {
      return;
    }
    found.value = { ...faultsIn(e?.target), ...check() };
    problem.value = null;
    if (Object.keys(found.value).length) {
      return;
    }
    sending.value = true;
    try {
      await send();
    } catch (error) {
      problem.value = error;
    } finally {
      sending.value = false;
    }
  }

  /** What is wrong with a field; it then says so itself. */
  function fault(name) {
    fields.set(name, problem.value);
    return found.value[name]?.() ?? faults(problem.value)[name];
  }

  function field(name, label, more) {
    return html`<${Field} label=${label} name=${name} test=${`${test}-${name.split('.').at(-1)}`} problem=${fault(name)}
      modelValue=${draft[name]} onUpdate:modelValue=${(value) => (draft[name] = value)} ...${more} />`;
  }

  /** The problem, as far as no field says it; to be asked when the fields have been made. */
  function general() {
    const all = problem.value && faults(problem.value);
    const said = (name) => fields.get(name) === problem.value;
    if (!all || !Object.keys(all).some(said)) {
      return problem.value;
    }
    const rest = Object.entries(all).filter(([name]) => !said(name));
    return rest.length ? { status: problem.value.status, message: rest.map(([, detail]) => detail).join(' ') } : null;
  }

  return { draft, field, fault, general, problem, sending, submit };
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
