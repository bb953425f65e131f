// Freezes the plan as it is now as a further baseline.
import { getJson, postJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';

export const BaselineDialog = {
  props: ['path', 'revision'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('baseline', { name: '', reason: '' },
      { about: props.path, known: { revision: props.revision }, load: () => getJson(`${props.path}/slips/summary`), send });
    const { draft, field } = form;

    async function send({ revision }) {
      const baseline = await postJson(`${props.path}/baselines`, { name: draft.name.trim(), reason: draft.reason.trim() }, { 'If-Match': `"${revision}"` });
      toast(t('ledger.add-done', { name: baseline.name }));
      emit('done', baseline);
    }

    return () => html`<${DialogForm} title=${t('ledger.add')} test="baseline" confirm=${t('project.save')} conflict=${t('ledger.stale')} form=${form}
        onClose=${() => emit('close')}>
      <p class="muted">${t('ledger.add-means')}</p>
      ${field('name', t('ledger.name'), { required: true })}
      ${field('reason', t('project.reason'), { required: true })}
    </${DialogForm}>`;
  },
};
