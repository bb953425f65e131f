// A new unit, or one there is. Where it stands in the tree decides whose business it sees and who is told after it.
import { computed } from '/js/vendor/vue.js';
import { getJson, postJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { session } from '../../session/session.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { isWithin, ownUnitOptions, unitName } from '../../units.js';
import { bodyOf, draftOf, KINDS } from './unit.js';

export const UnitDialog = {
  props: ['unit'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { revision } = props.unit;
    const path = `/api/registry/units/${encodeURIComponent(props.unit.code ?? '')}`;
    const form = useForm('unit', (known) => draftOf(known ?? props.unit), revision
      ? { about: props.unit.code, known: props.unit, load: () => getJson(path), send }
      : { about: '', send });
    const { draft, field } = form;
    const kinds = (KINDS.includes(draft.kind) ? KINDS : [...KINDS, draft.kind]).map((kind) => ({ value: kind, label: tOpen('unit-kind', kind) }));
    // Nobody moves their own unit; every other has a parent unit, which is neither itself nor below it.
    const isOwn = computed(() => draft.code.trim() === session.value.unit);
    const parents = computed(() => (isOwn.value
      ? [{ value: draft.parent, label: draft.parent ? unitName(draft.parent) : t('units.at-the-top') }]
      : ownUnitOptions.value.filter(({ value }) => !(revision && isWithin(value, draft.code)))));

    async function send(known) {
      if (known) {
        await putJson(path, bodyOf(draft), { 'If-Match': `"${known.revision}"` });
      } else {
        await postJson('/api/registry/units', bodyOf(draft));
      }
      toast(t('units.saved', { unit: named(bodyOf(draft).names) }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${revision ? t('units.edit.title', { unit: draft.code }) : t('units.register')} test="unit"
        confirm=${t('units.save')} conflict=${revision ? t('units.stale') : t('units.taken')} form=${form} onClose=${() => emit('close')}>
      ${!revision && field('code', t('units.code'), { autocomplete: 'off', required: true, hint: 'GX-HB' })}
      <div class="pair">
        ${field('names.zh', t('units.zh'), { required: true })}
        ${field('names.en', t('units.en'))}
      </div>
      <div class="pair">
        ${field('kind', t('units.kind'), { options: kinds, required: true })}
        ${field('parent', t('units.parent'), { options: parents.value, required: !isOwn.value, disabled: isOwn.value })}
      </div>
    </${DialogForm}>`;
  },
};
