import { putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { secretFaults } from '../../session/weakness.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';

export const PasswordDialog = {
  props: ['account'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { name: account } = props.account;
    const form = useForm('new', { password: '' }, { about: null, send, faults: secretFaults });

    async function send() {
      await putJson(`/api/identity/accounts/${encodeURIComponent(account)}/password`, { password: form.draft.password });
      toast(t('accounts.password.set', { account }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('accounts.password.title', { account })} test="password"
        confirm=${t('accounts.password')} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${t('accounts.password.means')}</p>
      ${form.field('password', t('secret.new'), { type: 'password', autocomplete: 'new-password', required: true, hint: t('secret.hint') })}
    </${DialogForm}>`;
  },
};
