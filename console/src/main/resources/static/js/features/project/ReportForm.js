// Reports progress. A report is sealed under an id before it is sent and tried again by itself, so that it arrives once.
import { computed, onBeforeUnmount, ref } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { dayOf, now, serverNow } from '../../clock.js';
import { html } from '../../html.js';
import { instant, percent } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { session } from '../../session/session.js';
import { unitName } from '../../units.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { emptyDraft, fieldOf, isRefusal, sealer } from './draft.js';

const ATTEMPTS = 8;
const RETRY_SECONDS = 5;
const DISCARDABLE = new Set(['restored', 'unconfirmed', 'gave-up']);

export const ReportForm = {
  props: ['project', 'activities'],
  setup(props) {
    const { unit } = session.value;
    const form = useForm('report', { ...emptyDraft(), unit }, {
      about: props.project.id, send, faults: (problem) => faultsOf(problem, fieldOf), beside: () => ({ sealed: envelope.sealed }),
    });
    const envelope = sealer(props.project.id, form.found?.sealed);
    const { sending: busy, restored } = form;
    /** @type {import('../../types/vue').Ref<{is: string, id?: string, n?: number, attempt?: number, at?: number}>} */
    const state = ref(restored.value === null ? { is: 'writing' } : { is: envelope.sealed ? 'unconfirmed' : 'restored', at: restored.value });
    let timer = null;
    onBeforeUnmount(() => clearInterval(timer));

    function discard() {
      envelope.forget();
      form.discard();
      state.value = { is: 'writing' };
    }

    async function send() {
      const body = envelope.seal(form.draft, serverNow());
      form.keep();
      try {
        const { id } = await sent(body, 1);
        discard();
        state.value = { is: 'accepted', id };
      } catch (problem) {
        if (isRefusal(problem)) {
          envelope.forget();
          form.keep();
        }
        state.value = { is: problem.passing ? 'gave-up' : problem.status === 401 ? 'signed-out' : 'rejected' };
        throw problem;
      }
    }

    async function sent(body, attempt) {
      state.value = { is: 'sending' };
      try {
        return await postJson('/api/progress/reports', body);
      } catch (problem) {
        if (!problem.passing || attempt >= ATTEMPTS) {
          throw problem;
        }
        await countDown(problem.retryAfter ?? RETRY_SECONDS, attempt);
        return sent(body, attempt + 1);
      }
    }

    function countDown(seconds, attempt) {
      state.value = { is: 'retrying', n: seconds, attempt };
      return new Promise((resolve) => {
        timer = setInterval(() => {
          const left = state.value.n - 1;
          state.value = { is: 'retrying', n: left, attempt };
          if (left <= 0) {
            clearInterval(timer);
            resolve();
          }
        }, 1000);
      });
    }

    const activities = computed(() => [
      { value: '', label: t('form.choose') },
      ...props.activities.map((a) => ({ value: a.id, label: `${named(a.names)} (${percent(a.percentComplete ?? 0, 0)})` })),
    ]);
    const field = (name, label, { fixed = false, ...more }) => form.field(name, t(`form.${label}`), { disabled: busy.value || fixed, ...more });
    const general = () => (state.value.is === 'rejected' ? form.general()?.message : '');

    return () => html`<section class="panel">
      <h2>${t('form.title')}</h2>
      <form class="form" data-test="report-form" novalidate onSubmit=${form.submit}>
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
        ${general() && html`<p class="field-problem" data-test="report-problem">${general()}</p>`}
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
