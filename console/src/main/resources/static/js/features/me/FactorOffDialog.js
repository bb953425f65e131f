import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { PasswordAgain } from './PasswordAgain.js';

export const FactorOffDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    async function off(current) {
      await postJson('/api/identity/own/second-factor/removal', { current });
      emit('done');
    }

    return () => html`<${PasswordAgain} title=${t('me.factor.off')} means=${t('me.factor.off.means')} confirm=${t('me.factor.off')} test="factor-off"
      action=${off} onClose=${() => emit('close')} />`;
  },
};
