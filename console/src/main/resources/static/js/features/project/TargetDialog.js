// Says what is planned of a project for a year; where no month is said, the year is even over the plan.
import { getJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { monthName } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { bodyOf, draftOf, fieldOf, MONTHS } from './target.js';

const AMOUNT = { type: 'number', min: 0, step: 'any' };

export const TargetDialog = {
  props: ['target', 'path'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('target', ({ said }) => draftOf(said),
      { about: props.path, known: props.target, load: () => getJson(props.path), send, faults: (problem) => faultsOf(problem, fieldOf) });
    const { draft, field } = form;
    const year = String(props.target.year);

    async function send({ revision }) {
      await putJson(props.path, bodyOf(draft), { 'If-Match': `"${revision}"` });
      toast(t('target.done', { year }));
      emit('done');
    }

    const monthOf = (name) => field(name, t(`target.${name}`), {
      options: [{ value: '', label: t('target.by-stages') }, ...MONTHS.map((month) => ({ value: String(month), label: monthName(month) }))],
    });

    return () => html`<${DialogForm} title=${t('target.title', { year })} test="target" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form} onClose=${() => emit('close')}>
      ${field('investment', t('target.investment'), { ...AMOUNT, required: true })}
      <fieldset class="target-form"><legend>${t('target.months')}</legend>${MONTHS.map((month) => field(`m${month}`, monthName(month), AMOUNT))}</fieldset>
      <div class="pair">${monthOf('startMonth')}${monthOf('completionMonth')}</div>
      ${field('reason', t('project.reason'), { required: Boolean(form.known.value.said) })}
    </${DialogForm}>`;
  },
};
