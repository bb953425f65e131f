// Asks before a record that was set aside is taken in again.
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';

export const ReplayDialog = {
  // path is where its service is asked.
  props: ['letter', 'path'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('replay', {}, {
      about: null,
      async send() {
        const { topic, partition, offset } = props.letter;
        emit('done', await postJson(`${props.path}/dead-letters/replay`, { topic, partition, offset }));
      },
    });

    return () => html`<${DialogForm} title=${t('operations.replay.title')} test="replay" confirm=${t('operations.replay')} form=${form} onClose=${() => emit('close')}>
      <p><span class="code">${placeOf(props.letter)}</span>${props.letter.key && html` · ${props.letter.key}`}</p>
      <p>${t('operations.replay.means')}</p>
    </${DialogForm}>`;
  },
};

/** Where a record lies. */
export function placeOf({ topic, partition, offset }) {
  return `${topic}-${partition}@${offset}`;
}
