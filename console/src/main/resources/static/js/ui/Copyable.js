// A text to take along, with a button that copies it.
import { ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const Copyable = {
  props: ['label', 'text', 'test'],
  setup(props) {
    const box = ref(null);
    const copied = ref(false);

    async function copy() {
      try {
        await navigator.clipboard.writeText(props.text);
        copied.value = true;
      } catch {
        // Not allowed, or no secure context: it is marked, and Ctrl+C takes it.
        getSelection().selectAllChildren(box.value);
      }
    }

    return () => html`<div class="copyable">
      <div class="copyable-head"><span>${props.label}</span>
        <button type="button" class="button small" data-test=${`${props.test}-copy`} onClick=${copy}>${t('common.copy')}</button>
        <span role="status">${copied.value && t('common.copied')}</span></div>
      <pre tabindex="0" aria-label=${props.label}><code ref=${box} data-test=${props.test}>${props.text}</code></pre>
    </div>`;
  },
};
