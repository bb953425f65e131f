import { ref, watch } from '/js/vendor/vue.js';
import { postJson } from '../api.js';
import { delayWords } from '../delays.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { draftStore } from '../session/drafts.js';
import { Field } from '../ui/Field.js';
import { Modal } from '../ui/Modal.js';
import { Notice } from '../ui/Notice.js';

export const AcknowledgeDialog = {
  props: ['alert'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const store = draftStore('acknowledgement', props.alert.id);
    const note = ref(store.read()?.value ?? '');
    const problem = ref(null);
    const sending = ref(false);
    watch(note, (text) => (text ? store.write(text) : store.clear()), { flush: 'sync' });

    async function send(e) {
      e?.preventDefault();
      if (sending.value) {
        return;
      }
      sending.value = true;
      try {
        const text = note.value.trim();
        await postJson(`/api/notification/alerts/${props.alert.id}/acknowledgement`, text ? { note: text } : {});
        store.clear();
        emit('done');
      } catch (error) {
        problem.value = error;
      } finally {
        sending.value = false;
      }
    }

    return () => html`<${Modal} title=${t('acknowledge.title')} test="acknowledge-dialog" onClose=${() => emit('close')}>
      <p><strong>${named(props.alert.delay.projectNames)}</strong></p>
      <p>${delayWords(props.alert.delay)}</p>
      ${props.alert.others.length > 0 && html`<p>${t('acknowledge.gathered', { n: props.alert.others.length + 1 })}</p>`}
      <form class="form" novalidate onSubmit=${send}>
        <${Field} label=${t('acknowledge.note')} hint=${t('acknowledge.note.hint')} type="textarea" test="acknowledge-note"
          modelValue=${note.value} onUpdate:modelValue=${(value) => (note.value = value)} />
        ${problem.value?.status === 409 && html`<p class="notice" role="alert">${t('acknowledge.conflict')}</p>`}
        ${problem.value && problem.value.status !== 409 && html`<${Notice} problem=${problem.value} onRetry=${() => send()} />`}
        <div class="form-end right">
          <button type="button" class="button" data-test="acknowledge-cancel" onClick=${() => emit('close')}>${t('common.cancel')}</button>
          <button type="submit" class="button primary" data-test="acknowledge-confirm" disabled=${sending.value}>${t('acknowledge.confirm')}</button>
        </div>
      </form>
    </${Modal}>`;
  },
};
