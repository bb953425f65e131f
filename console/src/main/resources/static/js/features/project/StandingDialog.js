// Suspends a project, lets it go on, ends its onboarding or withdraws it, from a day on and with what shows it.
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { useRegistered } from './registered.js';
import { needsReason, waysFrom } from './standing.js';

export const StandingDialog = {
  props: ['id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('standing', { standing: '', on: '', 'evidence.text': '', 'evidence.link': '', reason: '' }, { send, check });
    const { draft, field } = form;
    const { known, failed, load, change } = useRegistered(props.id, ({ standing }) => {
      const ways = waysFrom(standing);
      draft.standing = ways.includes(draft.standing) ? draft.standing : ways[0];
    });
    const options = () => waysFrom(known.value?.standing).map((standing) => ({ value: standing, label: words(standing) }));
    const words = (standing) => (known.value.standing === 'ONBOARDING' && standing === 'ACTIVE' ? t('standing-change.complete') : tOpen('standing-change.to', standing));

    const typed = (name) => draft[name].trim();

    function check() {
      return typed('evidence.link') && !typed('evidence.text') ? { 'evidence.text': () => t('form.required') } : {};
    }

    async function send() {
      const [text, link, reason] = ['evidence.text', 'evidence.link', 'reason'].map(typed);
      const evidence = text && { text, ...(link && { link }) };
      const project = await change('standing', { standing: draft.standing, ...(draft.on && { on: draft.on }), ...(evidence && { evidence }), ...(reason && { reason }) });
      toast(t('standing-change.done', { project: named(project.names), standing: tOpen('standing-change.is', project.standing) }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('standing-change.title')} test="standing" confirm=${t('project.save')} conflict=${t('project.stale')} form=${form}
        unready=${!known.value} onClose=${() => emit('close')}>
      ${failed.value && html`<${Notice} problem=${failed.value} onRetry=${load} />`}
      ${known.value && html`<p>${t('standing-change.now', { standing: tOpen('standing-change.is', known.value.standing) })}</p>`}
      ${field('standing', t('standing-change.standing'), { options: options(), required: true, disabled: !known.value })}
      ${field('on', t('standing-change.on'), { type: 'date', max: dayOf(now.value) })}
      ${field('evidence.text', t('stage-change.evidence'))}
      ${field('evidence.link', t('stage-change.link'), { type: 'url', hint: 'https://' })}
      ${field('reason', t('project.reason'), { required: Boolean(known.value) && needsReason(known.value.standing, draft.standing) })}
    </${DialogForm}>`;
  },
};
