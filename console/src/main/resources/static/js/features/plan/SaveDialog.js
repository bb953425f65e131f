// All changes of a plan at once, with what they come to and why.
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { planPath } from './editor.js';
import { cellFaults } from './faults.js';

export const SaveDialog = {
  props: ['id', 'editor', 'finish', 'requiredFinish'],
  emits: ['close', 'refused', 'done'],
  setup(props, { emit }) {
    const { editor } = props;
    const form = useForm('plan-save', { reason: '' }, { about: props.id, known: editor.changes(), load: takeOver, send });
    const { known: changes } = form;

    async function send({ body, keys }) {
      const reason = form.draft.reason.trim();
      try {
        const state = await postJson(`${planPath(props.id)}/changes`, { ...body, ...(reason && { reason }) }, { 'If-Match': `"${editor.plan.value.revision}"` });
        emit('done', state);
      } catch (problem) {
        const { cells } = cellFaults(problem.errors ?? [], keys);
        if (cells.size) {
          emit('refused', cells);
        }
        throw problem;
      }
    }

    async function takeOver() {
      await editor.takeOver();
      return editor.changes();
    }

    const late = () => props.finish > (props.requiredFinish ?? '9');
    const sums = ({ added, amended, body }) => t('plan.save.sums', { added: number(added), amended: number(amended), removed: number(body.removed.length) });

    return () => html`<${DialogForm} title=${t('plan.save.title')} test="plan-save" confirm=${t('plan.save.confirm')} conflict=${t('plan.stale')} form=${form} onClose=${() => emit('close')}>
      <p data-test="plan-save-sums">${sums(changes.value)}</p>
      ${late() && html`<p class="notice" data-test="plan-save-late">${t('plan.save.late', { finish: date(props.finish), required: date(props.requiredFinish) })}</p>`}
      ${form.field('reason', t('plan.reason'), { required: changes.value.needsReason })}
      ${changes.value.needsReason && html`<p class="muted">${t('plan.reason.needed')}</p>`}
    </${DialogForm}>`;
  },
};
