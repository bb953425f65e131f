// What went wrong with a request, and a way on.
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const Notice = {
  props: ['problem'],
  emits: ['retry'],
  setup(props, { emit }) {
    const words = (problem) => {
      if (problem.status === 0) {
        return t('problem.unreachable');
      }
      if (problem.passing) {
        return t('problem.away');
      }
      return problem.status === 404 ? t('problem.not-found') : problem.message;
    };
    return () => html`<p class="notice" role="alert" data-test="problem">
      <span>${words(props.problem)}</span>
      <button type="button" class="button small" onClick=${() => emit('retry')}>${t('common.retry')}</button>
    </p>`;
  },
};
