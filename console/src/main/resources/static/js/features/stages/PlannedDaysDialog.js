// Says when a project is planned to reach its stages; a day that moves or goes needs a reason.
import { getJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { STAGES } from '../../projects.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { draftOf, movesDay, plannedOf } from './days.js';

export const PlannedDaysDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}/stages`;
    const form = useForm('days', (known) => ({ ...draftOf(known?.steps ?? []), reason: '' }), { about: props.id, load: () => getJson(path), send, faults });
    const { draft, field, known } = form;
    const moves = () => known.value !== null && movesDay(known.value.steps, draft);

    // The order of all days is one fault; it stands at the last stage, below which nothing is.
    function faults(problem) {
      const { planned, ...rest } = faultsOf(problem);
      return planned ? { ...rest, [STAGES.at(-1)]: planned } : rest;
    }

    async function send({ revision }) {
      const reason = draft.reason.trim();
      await putJson(path, { planned: plannedOf(draft), ...(reason && { reason }) }, { 'If-Match': `"${revision}"` });
      toast(t('stages.planned-done'));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('stages.plan')} test="days" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form} onClose=${() => emit('close')}>
      ${STAGES.map((stage) => field(stage, t(`stage.${stage}`), { type: 'date' }))}
      ${field('reason', t('project.reason'), { required: moves() })}
    </${DialogForm}>`;
  },
};
