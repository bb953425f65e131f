// A new unit, or one there is. Where it stands in the tree decides whose business it sees and who is told after it.
import { computed, reactive, ref } from '/js/vendor/vue.js';
import { postJson, putJson } from '../api.js';
import { html } from '../html.js';
import { t, tOpen } from '../i18n/index.js';
import { session } from '../session/session.js';
import { DialogForm } from '../ui/DialogForm.js';
import { faultsOf } from '../ui/faults.js';
import { Field } from '../ui/Field.js';
import { isWithin, unitName, unitOptions } from '../units.js';
import { bodyOf, draftOf, KINDS, missingIn } from './unit.js';

const FIELDS = ['code', 'names.zh', 'names.en', 'kind', 'parent'];

export const UnitDialog = {
  props: ['unit'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { revision } = props.unit;
    const draft = reactive(draftOf(props.unit));
    const problem = ref(null);
    const missing = ref([]);
    const kinds = (KINDS.includes(draft.kind) ? KINDS : [...KINDS, draft.kind]).map((kind) => ({ value: kind, label: tOpen('unit-kind', kind) }));
    // Nobody moves their own unit; every other has a parent unit, which is neither itself nor below it.
    const isOwn = computed(() => draft.code.trim() === session.value.unit);
    const parents = computed(() => (isOwn.value
      ? [{ value: draft.parent, label: draft.parent ? unitName(draft.parent) : t('units.at-the-top') }]
      : unitOptions.value.filter(({ value }) => isWithin(value, session.value.unit) && !(revision && isWithin(value, draft.code)))));

    async function send() {
      missing.value = missingIn(draft);
      if (missing.value.length) {
        return;
      }
      if (revision) {
        await putJson(`/api/registry/units/${encodeURIComponent(draft.code)}`, bodyOf(draft), { 'If-Match': `"${revision}"` });
      } else {
        await postJson('/api/registry/units', bodyOf(draft));
      }
      emit('done', t('units.saved', { unit: draft.code }));
    }

    const fault = (name) => (missing.value.includes(name) ? t('form.required') : faultsOf(problem.value)[name]);
    const field = (name, key, label, more) => html`<${Field} label=${label} test=${`unit-${key}`} problem=${fault(name)}
      modelValue=${draft[key]} onUpdate:modelValue=${(value) => (draft[key] = value)} ...${more} />`;

    return () => html`<${DialogForm} title=${revision ? t('units.edit.title', { unit: draft.code }) : t('units.register')} test="unit"
        confirm=${t('units.save')} conflict=${revision ? t('units.stale') : t('units.taken')} fields=${FIELDS} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      ${!revision && field('code', 'code', t('units.code'), { autocomplete: 'off', required: true, hint: 'GX-HB' })}
      <div class="pair">
        ${field('names.zh', 'zh', t('units.zh'), { required: true })}
        ${field('names.en', 'en', t('units.en'))}
      </div>
      <div class="pair">
        ${field('kind', 'kind', t('units.kind'), { options: kinds, required: true })}
        ${field('parent', 'parent', t('units.parent'), { options: parents.value, required: true, disabled: isOwn.value })}
      </div>
    </${DialogForm}>`;
  },
};
