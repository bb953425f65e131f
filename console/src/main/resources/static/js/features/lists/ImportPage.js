// Projects from a spreadsheet: file, columns, what it would do, done. Nothing is saved before the last step.
import { computed, nextTick, reactive, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { postFile, withQuery } from '../../api.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { Notice } from '../../ui/Notice.js';
import { useUnits } from '../../units.js';
import { ColumnsStep } from './ColumnsStep.js';
import { DoneStep } from './DoneStep.js';
import { FileStep } from './FileStep.js';
import manifest from './manifest.js';
import { columnsOf, matchOf } from './match.js';
import { PreviewStep } from './PreviewStep.js';
import { joined, stepsOf } from './steps.js';

const PATH = '/api/registry/project-list';
const PROJECTS_IN_A_STEP = 1000;
const UNCLEAR = ['list-encoding', 'list-not-understood'];
const STEPS = ['file', 'columns', 'preview', 'done'];

export const ImportPage = {
  setup() {
    const step = ref('file');
    const file = shallowRef(null);
    const how = reactive({ sheet: '', encoding: '', match: null, reason: '', skipFaulty: false });
    const report = shallowRef(null);
    const tag = ref('*');
    const problem = shallowRef(null);
    const busy = ref(false);
    const progress = shallowRef(null);
    const overtaken = ref(false);
    useUnits();
    // A step begins at its top.
    watch(step, () => nextTick(() => scrollTo(0, 0)));
    const query = computed(() => ({ sheet: how.sheet, encoding: how.encoding, columns: how.match && columnsOf(how.match) }));

    async function attempt(work) {
      busy.value = true;
      problem.value = null;
      try {
        await work();
        return true;
      } catch (e) {
        problem.value = e;
        return false;
      } finally {
        busy.value = false;
      }
    }

    // Read into memory: a file that is saved anew while it is looked at cannot be read any more.
    async function choose(chosen) {
      Object.assign(how, { sheet: '', encoding: '', match: null, skipFaulty: false });
      report.value = null;
      file.value = { name: chosen.name, content: new Blob([await chosen.arrayBuffer()]) };
      await begin();
    }

    async function begin() {
      if (await check()) {
        step.value = 'columns';
      }
    }

    function check() {
      return attempt(async () => {
        const { body, tag: now } = await postFile(withQuery(`${PATH}/check`, query.value), file.value.content);
        report.value = body;
        tag.value = now;
        how.match = matchOf(body);
      });
    }

    // Other cells have other headings.
    async function readAgain(change) {
      Object.assign(how, change, { match: null });
      await check();
    }

    async function preview() {
      overtaken.value = false;
      if (await check()) {
        step.value = 'preview';
      }
    }

    async function take() {
      const steps = stepsOf(report.value.projects, PROJECTS_IN_A_STEP);
      const total = steps.reduce((sum, { projects }) => sum + projects, 0);
      const done = [];
      progress.value = { done: 0, total };
      const isDone = await attempt(async () => {
        for (const { rows, projects } of steps) {
          const path = withQuery(PATH, { ...query.value, rows, skipFaulty: how.skipFaulty || null, reason: how.reason.trim() });
          const { body, tag: next } = await postFile(path, file.value.content, { 'If-Match': tag.value });
          tag.value = next;
          done.push(body);
          progress.value = { done: progress.value.done + projects, total };
        }
      });
      progress.value = null;
      if (isDone) {
        const unchanged = report.value.projects.filter(({ state }) => state === 'UNCHANGED');
        report.value = { ...report.value, projects: [...joined(done), ...unchanged] };
        step.value = 'done';
      } else if ([412, 422].includes(problem.value.status)) {
        overtaken.value = problem.value.status === 412;
        await check(); // others have changed something meanwhile
      }
    }

    function again() {
      step.value = 'file';
      file.value = null;
      report.value = null;
      problem.value = null;
    }

    const retry = () => (step.value === 'file' ? begin() : check());
    const isUnclear = () => problem.value?.errors.some(({ code }) => UNCLEAR.includes(code));
    const trail = () => html`<ol class="steps" data-test="import-steps">${STEPS.map((name, i) => html`
      <li key=${name} aria-current=${step.value === name ? 'step' : null} class=${STEPS.indexOf(step.value) > i && 'passed'}>${number(i + 1)} ${t(`lists.step.${name}`)}</li>`)}</ol>`;
    const content = () => {
      switch (step.value) {
        case 'columns':
          return html`<${ColumnsStep} report=${report.value} how=${how} busy=${busy.value} onRead=${readAgain} onBack=${again} onNext=${preview} />`;
        case 'preview':
          return html`<${PreviewStep} report=${report.value} how=${how} busy=${busy.value} progress=${progress.value} overtaken=${overtaken.value}
            onBack=${() => (step.value = 'columns')} onFile=${again} onTake=${take} />`;
        case 'done':
          return html`<${DoneStep} report=${report.value} onAgain=${again} />`;
        default:
          return html`<${FileStep} busy=${busy.value} unclear=${isUnclear()} onFile=${choose} onEncoding=${(encoding) => Object.assign(how, { encoding }) && begin()} />`;
      }
    };

    return () => html`<div class="page import" data-test="import">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted">${file.value?.name}</span>
      </div>
      ${trail()}
      ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${retry} />`}
      ${content()}
    </div>`;
  },
};
