// Gives a view its name: a new one, which has none, or one that is there.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { faultsOfName, withView } from './saved.js';
import { changeViews } from './views.js';

export const ViewDialog = {
  props: ['view'],
  emits: ['close'],
  setup(props, { emit }) {
    const former = props.view.name;
    const form = useForm('view', { name: former }, { about: former, send, faults: faultsOfName });

    async function send() {
      await changeViews((items) => withView(items, { ...props.view, name: form.draft.name.trim() }, former));
      emit('close');
    }

    return () => html`<${DialogForm} title=${t(former ? 'views.rename' : 'views.save')} test="view" confirm=${t('views.confirm')} form=${form} onClose=${() => emit('close')}>
      ${!former && html`<p class="muted">${t('views.means')}</p>`}
      ${form.field('name', t('views.name'), { required: true, hint: t('views.name.hint') })}
    </${DialogForm}>`;
  },
};
