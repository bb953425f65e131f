import { computed, onBeforeUnmount, reactive, ref } from 'vue';
import { postJson } from '../api.js';
import { dayOf, now } from '../clock.js';
import { html } from '../html.js';
import { percent } from '../i18n/format.js';
import { named, t } from '../i18n/index.js';
import { unitOptions } from '../units.js';
import { Field } from '../ui/Field.js';
import { emptyDraft, problemsByField, sealer } from './draft.js';

const ATTEMPTS = 8;
const RETRY_SECONDS = 5;
const REQUIRED = ['activityId', 'percentComplete', 'unit'];

export const ReportForm = {
  props: ['project'],
  setup(props) {
    const draft = reactive(emptyDraft(props.project.fieldUnit));
    const envelope = sealer(props.project.id);
    const problems = ref({ fields: {}, general: [] });
    const state = ref({ is: 'writing' });
    const busy = computed(() => ['sending', 'retrying'].includes(state.value.is));
    let timer = null;
    onBeforeUnmount(() => clearInterval(timer));

    function submit(e) {
      e.preventDefault();
      const missing = REQUIRED.filter((name) => draft[name] === '');
      problems.value = { fields: Object.fromEntries(missing.map((name) => [name, t('form.required')])), general: [] };
      if (!missing.length && !busy.value) {
        send(envelope.seal(draft), 1);
      }
    }

    async function send(body, attempt) {
      state.value = { is: 'sending' };
      try {
        const { id } = await postJson('/api/progress/reports', body);
        envelope.forget();
        Object.assign(draft, emptyDraft(draft.unit));
        state.value = { is: 'accepted', id };
      } catch (problem) {
        if (problem.passing) {
          retry(body, attempt, problem.retryAfter ?? RETRY_SECONDS);
        } else {
          problems.value = problemsByField(problem);
          state.value = { is: 'rejected' };
        }
      }
    }

    function retry(body, attempt, seconds) {
      if (attempt >= ATTEMPTS) {
        state.value = { is: 'gave-up' };
        return;
      }
      state.value = { is: 'retrying', n: seconds, attempt };
      timer = setInterval(() => {
        const left = state.value.n - 1;
        state.value = { is: 'retrying', n: left, attempt };
        if (left <= 0) {
          clearInterval(timer);
          send(body, attempt + 1);
        }
      }, 1000);
    }

    const activities = computed(() => [
      { value: '', label: t('form.choose') },
      ...props.project.activities.map((a) => ({ value: a.id, label: `${named(a.names)} (${percent(a.percentComplete ?? 0, 0)})` })),
    ]);
    const units = computed(() => [{ value: '', label: t('form.choose') }, ...unitOptions.value]);
    const field = (name, label, more) => html`<${Field} label=${t(`form.${label}`)} problem=${problems.value.fields[name]} test=${`report-${name}`}
      disabled=${busy.value} modelValue=${draft[name]} onUpdate:modelValue=${(value) => (draft[name] = value)} ...${more} />`;

    return () => html`<section class="panel">
      <h2>${t('form.title')}</h2>
      <form class="form" data-test="report-form" novalidate onSubmit=${submit}>
        ${field('activityId', 'activity', { options: activities.value, required: true })}
        ${field('percentComplete', 'percent', { type: 'number', min: 0, max: 100, step: 'any', required: true })}
        <div class="pair">
          ${field('actualStart', 'actual-start', { type: 'date', max: dayOf(now.value) })}
          ${field('actualFinish', 'actual-finish', { type: 'date', max: dayOf(now.value) })}
        </div>
        ${field('investment', 'investment', { type: 'number', min: 0, step: 'any' })}
        ${field('remarks', 'remarks', { type: 'textarea' })}
        ${field('unit', 'unit', { options: units.value, required: true })}
        <div class="form-end">
          <button type="submit" class="button primary" data-test="report-submit" disabled=${busy.value}>
            ${t(state.value.is === 'sending' ? 'form.sending' : 'form.submit')}
          </button>
          <p class=${['form-state', state.value.is]} role="status" data-test="report-state" data-state=${state.value.is}>${stateWords(state.value)}</p>
        </div>
        ${problems.value.general.map((detail) => html`<p class="field-problem" data-test="report-problem">${detail}</p>`)}
      </form>
    </section>`;
  },
};

function stateWords({ is, id, n, attempt }) {
  switch (is) {
    case 'accepted':
      return t('form.accepted', { id });
    case 'rejected':
      return t('form.rejected');
    case 'retrying':
      return t('form.retrying', { n, attempt });
    case 'gave-up':
      return t('form.gave-up');
    default:
      return '';
  }
}
