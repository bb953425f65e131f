import { computed, onBeforeUnmount, reactive, ref, watch } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { dayOf, now, serverNow } from '../../clock.js';
import { html } from '../../html.js';
import { instant, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { draftStore } from '../../session/drafts.js';
import { session } from '../../session/session.js';
import { unitName } from '../../units.js';
import { Field } from '../../ui/Field.js';
import { faultsIn } from '../../ui/form.js';
import { emptyDraft, isRefusal, problemsByField, sealer } from './draft.js';

const ATTEMPTS = 8;
const RETRY_SECONDS = 5;
const DISCARDABLE = new Set(['restored', 'unconfirmed', 'gave-up']);

export const ReportForm = {
  props: ['project', 'activities'],
  setup(props) {
    const { unit } = session.value;
    const store = draftStore('report', props.project.id);
    const kept = store.read();
    const draft = reactive({ ...emptyDraft(), ...kept?.value.draft, unit });
    const envelope = sealer(props.project.id, kept?.value.sealed);
    const problems = ref({ fields: {}, general: [] });
    /** @type {import('../../types/vue').Ref<{is: string, id?: string, n?: number, attempt?: number, at?: number}>} */
    const state = ref(kept ? { is: envelope.sealed ? 'unconfirmed' : 'restored', at: kept.at } : { is: 'writing' });
    const busy = computed(() => ['sending', 'retrying'].includes(state.value.is));
    let timer = null;
    onBeforeUnmount(() => clearInterval(timer));
    watch(draft, keep, { flush: 'sync' });

    function keep() {
      store.write({ draft, sealed: envelope.sealed });
    }

    function empty() {
      envelope.forget();
      Object.assign(draft, emptyDraft(), { unit });
      store.clear();
    }

    function discard() {
      empty();
      problems.value = { fields: {}, general: [] };
      state.value = { is: 'writing' };
    }

    function submit(e) {
      e.preventDefault();
      const faults = faultsIn(e.target);
      problems.value = { fields: Object.fromEntries(Object.entries(faults).map(([name, words]) => [name, words()])), general: [] };
      if (!Object.keys(faults).length && !busy.value) {
        const body = envelope.seal(draft, serverNow());
        keep();
        send(body, 1);
      }
    }

    async function send(body, attempt) {
      state.value = { is: 'sending' };
      try {
        const { id } = await postJson('/api/progress/reports', body);
        empty();
        state.value = { is: 'accepted', id };
      } catch (problem) {
        if (problem.passing) {
          retry(body, attempt, problem.retryAfter ?? RETRY_SECONDS);
        } else {
          fail(problem);
        }
      }
    }

    function fail(problem) {
      if (problem.status === 401) {
        state.value = { is: 'signed-out' };
        return;
      }
      if (isRefusal(problem)) {
        envelope.forget();
        keep();
      }
      problems.value = problemsByField(problem);
      state.value = { is: 'rejected' };
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
      ...props.activities.map((a) => ({ value: a.id, label: `${named(a.names)} (${percent(a.percentComplete ?? 0, 0)})` })),
    ]);
    const field = (name, label, { fixed = false, ...more }) => html`<${Field} label=${t(`form.${label}`)} name=${name} problem=${problems.value.fields[name]} test=${`report-${name}`}
      disabled=${busy.value || fixed} modelValue=${draft[name]} onUpdate:modelValue=${(value) => (draft[name] = value)} ...${more} />`;

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
        ${field('unit', 'unit', { options: [{ value: unit, label: unitName(unit) }], required: true, fixed: true })}
        <div class="form-end">
          <button type="submit" class="button primary" data-test="report-submit" disabled=${busy.value}>
            ${t(state.value.is === 'sending' ? 'form.sending' : 'form.submit')}
          </button>
          ${DISCARDABLE.has(state.value.is) && html`
            <button type="button" class="button" data-test="report-discard" onClick=${discard}>${t('form.discard')}</button>`}
          <p class=${['form-state', state.value.is]} role="status" data-test="report-state" data-state=${state.value.is}>${stateWords(state.value)}</p>
        </div>
        ${problems.value.general.map((detail) => html`<p class="field-problem" data-test="report-problem">${detail}</p>`)}
      </form>
    </section>`;
  },
};

/** @param {{is: string, id?: string, n?: number, attempt?: number, at?: number}} state */
function stateWords({ is, id, n, attempt, at }) {
  switch (is) {
    case 'restored':
      return t('form.restored', { at: instant(new Date(at).toISOString()) });
    case 'unconfirmed':
      return t('form.unconfirmed');
    case 'signed-out':
      return t('form.signed-out');
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
