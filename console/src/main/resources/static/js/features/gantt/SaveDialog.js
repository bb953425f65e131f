// All changes of the chart as one change of the plan, with why.
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { date, number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { planPath } from './load.js';

export const SaveDialog = {
  props: ['editor'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { editor } = props;
    const form = useForm('bars-save', { reason: '' }, { about: editor.id, known: editor.changes(), load: takeOver, send });
    const { known: changes } = form;

    async function send({ set, removed }) {
      const reason = form.draft.reason.trim();
      emit('done', await postJson(`${planPath(editor.id)}/changes`, { set, removed, ...(reason && { reason }) }, { 'If-Match': `"${editor.plan.value.revision}"` }));
    }

    // Somebody else was faster: theirs is shown, ours lies on top of it, and may be saved again.
    async function takeOver() {
      await editor.load();
      return editor.changes();
    }

    const outcome = ({ finish, moves, late }) => html`<p data-test="bars-save-outcome">${t('bars.save.outcome', { finish: date(finish), moves: number(moves.length), late: number(late.length) })}</p>`;

    return () => html`<${DialogForm} title=${t('bars.save.title')} test="bars-save" confirm=${t('bars.save.confirm')} conflict=${t('bars.save.stale')} form=${form}
      unready=${changes.value.set.length + changes.value.removed.length === 0} onClose=${() => emit('close')}>
      <p data-test="bars-save-sums">${t('bars.save.sums', { n: number(changes.value.set.length), removed: number(changes.value.removed.length) })}</p>
      ${editor.trial.value && outcome(editor.trial.value)}
      ${form.field('reason', t('bars.save.reason'), { required: changes.value.needsReason })}
      ${changes.value.needsReason && html`<p class="muted">${t('bars.save.reason-needed')}</p>`}
    </${DialogForm}>`;
  },
};
