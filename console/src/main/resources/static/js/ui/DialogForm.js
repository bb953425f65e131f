// A dialog around a form: sends it once at a time, and says what none of its fields can say.
import { ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { isGeneral } from './faults.js';
import { Modal } from './Modal.js';
import { Notice } from './Notice.js';

const CONFLICTS = [409, 412];

export const DialogForm = {
  // send() does it, or throws a problem; fields are those that show their own faults; conflict is what a 409 or a 412 means here;
  // unready is true while there is nothing to send yet.
  props: ['title', 'test', 'confirm', 'send', 'fields', 'conflict', 'unready'],
  emits: ['close', 'problem'],
  setup(props, { emit, slots }) {
    const problem = ref(null);
    const sending = ref(false);

    async function submit(e) {
      e?.preventDefault();
      if (sending.value || props.unready) {
        return;
      }
      sending.value = true;
      tell(null);
      try {
        await props.send();
      } catch (error) {
        tell(error);
      } finally {
        sending.value = false;
      }
    }

    function tell(error) {
      problem.value = error;
      emit('problem', error);
    }

    const words = () => {
      if (CONFLICTS.includes(problem.value?.status) && props.conflict) {
        return html`<p class="notice" role="alert" data-test=${`${props.test}-conflict`}>${props.conflict}</p>`;
      }
      return isGeneral(problem.value, props.fields ?? []) && html`<${Notice} problem=${problem.value} onRetry=${() => submit()} />`;
    };

    return () => html`<${Modal} title=${props.title} test=${`${props.test}-dialog`} onClose=${() => emit('close')}>
      <form class="form" novalidate onSubmit=${submit}>
        ${slots.default?.()}
        ${words()}
        <div class="form-end right">
          <button type="button" class="button" data-test=${`${props.test}-cancel`} onClick=${() => emit('close')}>${t('common.cancel')}</button>
          <button type="submit" class="button primary" data-test=${`${props.test}-confirm`} disabled=${sending.value || props.unready}>${props.confirm}</button>
        </div>
      </form>
    </${Modal}>`;
  },
};
