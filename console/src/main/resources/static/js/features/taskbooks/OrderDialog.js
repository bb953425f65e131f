// Says what a unit is ordered for a year, by month and by week as far as they are ordered. It need not add up.
import { ref } from '/js/vendor/vue.js';
import { getJson, putJson } from '../../api.js';
import { dayOf, now } from '../../clock.js';
import { html } from '../../html.js';
import { date, monthName } from '../../i18n/format.js';
import { t } from '../../i18n/index.js';
import { Choice } from '../../ui/Choice.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { bodyOf, draftOf, fieldOf, MONTHS, weeksIn } from './book.js';

const AMOUNT = { type: 'number', min: 0, step: 'any' };
const COUNT = { type: 'number', min: 0, step: 1 };

export const OrderDialog = {
  props: ['book', 'unit', 'path'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const form = useForm('order', draftOf, {
      about: props.path, known: props.book, load: () => getJson(props.path), send,
      faults: (problem) => faultsOf(problem, (name) => fieldOf(name, form.draft, form.known.value)),
    });
    const { draft, field } = form;
    const today = dayOf(now.value);
    const month = ref(today.startsWith(String(props.book.year)) ? Number(today.slice(5, 7)) : 1);

    async function send(book) {
      await putJson(props.path, bodyOf(draft, book), { 'If-Match': `"${book.revision}"` });
      toast(t('taskbooks.ordered.done', { unit: props.unit }));
      emit('done');
    }

    return () => html`<${DialogForm} title=${t('taskbooks.order.title', { unit: props.unit, year: String(props.book.year) })} test="order"
        confirm=${t('taskbooks.save')} conflict=${t('taskbooks.stale')} form=${form} onClose=${() => emit('close')}>
      ${field('investment', t('taskbooks.order.year'), { ...AMOUNT, required: true })}
      <fieldset class="order-months"><legend>${t('taskbooks.order.months')}</legend>
        ${MONTHS.map((month) => field(`m${month}`, monthName(month), AMOUNT))}
      </fieldset>
      <fieldset class="order-months"><legend>${t('taskbooks.order.weeks')}</legend>
        <${Choice} label=${t('taskbooks.order.weeks-of')} test="order-weeks-of" options=${MONTHS.map((one) => ({ value: String(one), label: monthName(one) }))}
          modelValue=${String(month.value)} onUpdate:modelValue=${(value) => (month.value = Number(value))} />
        ${weeksIn(props.book, month.value).map(({ week, from }) => field(`w${week}`, t('taskbooks.order.week', { week: week.slice(5), from: date(from) }), { ...AMOUNT, key: week }))}
      </fieldset>
      <div class="pair">${field('starts', t('taskbooks.order.starts'), COUNT)}${field('completions', t('taskbooks.order.completions'), COUNT)}</div>
      ${field('reason', t('taskbooks.reason'), { required: Boolean(form.known.value.ordered) })}
    </${DialogForm}>`;
  },
};
