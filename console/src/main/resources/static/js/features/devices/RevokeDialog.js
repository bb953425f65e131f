import { deleteAt } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { unitName } from '../../units.js';

export const RevokeDialog = {
  props: ['device'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('revoke', {}, {
      about: null,
      async send() {
        await deleteAt(`/api/progress/devices/${encodeURIComponent(props.device.id)}`);
        emit('done');
      },
    });

    return () => html`<${DialogForm} title=${t('devices.revoke.title')} test="revoke" confirm=${t('devices.revoke')} form=${form} onClose=${() => emit('close')}>
      <p><strong>${props.device.label}</strong> · ${unitName(props.device.unit)}</p>
      <p>${t('devices.revoke.means')}</p>
    </${DialogForm}>`;
  },
};
