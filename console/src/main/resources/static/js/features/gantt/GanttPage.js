// The Gantt editor of a project: its plan over time, changed by mouse, keyboard and cell, tried before it is saved.
import { computed, nextTick, onBeforeUnmount, onMounted, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { instant, number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { href, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { CalendarEnds } from '../../ui/CalendarEnds.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { ExportMenu } from '../planfile/ExportMenu.js';
import { AddDialog } from './AddDialog.js';
import { isLate } from './bars.js';
import { shownColumns } from './columns.js';
import { dayNumber } from './days.js';
import { DetailsDialog } from './DetailsDialog.js';
import { useEditor } from './editor.js';
import { useLayers } from './layers.js';
import { Legend } from './Legend.js';
import { MOST_SHEETS, sheetsOf } from './print.js';
import { SaveDialog } from './SaveDialog.js';
import { scaleOf, ZOOMS } from './scale.js';
import { Surface } from './Surface.js';
import { Toolbar } from './Toolbar.js';
import { above, nextRow, unfolded } from './tree.js';
import { TrialPanel } from './TrialPanel.js';

export const GanttPage = {
  props: ['id'],
  setup(props) {
    const editor = useEditor(props.id);
    const { bars, plan, whole, project, today, changed, finishBy } = editor;
    const root = ref(null);
    const surface = ref(null);
    const px = ref(ZOOMS.month);
    const folded = shallowRef(new Set());
    const selected = ref(/** @type {string | null} */ (null));
    const details = ref(/** @type {string | null} */ (null));
    const adding = ref(/** @type {string | null} */ (null)); // below which activity
    const saving = ref(false);
    const query = ref('');
    const sheets = shallowRef(/** @type {string[]} */ ([]));
    const room = shallowRef({ narrow: false });
    const { layers, toggle } = useLayers();
    const rows = computed(() => unfolded(bars.value, folded.value));
    const scale = computed(() => scaleOf(bars.value, [today.value, dayNumber(project.value?.requiredFinish) ?? today.value], px.value));
    const columns = computed(() => shownColumns(room.value.narrow));
    const tableWidth = computed(() => columns.value.reduce((sum, { width }) => sum + width, 0));
    const late = computed(() => bars.value.filter((bar) => !bar.summary && isLate(bar)).length);
    const name = () => named(project.value?.names) || props.id;
    useTitle(() => t('bars.title', { project: name() }));

    // At once where something is seen: what runs today, today.
    let placed = false;
    watch(() => [bars.value.length > 0, whole.value], async ([some, all]) => {
      if (some && !placed) {
        placed = all;
        await nextTick();
        requestAnimationFrame(begin);
      }
    });

    function begin() {
      const { activity } = route.value.query;
      if (whole.value && bars.value.some(({ id }) => id === activity)) {
        reveal(activity);
        return;
      }
      const runs = (bar) => !bar.summary && bar.percent < 100 && bar.finish >= today.value;
      const row = Math.max(0, nextRow(rows.value, -1, runs));
      const isWithin = bars.value.some(({ start }) => start <= today.value) && bars.value.some(({ finish }) => finish >= today.value);
      show(row, isWithin ? today.value : rows.value[row].start);
    }

    function show(row, day = rows.value[row]?.start) {
      surface.value?.showPlace({ row, day });
    }

    /** Unfolds what hides an activity, selects it and brings it into sight. */
    async function reveal(id) {
      const hiding = above(bars.value, id).filter((one) => folded.value.has(one));
      if (hiding.length) {
        folded.value = new Set([...folded.value].filter((one) => !hiding.includes(one)));
      }
      selected.value = id;
      await nextTick();
      show(rows.value.findIndex((bar) => bar.id === id));
    }

    function jump(fits) {
      const at = nextRow(bars.value, bars.value.findIndex(({ id }) => id === selected.value), fits);
      at >= 0 && reveal(bars.value[at].id);
      return at >= 0;
    }

    function find() {
      const text = query.value.trim().toLowerCase();
      const fits = ({ id, names }) => [id, names.zh, names.en].some((words) => words?.toLowerCase().includes(text));
      if (text && !jump(fits)) {
        toast(t('bars.not-found', { text: query.value }));
      }
    }

    function select(id) {
      selected.value = id;
      const row = rows.value.findIndex((bar) => bar.id === id);
      surface.value?.showPlace({ row });
    }

    function fold(id, now) {
      const next = new Set(folded.value);
      now ? next.add(id) : next.delete(id);
      folded.value = next;
    }

    async function print() {
      const chart = { editor, rows: rows.value, scale: scale.value, layers: layers.value, projectUnit: project.value?.responsibleUnit };
      const made = sheetsOf(chart, surface.value.more(), t('bars.title', { project: name() }));
      made.of > MOST_SHEETS && toast(t('bars.cut', { n: number(MOST_SHEETS), of: number(made.of) }));
      sheets.value = made.sheets;
      await nextTick();
      await Promise.all([...root.value.querySelectorAll('.bars-sheets img')].map((image) => image.decode()));
      window.print();
    }

    function keys(e) {
      const typing = e.target.closest?.('input, textarea, select, dialog');
      const key = e.key.toLowerCase();
      if (!(e.ctrlKey || e.metaKey) || (typing && key !== 'p')) {
        return;
      }
      const does = { z: e.shiftKey ? editor.redo : editor.undo, y: editor.redo, p: print }[key];
      if (does) {
        e.preventDefault();
        does();
      }
    }
    onMounted(() => document.addEventListener('keydown', keys));
    onBeforeUnmount(() => document.removeEventListener('keydown', keys));

    async function saved({ revision }) {
      saving.value = false;
      toast(t('bars.saved', { revision: number(revision) }), href(`/projects/${encodeURIComponent(props.id)}/history`, { of: 'plan' }));
      await editor.saved();
    }

    const chosen = () => bars.value.find(({ id }) => id === selected.value);
    const toolbar = () => html`<${Toolbar} editor=${editor} bar=${chosen()} px=${px.value} layers=${layers.value} narrow=${room.value.narrow} query=${query.value} late=${late.value}
      onZoom=${(to) => surface.value.zoomTo(to)} onZoomBy=${(factor) => surface.value.zoomBy(factor)} onFit=${() => surface.value.fit()} onToday=${() => surface.value.showPlace({ day: today.value })}
      onLate=${() => jump((bar) => !bar.summary && isLate(bar))} onFind=${find} onQuery=${(text) => (query.value = text)} onLayer=${toggle}
      onFull=${() => (document.fullscreenElement ? document.exitFullscreen() : root.value.requestFullscreen())} onPrint=${print}
      onSave=${() => (saving.value = true)} onDiscard=${editor.discard} onAdd=${() => (adding.value = selected.value)} />`;
    const news = () => [
      editor.keptSince.value && !editor.overtaken.value && changed.value > 0 && html`<p class="notice" role="status" data-test="bars-restored">${t('bars.restored', { at: instant(new Date(editor.keptSince.value).toISOString()) })}</p>`,
      editor.overtaken.value && html`<p class="notice" role="status" data-test="bars-overtaken">${t('bars.overtaken')}</p>`,
    ];
    const empty = () => html`<section class="panel empty" data-test="bars-empty"><p>${t(`bars.empty.to.${may('register') ? 'register' : 'read'}`)}</p>
      ${may('register') && html`<p><a class="button primary" href=${href(`/projects/${encodeURIComponent(props.id)}/plan`)}>${t('bars.do.plan')}</a></p>`}</section>`;
    const chart = () => html`<${Surface} ref=${surface} editor=${editor} rows=${rows.value} scale=${scale.value} layers=${layers.value} selected=${selected.value} folded=${folded.value}
      columns=${columns.value} tableWidth=${tableWidth.value} projectUnit=${project.value?.responsibleUnit} onZoom=${(to) => (px.value = to)} onSelect=${select}
      onOpen=${(id) => (details.value = id)} onFold=${fold} onAdd=${(id) => (adding.value = id)} onRoom=${(now) => (room.value = now)} />`;
    function added(id) {
      adding.value = null;
      reveal(id);
    }

    const opened = () => bars.value.find(({ id }) => id === details.value);
    const dialogs = () => [
      opened() && html`<${DetailsDialog} key=${details.value} editor=${editor} bar=${opened()} projectUnit=${project.value?.responsibleUnit} report=${editor.reported.value.get(details.value)}
        onClose=${() => (details.value = null)} />`,
      adding.value && chosen() && html`<${AddDialog} key=${adding.value} editor=${editor} bar=${chosen()} onClose=${() => (adding.value = null)} onDone=${added} />`,
      saving.value && html`<${SaveDialog} editor=${editor} onClose=${() => (saving.value = false)} onDone=${saved} />`,
    ];
    const progress = () => plan.value && !whole.value && html`<progress class="bars-progress" max=${plan.value.total} value=${plan.value.activities.length} aria-label=${t('common.loading')} />`;

    return () => html`<div class="page bars-page" ref=${root} data-test="bars" data-revision=${plan.value?.revision} data-loaded=${String(whole.value && Boolean(editor.schedule.value))}>
      <div class="page-head">
        <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}`)}>‹ ${name()}</a>
        <h1>${t('bars.heading')}</h1>
        <span class="muted grow" data-test="bars-count">${plan.value && t('bars.count', { n: number(plan.value.total), revision: number(plan.value.revision) })}</span>
        <${ExportMenu} id=${props.id} print=${print} />
        ${may('register') && html`<a class="button small" data-test="bars-plan" href=${href(`/projects/${encodeURIComponent(props.id)}/plan`)}>${t('bars.do.plan')}</a>`}
      </div>
      ${editor.problem.value && html`<${Notice} problem=${editor.problem.value} onRetry=${editor.load} />`}
      ${!plan.value && !editor.problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${news()}
      <${CalendarEnds} ends=${(editor.trial.value ?? editor.schedule.value)?.calendarEnds} />
      ${plan.value && plan.value.total === 0 && empty()}
      ${plan.value && plan.value.total > 0 && [toolbar(), progress(), chart(), html`<${Legend} mayEdit=${editor.mayEdit.value} />`]}
      ${(changed.value > 0 || finishBy.value) && html`<${TrialPanel} editor=${editor} onShow=${reveal} />`}
      ${dialogs()}
      <div class="bars-sheets" aria-hidden="true" data-test="bars-sheets">${sheets.value.map((sheet) => html`<img key=${sheet.length} alt="" src=${sheet} />`)}</div>
    </div>`;
  },
};
