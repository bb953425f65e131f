// Takes on one alert, or several with the same note.
import { postJson } from '../../api.js';
import { delayWords } from '../../delays.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';

export const AcknowledgeDialog = {
  props: ['alerts'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('acknowledge', { note: '' }, { about: props.alerts.map(({ id }) => id).join(' '), send });
    const done = new Set();

    async function send() {
      const note = form.draft.note.trim();
      // One after the other: after a failure the next try goes on with those that are left.
      for (const { id } of props.alerts.filter((alert) => !done.has(alert.id))) {
        await postJson(`/api/notification/alerts/${id}/acknowledgement`, note ? { note } : {});
        done.add(id);
      }
      emit('done');
    }

    const one = (alert) => html`<p><strong>${named(alert.delay.projectNames)}</strong></p>
      <p>${delayWords(alert.delay)}</p>
      ${alert.others.length > 0 && html`<p>${t('acknowledge.gathered', { n: alert.others.length + 1 })}</p>`}`;

    return () => html`<${DialogForm} title=${t('acknowledge.title')} test="acknowledge" confirm=${t('acknowledge.confirm')} conflict=${t('acknowledge.conflict')}
        form=${form} onClose=${() => emit('close')}>
      ${props.alerts.length === 1 ? one(props.alerts[0]) : html`<p>${t('acknowledge.several', { n: props.alerts.length })}</p>`}
      ${form.field('note', t('acknowledge.note'), { type: 'textarea', hint: t('acknowledge.note.hint') })}
    </${DialogForm}>`;
  },
};
