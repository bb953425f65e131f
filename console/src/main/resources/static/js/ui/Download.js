// A text to take along as a file, such as a table. A blob and not an address with the content in it: browsers remember addresses.
import { onBeforeUnmount } from '/js/vendor/vue.js';
import { html } from '../html.js';

// Without the mark spreadsheets take UTF-8 for something else.
const MARK = '\uFEFF';

export const Download = {
  props: ['text', 'name', 'label', 'test', 'type'],
  // The text may be a function: it is made once.
  setup(props) {
    const text = typeof props.text === 'function' ? props.text() : props.text;
    const address = URL.createObjectURL(new Blob(props.type ? [text] : [MARK, text], { type: props.type ?? 'text/csv;charset=utf-8' }));
    onBeforeUnmount(() => URL.revokeObjectURL(address));
    return () => html`<a class="button small" href=${address} download=${props.name} data-test=${props.test}>${props.label}</a>`;
  },
};
