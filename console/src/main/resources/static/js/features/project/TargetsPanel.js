// What is planned of a project for a year, by month: as its target says, or even over its plan.
import { computed, ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { money, monthName } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { wholeList } from '../../paging.js';
import { isProjectSignal } from '../../projects.js';
import { may } from '../../session/rights.js';
import { ExcelButton } from '../../ui/ExcelButton.js';
import { Notice } from '../../ui/Notice.js';
import { figure, words } from '../../ui/sheet.js';
import { sharesOf } from './target.js';
import { TargetDialog } from './TargetDialog.js';

const sheet = () => [
  { label: t('target.month'), sheet: [words(t('target.month'), ({ month }) => monthName(month))] },
  { label: t('target.planned'), sheet: [figure(t('target.planned'), 'yuan', ({ amount }) => amount)] },
];
const rowsOf = ({ months }) => months.map((amount, i) => ({ month: i + 1, amount }));

export const TargetsPanel = {
  props: ['id'],
  setup(props) {
    const year = ref(Number(dayOf(now.value).slice(0, 4)));
    const path = computed(() => `/api/registry/projects/${encodeURIComponent(props.id)}/targets/${year.value}`);
    const answer = useAnswer(() => path.value, { live: (signal) => signal.key === props.id && isProjectSignal(signal) });
    const editing = ref(false);

    async function done() {
      editing.value = false;
      await answer.reload();
    }

    const turn = (by, label) => html`<button type="button" class="button small" aria-label=${t(label)} data-test=${label.replace('.', '-')} onClick=${() => (year.value += by)}>${by < 0 ? '‹' : '›'}</button>`;
    const months = (target) => {
      const shares = sharesOf(target.months);
      return html`<ol class="target-months">${target.months.map((amount, i) => html`<li key=${i} data-test="target-month">
        <i aria-hidden="true"><b style=${{ '--share': `${shares[i]}%` }} /></i><small>${monthName(i + 1)}</small><span>${amount === 0 ? '0' : money(amount)}</span></li>`)}</ol>`;
    };
    const body = (target) => html`
      <p><strong data-test="target-total">${money(target.investment)}</strong> <span class="muted" data-test="target-basis">${t(`target.basis.${target.basis}`)}</span>
        ${target.startMonth && html` · ${t('target.starts', { month: monthName(target.startMonth) })}`}
        ${target.completionMonth && html` · ${t('target.completes', { month: monthName(target.completionMonth) })}`}</p>
      ${target.basis === 'NONE' ? html`<p class="nothing" data-test="target-none">${t(`target.none.to.${may('register') ? 'register' : 'read'}`)}</p>` : months(target)}`;

    return () => html`<section class="panel targets" data-test="targets">
      <div class="targets-head"><h2>${t('target.title', { year: String(year.value) })}</h2>${turn(-1, 'target.before')}${turn(1, 'target.after')}
        ${answer.value.value && may('register') && html`<button type="button" class="button small" data-test="target-set" onClick=${() => (editing.value = true)}>${t('target.set')}</button>`}
        ${answer.value.value && answer.value.value.basis !== 'NONE' && html`<${ExcelButton} list=${wholeList(() => rowsOf(answer.value.value))} columns=${sheet()}
          title=${`${props.id} ${t('target.title', { year: String(year.value) })}`} test="target" />`}</div>
      ${answer.problem.value && html`<${Notice} problem=${answer.problem.value} onRetry=${answer.reload} />`}
      ${answer.value.value ? body(answer.value.value) : !answer.problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${editing.value && html`<${TargetDialog} target=${answer.value.value} path=${path.value} onClose=${() => (editing.value = false)} onDone=${done} />`}
    </section>`;
  },
};
