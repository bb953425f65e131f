// A doubted report is confirmed as it stands, or corrected; either way with a reason. The original stays.
import { computed, reactive, ref } from '/js/vendor/vue.js';
import { postJson } from '../api.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { DialogForm } from '../ui/DialogForm.js';
import { faultsOf } from '../ui/faults.js';
import { Field } from '../ui/Field.js';

const FIELDS = ['reason', 'percentComplete', 'investmentToDate'];
const YUAN = 10_000;

export const ReviewDialog = {
  props: ['project', 'report'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { report } = props;
    const draft = reactive({
      percentComplete: String(report.percentComplete),
      investment: report.investmentToDate == null ? '' : String(report.investmentToDate / YUAN),
      reason: '',
    });
    const problem = ref(null);
    const missing = ref(false);
    const correction = computed(() => {
      const investment = draft.investment === '' ? null : Math.round(Number(draft.investment) * 1e6) / 100;
      const changed = {};
      if (Number(draft.percentComplete) !== Number(report.percentComplete)) {
        changed.percentComplete = Number(draft.percentComplete);
      }
      if (investment !== null && investment !== report.investmentToDate) {
        changed.investmentToDate = investment;
      }
      return Object.keys(changed).length ? changed : null;
    });

    async function send() {
      missing.value = !draft.reason.trim();
      if (missing.value) {
        return;
      }
      const path = `/api/progress/projects/${encodeURIComponent(props.project)}/reports/${report.id}`;
      const reason = draft.reason.trim();
      if (correction.value) {
        await postJson(`${path}/correction`, { ...correction.value, reason });
      } else {
        await postJson(`${path}/confirmation`, { reason });
      }
      emit('done');
    }

    const fault = (name) => (name === 'reason' && missing.value ? t('form.required') : faultsOf(problem.value)[name]);
    const field = (name, key, label, more) => html`<${Field} label=${label} test=${`review-${key}`} problem=${fault(name)}
      modelValue=${draft[key]} onUpdate:modelValue=${(value) => (draft[key] = value)} ...${more} />`;

    return () => html`<${DialogForm} title=${t('review.title')} test="review" confirm=${t(correction.value ? 'review.correct' : 'review.confirm')}
        fields=${FIELDS} send=${send} onClose=${() => emit('close')} onProblem=${(e) => (problem.value = e)}>
      <p>${named(report.doubt?.summary)}</p>
      <p class="muted">${t('review.hint')}</p>
      <div class="pair">
        ${field('percentComplete', 'percentComplete', t('form.percent'), { type: 'number', min: 0, max: 100, step: 'any', required: true })}
        ${field('investmentToDate', 'investment', t('form.investment'), { type: 'number', min: 0, step: 'any' })}
      </div>
      ${field('reason', 'reason', t('review.reason'), { type: 'textarea', required: true })}
    </${DialogForm}>`;
  },
};
