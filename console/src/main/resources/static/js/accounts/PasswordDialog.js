import { ref } from '/js/vendor/vue.js';
import { putJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { Field } from '../ui/Field.js';
import { passwordFault } from './weakness.js';

export const PasswordDialog = {
  props: ['account'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const password = ref('');
    const problem = ref(null);
    const missing = ref(false);

    async function send() {
      missing.value = !password.value;
      if (!missing.value) {
        await putJson(`/api/identity/accounts/${encodeURIComponent(props.account.name)}/password`, { password: password.value });
        emit('done', t('accounts.password.set', { account: props.account.name }));
      }
    }

    return () => html`<${DialogForm} title=${t('accounts.password.title', { account: props.account.name })} test="password"
        confirm=${t('accounts.password')} fields=${['password']} send=${send} onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p class="muted">${t('accounts.password.means')}</p>
      <${Field} label=${t('accounts.new-password')} type="password" autocomplete="new-password" test="new-password" required=${true} hint=${t('accounts.password.hint')}
        problem=${missing.value ? t('form.required') : passwordFault(problem.value, 'password')}
        modelValue=${password.value} onUpdate:modelValue=${(value) => (password.value = value)} />
    </${DialogForm}>`;
  },
};
