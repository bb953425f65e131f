// Accounts from a list of people: first it is looked at, then taken as a whole.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { postCsv } from '../../api.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { lang, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Download } from '../../ui/Download.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { ImportFaults } from './ImportFaults.js';
import { rowFaults, templateOf, textOf } from './people.js';

const PATH = '/api/identity/people';

export const ImportDialog = {
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const text = ref('');
    const looking = ref(false);
    const unreadable = ref(false);
    const looked = shallowRef(null);
    const problem = shallowRef(null);
    const form = useForm('import', {}, { about: null, send });

    // The same file, mended, may be chosen again.
    const again = (e) => (e.target.value = '');

    async function choose(e) {
      const [file] = e.target.files;
      form.problem.value = null;
      const read = file ? textOf(await file.arrayBuffer()) : null;
      unreadable.value = Boolean(file) && read === null;
      text.value = read ?? '';
      await look();
    }

    async function look() {
      looked.value = null;
      problem.value = null;
      if (!text.value) {
        return;
      }
      looking.value = true;
      try {
        looked.value = await postCsv(PATH, text.value);
      } catch (e) {
        problem.value = e;
      } finally {
        looking.value = false;
      }
    }

    async function send() {
      let result;
      try {
        result = await postCsv(`${PATH}?apply=true`, text.value);
      } catch (e) {
        if (e.status === 409 || e.status === 422) {
          await look(); // accounts are others by now
        }
        throw e;
      }
      toast(t('import.done', { created: number(result.created.length), amended: number(result.amended.length) }));
      emit('done', result.passwords ?? []);
    }

    // What is applied answers with passwords, once: it is waited for.
    const close = () => form.sending.value || emit('close');
    const names = (label, test, list) => list.length > 0 && html`<div><dt>${label}</dt>
      <dd data-test=${test}>${list.map((name) => html`<span class="tag" key=${name}>${name}</span> `)}</dd></div>`;
    const coming = ({ created, amended, unchanged }) => html`<section data-test="import-looked" role="status">
      <p>${t('import.would', { created: number(created.length), amended: number(amended.length), unchanged: number(unchanged) })}</p>
      <dl class="import-names" tabindex="0">${names(t('import.created'), 'import-created', created)}${names(t('import.amended'), 'import-amended', amended)}</dl>
    </section>`;
    const changes = () => looked.value && looked.value.created.length + looked.value.amended.length > 0;

    return () => {
      const faults = rowFaults(problem.value);
      return html`<${DialogForm} title=${t('import.title')} test="import" confirm=${t('import.apply')} form=${form} unready=${!changes()}
          conflict=${t('import.changed')} firm=${form.sending.value} onClose=${close}>
        <p class="muted">${t('import.means')}</p>
        <p class="muted">${t('import.columns')}</p>
        <p class="button-row"><${Download} text=${templateOf(lang.value)} name="gantry-people.csv" label=${t('import.template')} test="import-template" /></p>
        <label class="field"><span>${t('import.file')}</span>
          <input type="file" accept=".csv,text/csv" data-test="import-file" onClick=${again} onChange=${choose} /></label>
        ${looking.value && html`<p class="muted" role="status">${t('import.looking')}</p>`}
        ${form.sending.value && html`<p class="muted" role="status">${t('import.applying')}</p>`}
        ${unreadable.value && html`<p class="notice" role="alert" data-test="import-unreadable">${t('import.unreadable')}</p>`}
        ${faults.length > 0 && html`<${ImportFaults} faults=${faults} />`}
        ${problem.value && !faults.length && html`<${Notice} problem=${problem.value} onRetry=${look} />`}
        ${looked.value && coming(looked.value)}
      </${DialogForm}>`;
    };
  },
};
