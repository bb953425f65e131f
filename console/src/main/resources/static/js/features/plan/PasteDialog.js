// Rows out of a spreadsheet, looked at before they come into the plan.
import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { unitTree } from '../../units.js';
import { pasted, tableOf } from './pasting.js';
import { COLUMNS } from './rows.js';

export const PasteDialog = {
  props: ['id', 'rows'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('paste', { text: '' }, { about: props.id, send: async () => emit('done', read.value.rows) });
    const units = unitTree.value.filter(({ unit }) => unit.own).map(({ unit }) => unit);
    const read = computed(() => pasted(props.rows, tableOf(form.draft.text), units));
    const found = () => read.value.added + read.value.amended;
    const order = () => COLUMNS.map((column) => t(`plan.column.${column}`)).join(t('common.and'));

    return () => html`<${DialogForm} title=${t('plan.do.paste')} test="paste" confirm=${t('plan.paste.take', { n: number(found()) })} form=${form} unready=${!found()} onClose=${() => emit('close')}>
      <p class="muted">${t('plan.paste.means')}</p>
      <p class="muted">${t('plan.paste.order', { columns: order() })}</p>
      <label class="field"><span class="visually-hidden">${t('plan.do.paste')}</span>
        <textarea class="code paste-box" rows="10" wrap="off" data-test="paste-text" placeholder=${t('plan.paste.hint')} value=${form.draft.text} onInput=${(e) => (form.draft.text = e.target.value)} /></label>
      <p role="status" data-test="paste-found">${found() > 0 && t('plan.paste.found', { added: number(read.value.added), amended: number(read.value.amended) })}</p>
    </${DialogForm}>`;
  },
};
