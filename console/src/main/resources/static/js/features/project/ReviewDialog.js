// A doubted report is confirmed as it stands, or corrected; either way with a reason. The original stays.
import { computed } from '/js/vendor/vue.js';
import { postJson } from '../../api.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';

const YUAN = 10_000;

export const ReviewDialog = {
  props: ['project', 'report'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const { report } = props;
    const form = useForm('review', {
      percentComplete: String(report.percentComplete),
      investmentToDate: report.investmentToDate == null ? '' : String(report.investmentToDate / YUAN),
      reason: '',
    }, { about: report.id, send });
    const { draft, field } = form;
    const correction = computed(() => {
      const investment = draft.investmentToDate === '' ? null : Math.round(Number(draft.investmentToDate) * 1e6) / 100;
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
      const path = `/api/progress/projects/${encodeURIComponent(props.project)}/reports/${report.id}`;
      const reason = draft.reason.trim();
      if (correction.value) {
        await postJson(`${path}/correction`, { ...correction.value, reason });
      } else {
        await postJson(`${path}/confirmation`, { reason });
      }
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('review.title')} test="review" confirm=${t(correction.value ? 'review.correct' : 'review.confirm')}
        form=${form} onClose=${() => emit('close')}>
      <p>${named(report.doubt?.summary)}</p>
      <p class="muted">${t('review.hint')}</p>
      <div class="pair">
        ${field('percentComplete', t('form.percent'), { type: 'number', min: 0, max: 100, step: 'any', required: true })}
        ${field('investmentToDate', t('form.investment'), { type: 'number', min: 0, step: 'any' })}
      </div>
      ${field('reason', t('review.reason'), { type: 'textarea', required: true })}
    </${DialogForm}>`;
  },
};
