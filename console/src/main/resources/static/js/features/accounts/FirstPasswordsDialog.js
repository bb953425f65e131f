// The one time the first passwords of new accounts are seen.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { Copyable } from '../../ui/Copyable.js';
import { Download } from '../../ui/Download.js';
import { Modal } from '../../ui/Modal.js';
import { passwordsTable } from './people.js';

export const FirstPasswordsDialog = {
  props: ['passwords'],
  emits: ['close'],
  setup(props, { emit }) {
    const listed = () => props.passwords.map(({ name, password }) => `${name}\t${password}`).join('\n');
    const table = () => passwordsTable(props.passwords, [t('import.column.account'), t('import.password')]);
    return () => html`<${Modal} title=${t('import.passwords')} test="passwords-dialog" firm=${true} onClose=${() => emit('close')}>
      <p class="notice" role="alert">${t('import.passwords.once')}</p>
      <${Copyable} label=${t('import.passwords.label')} text=${listed()} test="first-passwords" />
      <p class="button-row"><${Download} text=${table()} name="gantry-passwords.csv" label=${t('import.download')} test="passwords-download" /></p>
      <div class="form-end right">
        <button type="button" class="button primary" data-test="passwords-kept" onClick=${() => emit('close')}>${t('import.passwords.kept')}</button>
      </div>
    </${Modal}>`;
  },
};
