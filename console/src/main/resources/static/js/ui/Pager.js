import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const Pager = {
  props: ['page', 'pages'],
  emits: ['go'],
  setup(props, { emit }) {
    return () => props.pages > 1 && html`<nav class="pager" aria-label=${t('pager.label')}>
      <button type="button" class="button small" data-test="pager-previous" disabled=${props.page <= 1} onClick=${() => emit('go', props.page - 1)}>
        ${t('pager.previous')}
      </button>
      <span aria-live="polite">${t('pager.of', { page: props.page, pages: props.pages })}</span>
      <button type="button" class="button small" data-test="pager-next" disabled=${props.page >= props.pages} onClick=${() => emit('go', props.page + 1)}>
        ${t('pager.next')}
      </button>
    </nav>`;
  },
};
