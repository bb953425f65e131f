// A dialog or drawer on the browser's own <dialog>: it holds the focus and closes on Escape.
import { onMounted, ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const Modal = {
  props: ['title', 'drawer', 'test'],
  emits: ['close'],
  setup(props, { emit, slots }) {
    const dialog = ref(null);
    onMounted(() => dialog.value.showModal());
    const onBackdrop = (e) => e.target === dialog.value && emit('close');
    return () => html`<dialog ref=${dialog} class=${['modal', props.drawer && 'drawer']} aria-label=${props.title} data-test=${props.test}
        onClose=${() => emit('close')} onMousedown=${onBackdrop}>
      <div class="modal-body">
        <header>
          <h2>${props.title}</h2>
          <button type="button" class="button icon" data-test="close" aria-label=${t('common.close')} onClick=${() => emit('close')}>✕</button>
        </header>
        ${slots.default?.()}
      </div>
    </dialog>`;
  },
};
