import { computed } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { startOfDay } from '../../clock.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { ownUnitOptions } from '../../units.js';

export const EnrolDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('device', { unit: '', label: '', expiresAt: '', addresses: '' }, { about: '', send });
    const { draft, field } = form;
    const units = computed(() => [{ value: '', label: t('form.choose') }, ...ownUnitOptions.value]);

    async function send() {
      const addresses = draft.addresses.trim();
      emit('done', await postJson('/api/progress/devices', {
        unit: draft.unit, label: draft.label.trim(), ...(draft.expiresAt && { expiresAt: startOfDay(draft.expiresAt) }), ...(addresses && { addresses }),
      }));
    }

    return () => html`<${DialogForm} title=${t('devices.enrol')} test="enrol" confirm=${t('devices.enrol.confirm')} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${t('devices.enrol.hint')}</p>
      ${field('unit', t('devices.unit'), { options: units.value, required: true })}
      ${field('label', t('devices.label'), { hint: t('devices.label.hint'), required: true })}
      ${field('expiresAt', t('devices.until'), { type: 'date' })}
      ${field('addresses', t('devices.addresses'), { hint: '10.12.0.0/16' })}
    </${DialogForm}>`;
  },
};
