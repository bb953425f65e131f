// What a unit is ordered for a year beside what its projects and the units below it come to, and all that does not add up.
import { computed, ref } from '/js/vendor/vue.js';
import { useAnswer } from '../../cache.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { amendQuery, route } from '../../router.js';
import { may } from '../../session/rights.js';
import { session } from '../../session/session.js';
import { Choice } from '../../ui/Choice.js';
import { Notice } from '../../ui/Notice.js';
import { ownUnitOptions, unitName, unitTree, useUnits } from '../../units.js';
import { BookTables } from './BookTables.js';
import { GapList } from './GapList.js';
import manifest from './manifest.js';
import { OrderDialog } from './OrderDialog.js';
import { OrderHistory } from './OrderHistory.js';

const YEARS_AROUND = [-2, -1, 0, 1, 2, 3];

export const TaskBooksPage = {
  setup() {
    useUnits();
    const unit = computed(() => route.value.query.unit || session.value.unit);
    const thisYear = () => Number(dayOf(now.value).slice(0, 4));
    const year = computed(() => Number(route.value.query.year) || thisYear());
    const path = computed(() => `/api/registry/task-books/${encodeURIComponent(unit.value)}/${year.value}`);
    const answer = useAnswer(() => path.value);
    const ordering = ref(false);
    // From above only; where nothing is above, by the unit itself.
    const mayOrder = () => may('register') && (unit.value !== session.value.unit || unitTree.value[0]?.unit.code === unit.value);
    const years = () => [...new Set([...YEARS_AROUND.map((more) => thisYear() + more), year.value])].sort((a, b) => a - b)
      .map((value) => ({ value: String(value), label: String(value) }));

    async function done() {
      ordering.value = false;
      await answer.reload();
    }

    const body = (book) => html`
      <${GapList} book=${book} />
      <${BookTables} book=${book} />
      <${OrderHistory} path=${path.value} revision=${book.revision} />`;

    return () => html`<div class="page taskbooks" data-test="taskbooks">
      <div class="page-head">
        <h1>${named(manifest.title)}</h1>
        <span class="muted grow">${t('taskbooks.hint')}</span>
        ${answer.value.value && mayOrder() && html`<button type="button" class="button primary" data-test="taskbook-order" onClick=${() => (ordering.value = true)}>${t('taskbooks.order')}</button>`}
      </div>
      <div class="taskbook-choice">
        <${Choice} label=${t('taskbooks.unit')} test="taskbook-unit" options=${ownUnitOptions.value} modelValue=${unit.value} onUpdate:modelValue=${(value) => amendQuery({ unit: value })} />
        <${Choice} label=${t('taskbooks.year')} test="taskbook-year" options=${years()} modelValue=${String(year.value)} onUpdate:modelValue=${(value) => amendQuery({ year: value })} />
      </div>
      ${answer.problem.value && html`<${Notice} problem=${answer.problem.value} onRetry=${answer.reload} />`}
      ${!answer.value.value && !answer.problem.value && html`<p class="muted">${t('common.loading')}</p>`}
      ${answer.value.value && body(answer.value.value)}
      ${ordering.value && html`<${OrderDialog} book=${answer.value.value} unit=${unitName(unit.value)} path=${path.value} onClose=${() => (ordering.value = false)} onDone=${done} />`}
    </div>`;
  },
};
