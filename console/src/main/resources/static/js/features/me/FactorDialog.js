// The second factor, step by step: the password, the picture for the app, a code of the app, the codes for recovery.
import { shallowRef } from '/js/vendor/vue.js';
import { postJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { secretFaults } from '../../session/weakness.js';
import { Copyable } from '../../ui/Copyable.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Modal } from '../../ui/Modal.js';
import { PasswordAgain } from './PasswordAgain.js';

export const FactorDialog = {
  emits: ['close'],
  setup(props, { emit }) {
    const begun = shallowRef(null);
    const codes = shallowRef(null);
    const form = useForm('factor', { code: '' }, { about: null, send: confirm, faults: secretFaults });

    async function begin(current) {
      begun.value = await postJson('/api/identity/own/second-factor', { current });
    }

    async function confirm() {
      codes.value = (await putJson('/api/identity/own/second-factor', { code: form.draft.code.trim() })).codes;
    }

    const picture = ({ size, path }) => html`<svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${t('me.factor.picture')}
      data-test="factor-picture"><rect width=${size} height=${size} /><path d=${path} /></svg>`;
    const scan = () => html`<${DialogForm} title=${t('me.factor.on')} test="factor" confirm=${t('me.factor.confirm')}
        unready=${!form.draft.code.trim()} form=${form} onClose=${() => emit('close')}>
      <p>${t('me.factor.scan')}</p>
      ${picture(begun.value.picture)}
      <${Copyable} label=${t('me.factor.secret')} text=${begun.value.secret} test="factor-secret" />
      ${form.field('code', t('me.factor.code'), { required: true, autocomplete: 'one-time-code' })}
    </${DialogForm}>`;
    const recovery = () => html`<${Modal} title=${t('me.factor.recovery')} test="recovery-dialog" firm=${true} onClose=${() => emit('close')}>
      <p class="notice" role="alert">${t('me.factor.recovery.once')}</p>
      <${Copyable} label=${t('me.factor.recovery')} text=${codes.value.join('\n')} test="recovery-codes" />
      <div class="form-end right">
        <button type="button" class="button primary" data-test="recovery-stored" onClick=${() => emit('close')}>${t('me.factor.recovery.stored')}</button>
      </div>
    </${Modal}>`;

    return () => {
      if (codes.value) {
        return recovery();
      }
      return begun.value
        ? scan()
        : html`<${PasswordAgain} title=${t('me.factor.on')} means=${t('me.factor.means')} confirm=${t('me.factor.next')} test="factor-begin"
            action=${begin} onClose=${() => emit('close')} />`;
    };
  },
};
