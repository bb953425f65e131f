// Says how far an element has come, since when and what shows it; going back needs a reason.
import { getJson, putJson } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { needsReason, stateOf, STATES } from './elements.js';

export const StateDialog = {
  props: ['project', 'id'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.project)}/elements/${encodeURIComponent(props.id)}`;
    const form = useForm('element-state', (known) => ({ state: known?.state ?? '', on: '', 'evidence.text': '', 'evidence.link': '', validUntil: '', reason: '' }),
      { about: `${props.project} ${props.id}`, load: () => getJson(path), send, check });
    const { draft, field, known } = form;
    const why = () => known.value !== null && needsReason(known.value.state, draft.state);
    const typed = (name) => draft[name].trim();

    function check() {
      return typed('evidence.link') && !typed('evidence.text') ? { 'evidence.text': () => t('form.required') } : {};
    }

    async function send({ revision }) {
      const element = await putJson(`${path}/state`, stateOf(draft), { 'If-Match': `"${revision}"` });
      toast(t('elements.state-done', { element: named(element.names), state: t(`elements.state.${element.state}`) }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('elements.state.title', { element: named(known.value?.names) || props.id })} test="element-state" confirm=${t('elements.save')} conflict=${t('elements.stale')} form=${form} onClose=${() => emit('close')}>
      ${field('state', t('elements.state'), { options: STATES.map((code) => ({ value: code, label: t(`elements.state.${code}`) })), required: true })}
      ${field('on', t('elements.on'), { type: 'date', max: dayOf(now.value) })}
      ${field('evidence.text', t('elements.evidence'))}
      ${field('evidence.link', t('elements.link'), { type: 'url', hint: 'https://' })}
      ${draft.state === 'GRANTED' && field('validUntil', t('elements.validUntil'), { type: 'date' })}
      ${field('reason', t('elements.reason'), { required: why() })}
      ${why() && html`<p class="muted">${t('elements.why')}</p>`}
    </${DialogForm}>`;
  },
};
