// Hands a project over from a day on, or says since when those who answer for it do so.
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { ownUnitOptions, unitName } from '../../units.js';
import { useRegistered } from '../project/registered.js';

const TEXTS = ['leadUnit', 'responsibleUnit', 'fieldUnit', 'sponsor', 'taskForce'];

export const AssignDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('assign', { ...Object.fromEntries(TEXTS.map((name) => [name, ''])), flagship: '', from: '', reason: '' }, { send });
    const { draft, field } = form;
    const { known, failed, load, change } = useRegistered(props.id, (project) => {
      TEXTS.forEach((name) => (draft[name] = project[name] ?? ''));
      draft.flagship = project.flagship ? 'true' : '';
    });

    async function send() {
      const texts = [...TEXTS, 'from', 'reason'].map((name) => [name, draft[name].trim()]).filter(([, value]) => value);
      const project = await change('responsibility', { ...Object.fromEntries(texts), ...(draft.flagship && { flagship: true }) });
      toast(t('responsibility.done', { project: named(project.names), unit: unitName(project.responsibleUnit) }));
      emit('done');
    }

    const units = (code) => (ownUnitOptions.value.some(({ value }) => value === code) || !code ? ownUnitOptions.value : [...ownUnitOptions.value, { value: code, label: unitName(code) }]);
    const unit = (name) => field(name, t(`responsibility.${name}`), { options: units(draft[name]), required: true, disabled: !known.value });

    return () => html`<${DialogForm} title=${t('responsibility.assign')} test="assign" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form}
        unready=${!known.value} onClose=${() => emit('close')}>
      ${failed.value && html`<${Notice} problem=${failed.value} onRetry=${load} />`}
      <p class="muted">${t('responsibility.means')}</p>
      ${unit('responsibleUnit')}${unit('leadUnit')}${unit('fieldUnit')}
      ${field('sponsor', t('responsibility.sponsor'), { disabled: !known.value })}
      ${field('taskForce', t('responsibility.taskForce'), { disabled: !known.value })}
      ${field('flagship', t('responsibility.flagship'), { options: [{ value: '', label: t('responsibility.no') }, { value: 'true', label: t('responsibility.yes') }], disabled: !known.value })}
      ${field('from', t('responsibility.from'), { type: 'date', max: dayOf(now.value) })}
      ${field('reason', t('project.reason'))}
    </${DialogForm}>`;
  },
};
