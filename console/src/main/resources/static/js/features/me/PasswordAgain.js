// A dialog for what needs the password again.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { secretFaults } from '../../session/weakness.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';

export const PasswordAgain = {
  // action(password) does it, or throws a problem
  props: ['title', 'means', 'confirm', 'test', 'action'],
  emits: ['close'],
  setup(props, { emit }) {
    const form = useForm('again', { current: '' }, { about: null, send: () => props.action(form.draft.current), faults: secretFaults });

    return () => html`<${DialogForm} title=${props.title} test=${props.test} confirm=${props.confirm} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${props.means}</p>
      ${form.field('current', t('me.current'), { type: 'password', autocomplete: 'current-password', required: true })}
    </${DialogForm}>`;
  },
};
