// What went wrong with a request, and a way on.
import { html } from '../html.js';
import { t, tOpen } from '../i18n/index.js';

const STATUSES = new Set([401, 403, 404]);

/** What a problem says, in the reader's language as far as it is known. */
export function problemWords(problem) {
  if (problem.silent) {
    return t('problem.silent', { service: tOpen('service', problem.silent) });
  }
  if (problem.status === 0) {
    return t('problem.unreachable');
  }
  if (problem.passing) {
    return t('problem.away');
  }
  return STATUSES.has(problem.status) ? t(`problem.${problem.status}`) : problem.message;
}

export const Notice = {
  props: ['problem'],
  emits: ['retry'],
  setup(props, { emit }) {
    return () => html`<p class="notice" role="alert" data-test="problem">
      <span>${problemWords(props.problem)}</span>
      <button type="button" class="button small" onClick=${() => emit('retry')}>${t('common.retry')}</button>
    </p>`;
  },
};
