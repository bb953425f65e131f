// Hands a project over from a day on, or says since when those who answer for it do so.
import { getJson, putJson } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { ownUnitOptions, unitName } from '../../units.js';

const TEXTS = ['leadUnit', 'responsibleUnit', 'fieldUnit', 'sponsor', 'taskForce'];

export const AssignDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const form = useForm('assign', valuesOf, { about: props.id, load: () => getJson(path), send });
    const { draft, field } = form;

    function valuesOf(project) {
      return { ...Object.fromEntries(TEXTS.map((name) => [name, project?.[name] ?? ''])), flagship: project?.flagship ? 'true' : '', from: '', reason: '' };
    }

    async function send({ revision }) {
      const texts = [...TEXTS, 'from', 'reason'].map((name) => [name, draft[name].trim()]).filter(([, value]) => value);
      const body = { ...Object.fromEntries(texts), ...(draft.flagship && { flagship: true }) };
      const project = await putJson(`${path}/responsibility`, body, { 'If-Match': `"${revision}"` });
      toast(t('responsibility.done', { project: named(project.names), unit: unitName(project.responsibleUnit) }));
      emit('done');
    }

    const units = (code) => (ownUnitOptions.value.some(({ value }) => value === code) || !code ? ownUnitOptions.value : [...ownUnitOptions.value, { value: code, label: unitName(code) }]);
    const unit = (name) => field(name, t(`responsibility.${name}`), { options: units(draft[name]), required: true });

    return () => html`<${DialogForm} title=${t('responsibility.assign')} test="assign" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${t('responsibility.means')}</p>
      ${unit('responsibleUnit')}${unit('leadUnit')}${unit('fieldUnit')}
      ${field('sponsor', t('responsibility.sponsor'))}
      ${field('taskForce', t('responsibility.taskForce'))}
      ${field('flagship', t('responsibility.flagship'), { options: [{ value: '', label: t('responsibility.no') }, { value: 'true', label: t('responsibility.yes') }] })}
      ${field('from', t('responsibility.from'), { type: 'date', max: dayOf(now.value) })}
      ${field('reason', t('project.reason'))}
    </${DialogForm}>`;
  },
};
