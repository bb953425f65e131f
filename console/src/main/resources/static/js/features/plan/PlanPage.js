// The plan of a project in a table: laid, pasted out of a spreadsheet, changed, and saved at once.
import { computed, nextTick, ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { date, instant, number } from '../../i18n/format.js';
import { named, t, tOpen } from '../../i18n/index.js';
import { isPlanSignal } from '../../projects.js';
import { amendQuery, href, route } from '../../router.js';
import { CalendarEnds } from '../../ui/CalendarEnds.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { ExportMenu } from '../planfile/ExportMenu.js';
import { ImportLink } from '../planfile/ImportLink.js';
import { usePlan } from './editor.js';
import { PasteDialog } from './PasteDialog.js';
import { PlanTable, ROWS } from './PlanTable.js';
import { totalsOf, withNew } from './rows.js';
import { SaveDialog } from './SaveDialog.js';

export const PlanPage = {
  props: ['id'],
  setup(props) {
    const project = useAnswer(() => `/api/registry/projects/${encodeURIComponent(props.id)}`);
    const schedule = useAnswer(() => `/api/registry/projects/${encodeURIComponent(props.id)}/plan/schedule?brief=true`, { live: (signal) => signal.key === props.id && isPlanSignal(signal) });
    const editor = usePlan(props.id);
    const { rows, plan, faulty } = editor;
    const totals = computed(() => totalsOf(rows.value));
    const pasting = ref(false);
    const saving = ref(false);
    useTitle(() => t('plan.title', { project: named(project.value.value?.names) || props.id }));

    function add() {
      editor.edit(withNew(rows.value, [{}]));
      show(rows.value.at(-1).key, 'names.zh');
    }

    /** Goes to the page of a row, and into a cell of it. */
    async function show(key, column) {
      const page = Math.floor(rows.value.findIndex((row) => row.key === key) / ROWS) + 1;
      amendQuery({ q: '', show: '', page: page > 1 ? String(page) : '' });
      await nextTick();
      const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      /** @type {HTMLElement | null} */ (row?.querySelector(column ? `[data-column="${column}"]` : '[aria-invalid=true]'))?.focus();
    }

    function save() {
      if (faulty.value.length) {
        show(faulty.value[0]);
      } else {
        saving.value = true;
      }
    }

    function refused(faults) {
      saving.value = false;
      editor.tell(faults);
      show(faulty.value[0]);
    }

    async function saved(state) {
      saving.value = false;
      toast(t('plan.saved', { n: number(state.total) }), href(`/projects/${encodeURIComponent(props.id)}`));
      await Promise.all([editor.saved(), schedule.reload()]);
    }

    const button = (name, onClick, more) => html`<button type="button" class="button" data-test=${`plan-${name}`} onClick=${onClick} ...${more}>${t(`plan.do.${name}`)}</button>`;
    const buttons = () => html`<span class="button-row plan-buttons">
      ${button('add', add)}${button('paste', () => (pasting.value = true))}
      <${ImportLink} id=${props.id} /><${ExportMenu} id=${props.id} />
      ${button('undo', editor.undo, { disabled: !editor.canUndo.value })}
      <button type="button" class="button primary" data-test="plan-save" disabled=${!editor.changed.value} onClick=${save}>
        ${editor.changed.value ? t('plan.save', { n: number(editor.changed.value) }) : t('plan.save.confirm')}</button>
    </span>`;
    const warning = ({ code, days, plannedFinish, requiredFinish }) => html`<p key=${code} class="notice" role="status" data-test="plan-warning">
      ${code === 'ends-after-required-finish' ? t('plan.ends-late', { finish: date(plannedFinish), required: date(requiredFinish), n: number(days) }) : tOpen('plan.warning', code)}</p>`;
    const news = () => [
      ...(plan.value?.warnings ?? []).map(warning),
      editor.keptSince.value && html`<p class="notice" role="status" data-test="plan-restored"><span>${t('plan.restored', { at: instant(new Date(editor.keptSince.value).toISOString()) })}</span>
        <button type="button" class="button small" data-test="plan-discard" onClick=${editor.discard}>${t('plan.discard')}</button></p>`,
      faulty.value.length > 0 && html`<p class="notice" role="status" data-test="plan-faulty"><span>${t('plan.faulty', { n: number(faulty.value.length) })}</span>
        <button type="button" class="button small" data-test="plan-show-fault" onClick=${() => show(faulty.value[0])}>${t('plan.show-fault')}</button></p>`,
    ];
    const sums = () => t('plan.sums', {
      n: number(totals.value.activities), weight: number(totals.value.weight, 4), finish: date(totals.value.finish), required: date(project.value.value?.requiredFinish),
    });

    return () => html`<div class="page plan-edit" data-test="plan">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${named(project.value.value?.names) || props.id}</a>
      <div class="page-head">
        <h1>${t('plan.heading')}</h1>
        <span class="muted grow" data-test="plan-sums">${rows.value.length > 0 ? sums() : t('plan.hint')}</span>
        <a class="button" data-test="plan-gantt" href=${href(`/projects/${encodeURIComponent(props.id)}/gantt`)}>${t('plan.do.gantt')}</a>
        ${plan.value && buttons()}
      </div>
      ${project.problem.value && !editor.problem.value && html`<${Notice} problem=${project.problem.value} onRetry=${project.reload} />`}
      ${news()}
      <${CalendarEnds} ends=${schedule.value.value?.calendarEnds} />
      <${PlanTable} editor=${editor} query=${route.value.query} onAdd=${add} onPaste=${() => (pasting.value = true)} />
      ${pasting.value && html`<${PasteDialog} id=${props.id} rows=${rows.value} onClose=${() => (pasting.value = false)}
        onDone=${(next) => { pasting.value = false; editor.edit(next); }} />`}
      ${saving.value && html`<${SaveDialog} id=${props.id} editor=${editor} finish=${totals.value.finish} requiredFinish=${project.value.value?.requiredFinish}
        onClose=${() => (saving.value = false)} onRefused=${refused} onDone=${saved} />`}
    </div>`;
  },
};
