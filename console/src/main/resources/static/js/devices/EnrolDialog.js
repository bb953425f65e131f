import { computed, reactive, ref } from '/js/vendor/vue.js';
import { postJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { faultsOf } from '../ui/faults.js';
import { Field } from '../ui/Field.js';
import { unitOptions } from '../units.js';

const REQUIRED = ['unit', 'label'];
const FIELDS = [...REQUIRED, 'expiresAt', 'addresses'];

export const EnrolDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const device = reactive({ unit: '', label: '', until: '', addresses: '' });
    const problem = ref(null);
    const missing = ref([]);
    const units = computed(() => [{ value: '', label: t('form.choose') }, ...unitOptions.value]);

    async function send() {
      missing.value = REQUIRED.filter((name) => !device[name].trim());
      if (!missing.value.length) {
        const expiresAt = device.until && new Date(`${device.until}T00:00`).toISOString();
        const addresses = device.addresses.trim();
        emit('done', await postJson('/api/progress/devices', {
          unit: device.unit, label: device.label.trim(), ...(expiresAt && { expiresAt }), ...(addresses && { addresses }),
        }));
      }
    }

    const field = (name, more) => html`<${Field} label=${t(`devices.${name}`)} test=${`device-${name}`} required=${true}
      problem=${missing.value.includes(name) ? t('form.required') : faultsOf(problem.value)[name]}
      modelValue=${device[name]} onUpdate:modelValue=${(value) => (device[name] = value)} ...${more} />`;

    return () => html`<${DialogForm} title=${t('devices.enrol')} test="enrol" confirm=${t('devices.enrol.confirm')} fields=${FIELDS} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p class="muted">${t('devices.enrol.hint')}</p>
      ${field('unit', { options: units.value })}
      ${field('label', { hint: t('devices.label.hint') })}
      <${Field} label=${t('devices.until')} type="date" test="device-until" problem=${faultsOf(problem.value).expiresAt}
        modelValue=${device.until} onUpdate:modelValue=${(value) => (device.until = value)} />
      <${Field} label=${t('devices.addresses')} test="device-addresses" hint="10.12.0.0/16" problem=${faultsOf(problem.value).addresses}
        modelValue=${device.addresses} onUpdate:modelValue=${(value) => (device.addresses = value)} />
    </${DialogForm}>`;
  },
};
