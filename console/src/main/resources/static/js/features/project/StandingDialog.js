// Suspends a project, lets it go on, ends its onboarding or withdraws it, from a day on and with what shows it.
import { getJson, putJson } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { needsReason, waysFrom } from './standing.js';

export const StandingDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const form = useForm('standing', { standing: '', on: '', 'evidence.text': '', 'evidence.link': '', reason: '' },
      { about: props.id, load: () => getJson(path), send, check });
    const { draft, field, known } = form;
    const ways = () => waysFrom(known.value?.standing);
    // What was chosen may be no way from the standing that somebody else has given it since.
    const chosen = () => (ways().includes(draft.standing) ? draft.standing : ways()[0]);
    const options = () => ways().map((standing) => ({ value: standing, label: words(standing) }));
    const words = (standing) => (known.value.standing === 'ONBOARDING' && standing === 'ACTIVE' ? t('standing-change.complete') : tOpen('standing-change.to', standing));

    const typed = (name) => draft[name].trim();

    function check() {
      return typed('evidence.link') && !typed('evidence.text') ? { 'evidence.text': () => t('form.required') } : {};
    }

    async function send({ revision }) {
      const [text, link, reason] = ['evidence.text', 'evidence.link', 'reason'].map(typed);
      const evidence = text && { text, ...(link && { link }) };
      const body = { standing: chosen(), ...(draft.on && { on: draft.on }), ...(evidence && { evidence }), ...(reason && { reason }) };
      const project = await putJson(`${path}/standing`, body, { 'If-Match': `"${revision}"` });
      toast(t('standing-change.done', { project: named(project.names), standing: tOpen('standing-change.is', project.standing) }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('standing-change.title')} test="standing" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form} onClose=${() => emit('close')}>
      ${known.value && html`<p>${t('standing-change.now', { standing: tOpen('standing-change.is', known.value.standing) })}</p>`}
      ${field('standing', t('standing-change.standing'), { options: options(), modelValue: chosen(), required: true })}
      ${field('on', t('standing-change.on'), { type: 'date', max: dayOf(now.value) })}
      ${field('evidence.text', t('stage-change.evidence'))}
      ${field('evidence.link', t('stage-change.link'), { type: 'url', hint: 'https://' })}
      ${field('reason', t('project.reason'), { required: Boolean(known.value) && needsReason(known.value.standing, chosen()) })}
    </${DialogForm}>`;
  },
};
