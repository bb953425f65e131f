// What the list would do, and everything that is wrong with it, before anything is done.
import { computed, ref } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Field } from '../../ui/Field.js';
import { FaultTable } from './FaultTable.js';
import { ListedProjects } from './ListedProjects.js';
import { countsOf } from './steps.js';

export const PreviewStep = {
  props: ['report', 'how', 'busy', 'progress', 'overtaken'],
  emits: ['back', 'file', 'take'],
  setup(props, { emit }) {
    const counts = computed(() => countsOf(props.report.projects));
    const due = computed(() => counts.value.NEW + counts.value.AMENDED);
    const isReady = () => due.value > 0 && (!props.report.faulty || props.how.skipFaulty) && !props.busy;
    const summary = () => t('lists.preview.would', {
      fresh: number(counts.value.NEW), amended: number(counts.value.AMENDED), unchanged: number(counts.value.UNCHANGED),
    });
    const open = ref(true);

    return () => {
      const { faulty, faults, leftOut, projects } = props.report;
      return html`<div class="stack" data-test="import-preview">
        ${props.overtaken && html`<p class="notice" role="alert" data-test="import-overtaken">${t('lists.preview.overtaken')}</p>`}
        <section class="panel" aria-busy=${String(props.busy)}>
          <p role="status" data-test="import-summary">${summary()}</p>
          ${leftOut > 0 && html`<p class="muted">${t('lists.preview.left-out', { n: number(leftOut) })}</p>`}
          ${faulty > 0 && html`<p class="import-faulty" data-test="import-faulty">${t('lists.preview.faulty', { rows: number(faulty), n: number(faults.length) })}</p>`}
          ${faulty > 0 && due.value > 0 && html`<label class="check"><input type="checkbox" data-test="import-skip" checked=${props.how.skipFaulty}
            onChange=${(e) => (props.how.skipFaulty = e.target.checked)} /><span>${t('lists.preview.skip', { n: number(faulty) })}</span></label>`}
          ${counts.value.AMENDED > 0 && html`<${Field} label=${t('lists.preview.reason')} name="reason" test="import-reason" modelValue=${props.how.reason}
            onUpdate:modelValue=${(value) => (props.how.reason = value)} />`}
          ${props.progress && html`<p role="status" data-test="import-progress"><progress max=${props.progress.total} value=${props.progress.done} />
            ${t('lists.progress', { done: number(props.progress.done), total: number(props.progress.total) })}</p>`}
          <p class="button-row import-end">
            <button type="button" class="button" data-test="import-back" disabled=${Boolean(props.progress)} onClick=${() => emit('back')}>${t('lists.columns.again')}</button>
            <button type="button" class="button" data-test="import-other" disabled=${Boolean(props.progress)} onClick=${() => emit('file')}>${t('lists.other-file')}</button>
            <button type="button" class="button primary" data-test="import-take" disabled=${!isReady()} onClick=${() => emit('take')}>${t('lists.take', { n: number(due.value) })}</button>
          </p>
        </section>
        ${faults.length > 0 && html`<${FaultTable} faults=${faults} />`}
        ${due.value > 0 && html`<details class="panel flush" open=${open.value} onToggle=${(e) => (open.value = e.target.open)}><summary class="import-fold">${t('lists.preview.what')}</summary>
          <${ListedProjects} projects=${projects} /></details>`}
      </div>`;
    };
  },
};
