// The secret by which a receiver of webhooks tells that they are Gantry's.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson } from '../api.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { Copyable } from '../ui/Copyable.js';
import { Modal } from '../ui/Modal.js';
import { Notice } from '../ui/Notice.js';
import { unitName } from '../units.js';

export const SecretDialog = {
  props: ['unit'],
  emits: ['close'],
  setup(props, { emit }) {
    const webhook = shallowRef(null);
    const problem = ref(null);

    async function load() {
      problem.value = null;
      try {
        webhook.value = await getJson(`/api/notification/webhooks/${encodeURIComponent(props.unit)}`);
      } catch (e) {
        problem.value = e;
      }
    }

    load();
    return () => html`<${Modal} title=${t('units.secret')} test="secret-dialog" onClose=${() => emit('close')}>
      <p><strong>${unitName(props.unit)}</strong> · <span class="code">${webhook.value?.address}</span></p>
      <p class="muted">${t('units.secret.means')}</p>
      ${webhook.value && html`<${Copyable} label=${t('units.secret')} text=${webhook.value.secret} test="signing-secret" />`}
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${load} />`}
    </${Modal}>`;
  },
};
