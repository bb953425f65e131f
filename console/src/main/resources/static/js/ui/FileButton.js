// A file of the service.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getFile } from '../api.js';
import { html } from '../html.js';
import { problemWords } from './Notice.js';
import { save } from './saving.js';
import { toast } from './toasts.js';

export const FileButton = {
  // `refused` gets a problem first, and says whether that is enough.
  props: ['path', 'name', 'label', 'test', 'small', 'refused'],
  setup(props) {
    const fetching = ref(false);
    const link = shallowRef(null);

    async function fetchAndSave() {
      fetching.value = true;
      try {
        save(link.value, await getFile(props.path), props.name);
      } catch (problem) {
        props.refused?.(problem) || toast(problemWords(problem));
      } finally {
        fetching.value = false;
      }
    }

    return () => html`<button type="button" class=${props.small ? 'button small' : 'button'} data-test=${props.test} disabled=${fetching.value} onClick=${fetchAndSave}>${props.label}</button>
      <a ref=${link} hidden />`;
  },
};
