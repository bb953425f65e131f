// The same facts for the projects that were chosen in the portfolio: first what would change in each, then done.
import { computed, nextTick, ref, shallowRef, watch } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { href, route } from '../../router.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { PageForm } from '../../ui/PageForm.js';
import { useUnits } from '../../units.js';
import { bodyOf, fieldOf, FIELDS, idsOf, saysSomething } from './amendment.js';
import { AmendedProjects } from './AmendedProjects.js';
import { amendmentFields } from './AmendmentFields.js';
import manifest from './manifest.js';

const PATH = '/api/registry/project-amendments';

export const AmendmentsPage = {
  setup() {
    const ids = computed(() => idsOf(route.value.query.projects));
    const report = shallowRef(null);
    const done = ref(false);
    const problem = shallowRef(null);
    const sending = ref(false);
    const result = ref(null);
    const form = useForm('amend', { ...Object.fromEntries(FIELDS.map((name) => [name, ''])), reason: '' }, { about: ids.value.join(' '), send: look, final: false, check, faults: (found) => faultsOf(found, fieldOf) });
    useUnits();
    // What was looked at is not what would be done any more.
    watch([form.draft, ids], () => {
      report.value = null;
      problem.value = null;
    });

    function check() {
      return saysSomething(form.draft) ? {} : { set: () => t('amend.nothing') };
    }

    async function look() {
      problem.value = null;
      report.value = await postJson(`${PATH}/check`, bodyOf(form.draft, ids.value.map((id) => ({ id }))));
      done.value = false;
      // It lies below a long form.
      nextTick(() => result.value?.scrollIntoView());
    }

    async function apply() {
      sending.value = true;
      problem.value = null;
      try {
        const due = report.value.projects.filter(({ state }) => state === 'AMENDED');
        report.value = await postJson(PATH, bodyOf(form.draft, due));
        done.value = true;
        form.sent();
      } catch (e) {
        problem.value = e;
      } finally {
        sending.value = false;
      }
    }

    const end = () => (done.value
      ? html`<p class="form-end right"><a class="button primary" data-test="amend-back" href=${href('/')}>${t('amend.back')}</a></p>`
      : html`<p class="form-end right"><button type="button" class="button primary" data-test="amend-apply" disabled=${sending.value || !report.value.amended} onClick=${apply}>
        ${t('amend.apply', { n: number(report.value.amended) })}</button></p>`);

    return () => html`<div class="page" data-test="amend">
      <div class="page-head"><h1>${named(manifest.title)}</h1><span class="muted">${t('amend.chosen', { n: number(ids.value.length) })}</span></div>
      ${!ids.value.length && html`<p class="notice" data-test="amend-none">${t('amend.choose')} <a href=${href('/')}>${t('amend.back')}</a></p>`}
      ${ids.value.length > 0 && html`<div class="stack">
        <${PageForm} test="amend" form=${form} confirm=${t('amend.check')} back=${href('/')}>
          <p class="muted">${t('amend.means')}</p>
          ${amendmentFields(form)}
          ${form.field('reason', t('registration.field.reason'), { required: true })}
          ${form.fault('set') && html`<p class="notice" role="alert" data-test="amend-nothing">${form.fault('set')}</p>`}
        </>
        ${problem.value && html`<${Notice} problem=${problem.value} onRetry=${apply} />`}
        ${report.value && html`<div ref=${result} class="stack" style=${{ scrollMarginTop: '80px' }}><${AmendedProjects} report=${report.value} done=${done.value} />${end()}</div>`}
      </div>`}
    </div>`;
  },
};
