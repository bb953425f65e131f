// A dialog or drawer on the browser's own <dialog>: it holds the focus and closes on Escape.
import { onMounted, ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const Modal = {
  // A firm one is closed by its buttons only, for what it shows cannot be had again.
  props: ['title', 'drawer', 'test', 'firm'],
  emits: ['close'],
  setup(props, { emit, slots }) {
    const dialog = ref(null);
    onMounted(() => dialog.value.showModal());
    const onBackdrop = (e) => e.target === dialog.value && !props.firm && emit('close');
    // Browsers let nobody hold a dialog open against Escape for good; so it opens again.
    const onClose = () => (props.firm ? dialog.value.showModal() : emit('close'));
    return () => html`<dialog ref=${dialog} class=${['modal', props.drawer && 'drawer']} aria-label=${props.title} data-test=${props.test}
        onClose=${onClose} onMousedown=${onBackdrop}>
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
