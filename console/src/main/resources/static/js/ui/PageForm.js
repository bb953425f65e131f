// A form of useForm that is a page by itself, for what is too long for a dialog.
import { nextTick } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { FormHead } from './FormHead.js';
import { FormProblem } from './FormProblem.js';

export const PageForm = {
  // conflict as a DialogForm's; back is where one goes without sending.
  props: ['test', 'confirm', 'form', 'conflict', 'back'],
  setup(props, { slots }) {
    // What is wrong first may be out of sight.
    async function submit(e) {
      await props.form.submit(e);
      await nextTick();
      e.target.querySelector('[aria-invalid=true]')?.focus();
    }

    return () => html`<form class="form panel" novalidate data-test=${`${props.test}-form`} onSubmit=${submit}>
      <${FormHead} form=${props.form} test=${props.test} />
      ${slots.default?.()}
      <${FormProblem} form=${props.form} test=${props.test} conflict=${props.conflict} />
      <div class="form-end right">
        <a class="button" data-test=${`${props.test}-cancel`} href=${props.back}>${t('common.cancel')}</a>
        <button type="submit" class="button primary" data-test=${`${props.test}-confirm`} disabled=${props.form.sending.value || !props.form.ready.value}>${props.confirm}</button>
      </div>
    </form>`;
  },
};
