// A new account, or the profile of one there is.
import { computed } from '/js/vendor/vue.js';
import { postJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { secretFaults } from '../../session/weakness.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { ownUnitOptions } from '../../units.js';
import { draftOf, newAccountOf, profileOf } from './account.js';
import { RoleChoice } from './RoleChoice.js';

export const AccountDialog = {
  props: ['account'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const isNew = !props.account.name;
    const form = useForm('account', draftOf(props.account), { about: props.account.name ?? '', send, faults: secretFaults, check });
    const { draft, field } = form;
    const units = computed(() => [{ value: '', label: t('common.none') }, ...ownUnitOptions.value]);

    function check() {
      return draft.roles.length ? {} : { roles: () => t('form.required') };
    }

    async function send() {
      if (isNew) {
        await postJson('/api/identity/accounts', newAccountOf(draft));
      } else {
        await putJson(`/api/identity/accounts/${encodeURIComponent(props.account.name)}`, profileOf(draft));
      }
      toast(t('accounts.saved', { account: draft.name }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${isNew ? t('accounts.create') : t('accounts.edit.title', { account: draft.name })} test="account"
        confirm=${t('accounts.save')} conflict=${isNew ? t('accounts.taken') : t('accounts.needed')} form=${form} onClose=${() => emit('close')}>
      ${isNew && field('name', t('accounts.name'), { autocomplete: 'off', required: true, hint: 'lin.xiao' })}
      <div class="pair">
        ${field('names.zh', t('accounts.zh'), { required: true })}
        ${field('names.en', t('accounts.en'))}
      </div>
      ${field('unit', t('accounts.unit'), { options: units.value })}
      <${RoleChoice} roles=${draft.roles} problem=${form.fault('roles')} onChange=${(roles) => (draft.roles = roles)} />
      ${isNew && field('password', t('secret.new'), { type: 'password', autocomplete: 'new-password', required: true, hint: t('secret.hint') })}
      ${!isNew && html`<label class="check"><input type="checkbox" data-test="account-disabled" checked=${draft.disabled}
        onChange=${(e) => (draft.disabled = e.target.checked)} />${t('accounts.disable')}</label>`}
    </${DialogForm}>`;
  },
};
