// A schedule file: chosen, looked at with all that it would change and lose, and taken as a new revision of the plan.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { postFile, postJson, putJson, withQuery } from '../../api.js';
import { useAnswer } from '../../cache.js';
import { useTitle } from '../../frame/title.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { go, href } from '../../router.js';
import { Choice } from '../../ui/Choice.js';
import { useForm } from '../../ui/form.js';
import { FormHead } from '../../ui/FormHead.js';
import { FormProblem } from '../../ui/FormProblem.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { canKeepBaseline, chosenTaking, isPlanChange, withBaseline } from './answer.js';
import { Calendars } from './Calendars.js';
import { Outcome } from './Outcome.js';
import { ProgressPanel } from './ProgressPanel.js';
import { useProgress } from './progress.js';

const ENCODINGS = ['GB18030', 'UTF-8', 'UTF-16LE', 'UTF-16BE', 'Big5', 'windows-1252'];
const KINDS = '.xer,.xml,.mpp,.mpx,.mpt,.gan,.pp,.pmxml,.pod,.planner';

export const ImportPage = {
  props: ['id'],
  setup(props) {
    const path = `/api/registry/projects/${encodeURIComponent(props.id)}`;
    const project = useAnswer(path);
    const file = shallowRef(/** @type {File | null} */ (null));
    const encoding = ref('');
    const inFile = ref('');
    const calendar = ref(/** @type {string | null} */ (null)); // of the file; null: as the service proposes, empty: none
    const looking = ref(false);
    const answer = shallowRef(null);
    const problem = shallowRef(null);
    const progress = useProgress(props.id);
    const form = useForm('planfile', { reason: '', baseline: true }, { about: props.id, send });
    useTitle(() => t('planfile.title', { project: named(project.value.value?.names) || props.id }));

    // The same file, mended, may be chosen again.
    const again = (e) => (e.target.value = '');

    async function choose(e) {
      [file.value] = e.target.files;
      encoding.value = '';
      inFile.value = '';
      calendar.value = null;
      await look();
    }

    async function look() {
      answer.value = null;
      problem.value = null;
      form.problem.value = null;
      if (!file.value) {
        return;
      }
      looking.value = true;
      try {
        const to = calendar.value === '' ? `${path}/plan/file?calendar=` : `${path}/plan/file`;
        const { body } = await postFile(withQuery(to, { encoding: encoding.value, project: inFile.value, calendar: calendar.value }), file.value);
        await progress.look(body, file.value.name);
        answer.value = body;
      } catch (e) {
        problem.value = e;
      } finally {
        looking.value = false;
      }
    }

    // Each step may be done again: what was done is answered as done.
    async function send() {
      try {
        await saveCalendar();
        const revision = isPlanChange(answer.value) ? await savePlan() : answer.value.revision;
        await progress.take(revision);
        toast(t('planfile.done', { n: number(answer.value.activities.length) }), href(`/projects/${encodeURIComponent(props.id)}`));
        go(href(`/projects/${encodeURIComponent(props.id)}/plan`));
      } catch (e) {
        if (e.status === 412) {
          await look(); // the plan or the calendar is another by now
        }
        throw e;
      }
    }

    async function saveCalendar() {
      const taking = chosenTaking(answer.value);
      if (taking?.revision) {
        await putJson(`/api/registry/calendars/${encodeURIComponent(taking.calendar.id)}`, taking.calendar, { 'If-Match': `"${taking.revision}"` });
      } else if (taking) {
        await postJson('/api/registry/calendars', taking.calendar);
      }
    }

    async function savePlan() {
      let { revision } = answer.value;
      let reason = form.draft.reason.trim();
      const save = (rows, why) => putJson(`${path}/plan`, { activities: rows, ...(why && { reason: why }) }, { 'If-Match': `"${revision}"` });
      if (form.draft.baseline && canKeepBaseline(answer.value)) {
        ({ revision } = await save(withBaseline(answer.value), reason));
        reason ||= t('planfile.baseline.reason', { file: file.value.name });
      }
      return (await save(answer.value.activities, reason)).revision;
    }

    const isAnything = () => isPlanChange(answer.value) || chosenTaking(answer.value) || progress.isWanted();
    const encodings = () => [{ value: '', label: t('planfile.encoding.found') }, ...ENCODINGS.map((value) => ({ value, label: value }))];
    const choice = (name, options, chosen, now) => html`<${Choice} label=${t(`planfile.${name}`)} test=${`planfile-${name}`} options=${options} modelValue=${now}
      onUpdate:modelValue=${(value) => { chosen.value = value; look(); }} />`;
    const choosing = () => html`<section class="panel planfile-choose">
      <p class="muted">${t('planfile.means')}</p>
      <div class="filters">
        <label class="field"><span>${t('planfile.file')}</span>
          <input type="file" accept=${KINDS} data-test="planfile-file" onClick=${again} onChange=${choose} /></label>
        ${file.value && choice('encoding', encodings(), encoding, encoding.value)}
        ${answer.value?.projects.length > 1 && choice('project', answer.value.projects.map((value) => ({ value, label: value })), inFile, answer.value.project)}
      </div>
      ${!file.value && html`<p class="nothing" data-test="planfile-empty">${t('planfile.empty')}</p>`}
      ${looking.value && html`<p class="muted" role="status" data-test="planfile-looking">${t('planfile.looking', { file: file.value.name })}</p>`}
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${look} />`}
    </section>`;
    const accepting = () => html`<section class="panel"><form class="form" novalidate onSubmit=${form.submit}>
      <${FormHead} form=${form} test="planfile" />
      ${canKeepBaseline(answer.value) && html`<label class="check"><input type="checkbox" data-test="planfile-keep-baseline" checked=${form.draft.baseline}
        onChange=${(e) => (form.draft.baseline = e.target.checked)} /><span>${t('planfile.baseline.keep')}</span></label>`}
      ${form.field('reason', t('planfile.reason'), { required: answer.value.changes.needsReason })}
      ${answer.value.changes.needsReason && html`<p class="muted">${t('planfile.reason.needed')}</p>`}
      <${FormProblem} form=${form} test="planfile" conflict=${t('planfile.stale')} />
      <div class="form-end right">
        <a class="button" href=${href(`/projects/${encodeURIComponent(props.id)}/plan`)}>${t('common.cancel')}</a>
        <button type="submit" class="button primary" data-test="planfile-accept" disabled=${form.sending.value}>
          ${form.sending.value ? t('planfile.accepting') : t('planfile.accept', { n: number(answer.value.activities.length) })}</button>
      </div>
    </form></section>`;

    return () => html`<div class="page" data-test="planfile">
      <a class="back" href=${href(`/projects/${encodeURIComponent(props.id)}/plan`)}>‹ ${t('planfile.back')}</a>
      <div class="page-head"><h1>${t('planfile.heading')}</h1><span class="muted grow">${named(project.value.value?.names) || props.id}</span></div>
      ${project.problem.value && html`<${Notice} problem=${project.problem.value} onRetry=${project.reload} />`}
      ${choosing()}
      ${answer.value && html`<${Outcome} answer=${answer.value} />`}
      ${answer.value && html`<${Calendars} calendars=${answer.value.calendars} onChoose=${(name) => { calendar.value = name; look(); }} />`}
      ${answer.value && !answer.value.faults.length && html`<${ProgressPanel} progress=${progress} />`}
      ${answer.value && !answer.value.faults.length && (isAnything() ? accepting() : html`<p class="notice" role="status" data-test="planfile-same">${t('planfile.same')}</p>`)}
    </div>`;
  },
};
