// A dialog around a form of useForm: it sends it once at a time, and says what none of its fields can say.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { FormHead } from './FormHead.js';
import { FormProblem } from './FormProblem.js';
import { Modal } from './Modal.js';

export const DialogForm = {
  // conflict is what a 409 or a 412 means here; unready is true while there is nothing to send yet; firm as a Modal is.
  props: ['title', 'test', 'confirm', 'form', 'conflict', 'unready', 'firm'],
  emits: ['close'],
  setup(props, { emit, slots }) {
    const submit = (e) => (props.unready ? e.preventDefault() : props.form.submit(e));

    return () => html`<${Modal} title=${props.title} test=${`${props.test}-dialog`} firm=${props.firm} onClose=${() => emit('close')}>
      <form class="form" novalidate onSubmit=${submit}>
        <${FormHead} form=${props.form} test=${props.test} />
        ${slots.default?.()}
        <${FormProblem} form=${props.form} test=${props.test} conflict=${props.conflict} />
        <div class="form-end right">
          <button type="button" class="button" data-test=${`${props.test}-cancel`} onClick=${() => emit('close')}>${t('common.cancel')}</button>
          <button type="submit" class="button primary" data-test=${`${props.test}-confirm`} disabled=${props.form.sending.value || props.unready || !props.form.ready.value}>${props.confirm}</button>
        </div>
      </form>
    </${Modal}>`;
  },
};
