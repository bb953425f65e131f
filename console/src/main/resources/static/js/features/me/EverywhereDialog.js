import { deleteAt, postJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { PasswordAgain } from './PasswordAgain.js';

export const EverywhereDialog = {
  // kept: whether Gantry's own provider keeps the account; another one knows of sessions of its own
  props: ['kept'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    async function end(current) {
      await (props.kept ? postJson('/api/identity/own/logins/end', { current }) : deleteAt('/api/console/sessions'));
      emit('done');
    }

    const plain = useForm('everywhere', {}, { about: null, send: () => end() });
    return () => (props.kept
      ? html`<${PasswordAgain} title=${t('me.everywhere')} means=${t('me.everywhere.means')} confirm=${t('me.everywhere')} test="everywhere"
          action=${end} onClose=${() => emit('close')} />`
      : html`<${DialogForm} title=${t('me.everywhere')} test="everywhere" confirm=${t('me.everywhere')} form=${plain} onClose=${() => emit('close')}>
          <p class="muted">${t('me.everywhere.means')}</p>
        </${DialogForm}>`);
  },
};
