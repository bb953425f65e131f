import { putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { secretFaults } from '../../session/weakness.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';

export const OwnPasswordDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('own', { current: '', password: '' }, { about: null, send, faults: secretFaults });

    async function send() {
      await putJson('/api/identity/own/password', { ...form.draft });
      emit('done');
    }

    const field = (name, label, more) => form.field(name, label, { type: 'password', required: true, ...more });

    return () => html`<${DialogForm} title=${t('me.password')} test="own-password" confirm=${t('me.password')} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${t('me.password.means')}</p>
      ${field('current', t('me.current'), { autocomplete: 'current-password' })}
      ${field('password', t('secret.new'), { autocomplete: 'new-password', hint: t('secret.hint') })}
    </${DialogForm}>`;
  },
};
