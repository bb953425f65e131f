// A new account, or the profile of one there is.
import { computed, reactive, ref } from '/js/vendor/vue.js';
import { postJson, putJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { Field } from '../ui/Field.js';
import { unitOptions } from '../units.js';
import { bodyOf, draftOf, missingIn } from './account.js';
import { RoleChoice } from './RoleChoice.js';
import { passwordFault } from './weakness.js';

const FIELDS = ['name', 'names.zh', 'names.en', 'unit', 'roles', 'password'];

export const AccountDialog = {
  props: ['account'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const isNew = !props.account.name;
    const draft = reactive(draftOf(props.account));
    const problem = ref(null);
    const missing = ref([]);
    const units = computed(() => [{ value: '', label: t('common.none') }, ...unitOptions.value]);

    async function send() {
      missing.value = missingIn(draft, isNew);
      if (missing.value.length) {
        return;
      }
      if (isNew) {
        await postJson('/api/identity/accounts', bodyOf(draft, isNew));
      } else {
        await putJson(`/api/identity/accounts/${encodeURIComponent(props.account.name)}`, bodyOf(draft, isNew));
      }
      emit('done', t('accounts.saved', { account: draft.name }));
    }

    const fault = (name) => (missing.value.includes(name) ? t('form.required') : passwordFault(problem.value, name));
    const field = (name, key, label, more) => html`<${Field} label=${label} test=${`account-${key}`} problem=${fault(name)}
      modelValue=${draft[key]} onUpdate:modelValue=${(value) => (draft[key] = value)} ...${more} />`;

    return () => html`<${DialogForm} title=${isNew ? t('accounts.create') : t('accounts.edit.title', { account: draft.name })} test="account"
        confirm=${t('accounts.save')} conflict=${isNew ? t('accounts.taken') : t('accounts.needed')} fields=${FIELDS} send=${send}
        onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      ${isNew && field('name', 'name', t('accounts.name'), { autocomplete: 'off', required: true, hint: 'lin.xiao' })}
      <div class="pair">
        ${field('names.zh', 'zh', t('accounts.zh'), { required: true })}
        ${field('names.en', 'en', t('accounts.en'))}
      </div>
      ${field('unit', 'unit', t('accounts.unit'), { options: units.value })}
      <${RoleChoice} roles=${draft.roles} problem=${fault('roles')} onChange=${(roles) => (draft.roles = roles)} />
      ${isNew && field('password', 'password', t('accounts.new-password'), { type: 'password', autocomplete: 'new-password', required: true, hint: t('accounts.password.hint') })}
      ${!isNew && html`<label class="check"><input type="checkbox" data-test="account-disabled" checked=${draft.disabled}
        onChange=${(e) => (draft.disabled = e.target.checked)} />${t('accounts.disable')}</label>`}
    </${DialogForm}>`;
  },
};
