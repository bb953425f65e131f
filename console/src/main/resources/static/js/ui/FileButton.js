// A file of the service, saved in the language of the page: a plain link would ask in the language of the browser.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getFile } from '../api.js';
import { html } from '../html.js';
import { problemWords } from './Notice.js';
import { toast } from './toasts.js';

const LINGER_MILLIS = 60_000;

export const FileButton = {
  // `refused` gets a problem first, and says whether that is enough.
  props: ['path', 'name', 'label', 'test', 'small', 'refused'],
  setup(props) {
    const fetching = ref(false);
    const link = shallowRef(null);

    async function save() {
      fetching.value = true;
      try {
        const address = URL.createObjectURL(await getFile(props.path));
        link.value.href = address;
        link.value.click();
        setTimeout(() => URL.revokeObjectURL(address), LINGER_MILLIS);
      } catch (problem) {
        props.refused?.(problem) || toast(problemWords(problem));
      } finally {
        fetching.value = false;
      }
    }

    return () => html`<button type="button" class=${props.small ? 'button small' : 'button'} data-test=${props.test} disabled=${fetching.value} onClick=${save}>${props.label}</button>
      <a ref=${link} hidden download=${props.name} />`;
  },
};
