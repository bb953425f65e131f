// The one time a token is seen.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { Copyable } from '../../ui/Copyable.js';
import { Modal } from '../../ui/Modal.js';

export const TokenShownDialog = {
  props: ['token'],
  emits: ['close'],
  setup(props, { emit }) {
    const example = `curl -H "Authorization: Bearer ${props.token.token}" ${location.origin}/api/progress/portfolio`;
    return () => html`<${Modal} title=${props.token.label} test="token-shown-dialog" firm=${true} onClose=${() => emit('close')}>
      <p class="notice" role="alert">${t('me.token.once')}</p>
      <${Copyable} label=${t('me.token')} text=${props.token.token} test="token-secret" />
      <${Copyable} label=${t('me.token.example')} text=${example} test="token-example" />
      <div class="form-end right">
        <button type="button" class="button primary" data-test="token-stored" onClick=${() => emit('close')}>${t('me.token.stored')}</button>
      </div>
    </${Modal}>`;
  },
};
