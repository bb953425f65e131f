// Says when a project is planned to reach its stages; a day that moves or goes needs a reason.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { STAGES } from '../../projects.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { draftOf, movesDay, plannedOf } from './days.js';

export const PlannedDaysDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}/stages`;
    const known = shallowRef(null);
    const failed = ref(null);
    const form = useForm('days', { ...draftOf([]), reason: '' }, { send, faults });
    const { draft, field } = form;
    const moves = () => known.value !== null && movesDay(known.value.steps, draft);

    async function load() {
      try {
        known.value = await getJson(path);
        failed.value = null;
        Object.assign(draft, draftOf(known.value.steps));
      } catch (e) {
        failed.value = e;
      }
    }

    // The order of all days is one fault; it stands at the last stage, below which nothing is.
    function faults(problem) {
      const { planned, ...rest } = faultsOf(problem);
      return planned ? { ...rest, [STAGES.at(-1)]: planned } : rest;
    }

    async function send() {
      const reason = draft.reason.trim();
      try {
        await putJson(path, { planned: plannedOf(draft), ...(reason && { reason }) }, { 'If-Match': `"${known.value.revision}"` });
      } catch (e) {
        if (e.status === 412) {
          await load();
        }
        throw e;
      }
      toast(t('stages.planned-done'));
      emit('done');
    }

    load();

    return () => html`<${DialogForm} title=${t('stages.plan')} test="days" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form}
        unready=${!known.value} onClose=${() => emit('close')}>
      ${failed.value && html`<${Notice} problem=${failed.value} onRetry=${load} />`}
      ${STAGES.map((stage) => field(stage, t(`stage.${stage}`), { type: 'date' }))}
      ${field('reason', t('project.reason'), { required: moves() })}
    </${DialogForm}>`;
  },
};
