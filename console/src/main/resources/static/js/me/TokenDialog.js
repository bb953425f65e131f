// A new token: it has at most what its maker has.
import { computed, reactive, ref } from '/js/vendor/vue.js';
import { postJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { may } from '../session/rights.js';
import { session } from '../session/session.js';
import { DialogForm } from '../ui/DialogForm.js';
import { faultsOf } from '../ui/faults.js';
import { Field } from '../ui/Field.js';
import { unitOptions } from '../units.js';

const FIELDS = ['label', 'unit', 'roles', 'days'];

export const TokenDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { roles: own, unit } = session.value;
    const draft = reactive({ label: '', unit: unit ?? '', roles: own.length === 1 ? [...own] : [], days: '90', service: false });
    const problem = ref(null);
    const missing = ref([]);
    const units = computed(() => unitOptions.value);

    async function send() {
      missing.value = [!draft.label.trim() && 'label', !draft.roles.length && 'roles', !(Number(draft.days) > 0) && 'days'].filter(Boolean);
      if (!missing.value.length) {
        const body = { label: draft.label.trim(), service: draft.service, roles: draft.roles, days: Number(draft.days), ...(draft.unit && { unit: draft.unit }) };
        emit('done', await postJson('/api/console/tokens', body));
      }
    }

    const fault = (name) => (missing.value.includes(name) ? t('form.required') : faultsOf(problem.value)[name]);
    const field = (name, label, more) => html`<${Field} label=${label} test=${`token-${name}`} required=${true} problem=${fault(name)}
      modelValue=${draft[name]} onUpdate:modelValue=${(value) => (draft[name] = value)} ...${more} />`;
    const toggle = (role) => (draft.roles = own.filter((r) => (r === role) !== draft.roles.includes(r)));

    return () => html`<${DialogForm} title=${t('me.token.issue')} test="token" confirm=${t('me.token.issue')} fields=${FIELDS} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p class="muted">${t('me.token.issue.hint')}</p>
      ${field('label', t('me.token.label'), { hint: t('me.token.label.hint') })}
      ${unit && units.value.length > 0 && field('unit', t('me.token.unit'), { options: units.value })}
      <fieldset class=${['field', 'roles', fault('roles') && 'wrong']}>
        <legend>${t('me.token.rights')}</legend>
        ${own.map((role) => html`<label class="check" key=${role}><input type="checkbox" data-test=${`token-role-${role}`} checked=${draft.roles.includes(role)}
          onChange=${() => toggle(role)} /><span>${t(`role.${role}`)}</span></label>`)}
        ${fault('roles') && html`<p class="field-problem">${fault('roles')}</p>`}
      </fieldset>
      ${field('days', t('me.token.days'), { type: 'number', min: 1, max: 366 })}
      ${may('accounts') && html`<label class="check"><input type="checkbox" data-test="token-service" checked=${draft.service}
        onChange=${(e) => (draft.service = e.target.checked)} /><span>${t('me.token.service')}<small>${t('me.token.service.means')}</small></span></label>`}
    </${DialogForm}>`;
  },
};
