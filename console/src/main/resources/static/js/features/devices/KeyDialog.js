// The one time a device's key is seen: afterwards nobody has it but the device.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { Copyable } from '../../ui/Copyable.js';
import { Modal } from '../../ui/Modal.js';
import { unitName } from '../../units.js';
import { uuid7 } from '../../uuid.js';
import { curlExample } from './example.js';

export const KeyDialog = {
  props: ['device'],
  emits: ['close'],
  setup(props, { emit }) {
    const { label, unit, key } = props.device;
    const example = curlExample({ origin: location.origin, unit, key, id: uuid7(), at: new Date().toISOString() });
    return () => html`<${Modal} title=${t('devices.key.title')} test="key-dialog" firm=${true} onClose=${() => emit('close')}>
      <p><strong>${label}</strong> · ${unitName(unit)}</p>
      <p class="notice" role="alert">${t('devices.key.once')}</p>
      <${Copyable} label=${t('devices.key')} text=${key} test="device-key" />
      <${Copyable} label=${t('devices.key.example')} text=${example} test="device-example" />
      <div class="form-end right">
        <button type="button" class="button primary" data-test="key-stored" onClick=${() => emit('close')}>${t('devices.key.stored')}</button>
      </div>
    </${Modal}>`;
  },
};
