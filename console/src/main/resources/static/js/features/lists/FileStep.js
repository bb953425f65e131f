// The file, by hand or dropped, and a template for those who have none.
import { ref } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';
import { Choice } from '../../ui/Choice.js';
import { FileButton } from '../../ui/FileButton.js';
import { ENCODINGS } from './match.js';

export const FileStep = {
  // unclear: nobody but the one who has the file can tell how it is encoded
  props: ['busy', 'unclear'],
  emits: ['file', 'encoding'],
  setup(props, { emit }) {
    const over = ref(false);
    const take = (files) => files[0] && emit('file', files[0]);
    const drop = (e) => {
      e.preventDefault();
      over.value = false;
      take(e.dataTransfer.files);
    };
    const hover = (e) => {
      e.preventDefault();
      over.value = true;
    };
    // The same file, mended, may be chosen again.
    const anew = (e) => (e.target.value = '');

    return () => html`<section class="panel" data-test="import-file-step">
      <p>${t('lists.file.means')}</p>
      <label class=${['file-drop', over.value && 'over']} onDragover=${hover} onDragleave=${() => (over.value = false)} onDrop=${drop}>
        <strong>${t('lists.file.choose')}</strong>
        <small class="muted">${t('lists.file.kinds')}</small>
        <input type="file" accept=".xlsx,.xlsm,.xls,.csv,.txt" data-test="import-file" disabled=${props.busy} onClick=${anew} onChange=${(e) => take(e.target.files)} />
      </label>
      ${props.unclear && html`<${Choice} label=${t('lists.encoding')} test="import-encoding" options=${[{ value: '', label: t('form.choose') }, ...ENCODINGS.map((name) => ({ value: name, label: name }))]}
        onUpdate:modelValue=${(value) => value && emit('encoding', value)} />`}
      ${props.busy && html`<p class="muted" role="status">${t('lists.reading')}</p>`}
      <p class="button-row">
        <${FileButton} path="/api/registry/project-list/template" name="gantry-project-list.xlsx" label=${t('lists.template')} test="import-template" />
        <a class="button" href=${href('/')}>${t('common.cancel')}</a>
      </p>
    </section>`;
  },
};
