// A form: its values under the names that the service has for them, what is wrong with each, and the sending. What it changes may
// have to be loaded first: then what was typed stays, what was not follows what is loaded, and sending waits for it.
import { computed, ref, shallowRef } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { faultsIn, faultsOf } from './faults.js';
import { Field } from './Field.js';
import { useTyping } from './typing.js';

/** Answers by which a service says that what is changed is not what it was. */
const CONFLICTS = [409, 412];
const SECRETS = ['current-password', 'new-password', 'one-time-code'];

/**
 * @param {string} test begins the names by which tests know the fields
 * @param {any} values by field; or a function that makes them of what is changed, which is null before it is loaded
 * @param {object} how
 * @param {string | null} how.about which project, unit or the like it is about: what is typed is kept under it until it is sent; null
 *   where nothing is typed that could be kept, as in what only asks again or takes a secret
 * @param {(known: any) => Promise<unknown>} how.send does it, or throws a problem; gets what is changed as it was loaded last
 * @param {() => Promise<any>} [how.load] fetches what is changed; again when it has proved to be another by now
 * @param {any} [how.known] what is changed, where that is there already
 * @param {boolean} [how.final] false where sending only tries: what was typed is kept until sent() is called
 * @param {(problem: any) => Record<string, string>} [how.faults] words for the problem, by field
 * @param {() => Record<string, () => string>} [how.check] what is wrong beyond what the inputs know by themselves
 * @param {() => object} [how.beside] what is kept beside what was typed
 */
export function useForm(test, values, { about, send, load: fetch, known: had = null, final = true, faults = faultsOf, check = () => ({}), beside = () => ({}) }) {
  const valuesOf = typeof values === 'function' ? values : () => values;
  const known = shallowRef(had);
  const failed = shallowRef(null);
  const ready = computed(() => failed.value === null && (!fetch || known.value !== null));
  const typing = useTyping(test, about, valuesOf(had), beside);
  const { draft } = typing;
  const problem = shallowRef(null);
  const found = shallowRef(/** @type {Record<string, () => string>} */ ({}));
  const sending = ref(false);
  // Those that are shown now; what is wrong with a field that is not shown has to be said elsewhere.
  const fields = new Map();
  const labels = new Map();

  if (ready.value) {
    typing.follow(valuesOf(had), Boolean(fetch));
  } else {
    load();
  }

  async function load() {
    try {
      const loaded = await fetch();
      typing.follow(valuesOf(loaded), known.value !== null || typing.restored.value !== null);
      known.value = loaded;
      failed.value = null;
    } catch (e) {
      failed.value = e;
    }
  }

  async function submit(e) {
    e?.preventDefault();
    if (sending.value || !ready.value) {
      return;
    }
    found.value = { ...faultsIn(e?.target), ...check() };
    problem.value = null;
    if (Object.keys(found.value).length) {
      return;
    }
    sending.value = true;
    try {
      await send(known.value);
      if (final) {
        typing.sent();
      }
    } catch (error) {
      if (fetch && CONFLICTS.includes(error.status)) {
        await load();
      }
      problem.value = error;
    } finally {
      sending.value = false;
    }
  }

  function discard() {
    found.value = {};
    problem.value = null;
    typing.discard();
  }

  /** What is wrong with a field; it then says so itself. */
  function fault(name) {
    fields.set(name, problem.value);
    return found.value[name]?.() ?? faults(problem.value)[name];
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {any} [how] what a Field takes; kept: false if what is typed may be a secret
   */
  function field(name, label, how = {}) {
    const { kept = true, ...more } = how;
    labels.set(name, label);
    if (!kept || more.type === 'password' || SECRETS.includes(more.autocomplete)) {
      typing.leaveOut(name);
    }
    // Nothing is chosen before it is known what was; unlike an input, a list of choices would show its first.
    return html`<${Field} label=${label} name=${name} test=${`${test}-${name.split('.').at(-1)}`} problem=${fault(name)} disabled=${Boolean(more.options) && !ready.value}
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

  return {
    draft, field, fault, general, problem, sending, submit, known, failed, ready, load, discard,
    restored: typing.restored,
    /** What the fields are called that somebody else has changed; to be asked when they have been made. */
    others: () => typing.others.value.map((name) => labels.get(name)).filter(Boolean),
    found: typing.found,
    keep: typing.keep,
    sent: typing.sent,
  };
}
