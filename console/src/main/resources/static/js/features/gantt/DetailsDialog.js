// All there is to know of an activity, and, for those who may, its days, links and constraint to be changed without a mouse: day by
// day where there is no room to drag.
import { html } from '../../html.js';
import { number } from '../../i18n/format.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Modal } from '../../ui/Modal.js';
import { isDated, KINDS } from '../plan/constraints.js';
import { dayOf } from '../plan/reading.js';
import { isOpen, typed, typedText } from './columns.js';
import { movedBy } from './edits.js';
import { factsOf } from './tips.js';

const FIELDS = ['start', 'duration', 'finish', 'links'];

export const DetailsDialog = {
  props: ['editor', 'bar', 'projectUnit', 'report'],
  emits: ['close'],
  setup(props, { emit }) {
    const { editor, bar } = props;
    const open = editor.mayEdit.value ? FIELDS.filter((name) => isOpen(name, bar)) : [];
    const before = Object.fromEntries(open.map((name) => [name, typedText(name, bar)]));
    const { kind = '', date = '' } = bar.activity.constraint ?? {};
    const isBound = editor.mayEdit.value && isOpen('constraint', bar);
    const form = useForm('bars-details', { ...before, kind, day: date }, { about: `${editor.id} ${bar.id}`, check: () => changes().faults, send: async () => take() });

    // One after the other, so that a start and a duration may both be given.
    function changes() {
      let activity = editor.now(bar.id);
      const stored = editor.base(bar.id);
      const fields = {};
      /** @type {Record<string, () => string>} */
      const faults = {};
      for (const name of open.filter((one) => form.draft[one].trim() !== before[one])) {
        const found = typed(name, form.draft[name], { activity, stored, calendar: editor.calendar.value, isKnown: (id) => id !== bar.id && editor.isKnown(id) });
        if (found.fault) {
          faults[name] = () => t(`bars.fault.${found.fault}`);
        }
        Object.assign(fields, found.fields);
        activity = { ...activity, ...found.fields };
      }
      const { kind: wanted, day } = form.draft;
      if (isBound && isDated(wanted) && !dayOf(day)) {
        faults.day = () => t(day.trim() ? 'bars.fault.day' : 'form.required');
      } else if (isBound) {
        fields.constraint = wanted ? { kind: wanted, ...(isDated(wanted) && { date: dayOf(day) }) } : null;
      }
      return { fields, faults };
    }

    /** By a day, or by one that counts where it lands on none. */
    function move(days) {
      const { fields, faults } = changes();
      if (!faults.start && !faults.finish && !faults.duration) {
        const { plannedStart, plannedFinish } = movedBy({ ...editor.now(bar.id), ...fields }, days, editor.calendar.value);
        Object.assign(form.draft, { start: plannedStart, finish: plannedFinish });
      }
    }

    function lengthen(days) {
      form.draft.duration = String(Math.max(1, (Number(form.draft.duration) || 1) + days));
    }

    function take() {
      editor.edit(bar.id, changes().fields);
      emit('close');
    }

    const facts = () => html`<dl class="facts bars-facts">${factsOf(bar, props.projectUnit, props.report).map(([name, words]) => html`<div key=${name}><dt>${t(`bars.fact.${name}`)}</dt><dd>${words}</dd></div>`)}</dl>`;
    const steps = (name, does) => html`<span class="button-row" role="group" aria-label=${t(`bars.days.${name}`)}><span>${t(`bars.days.${name}`)}</span>${[-1, 1].map((days) => html`
      <button type="button" class="button" data-test=${`bars-${name}-${days < 0 ? 'less' : 'more'}`} onClick=${() => does(days)}>${days < 0 ? '−' : '+'}${number(1)}</button>`)}</span>`;
    const kinds = () => [{ value: '', label: t('common.none') }, ...KINDS.map((value) => ({ value, label: t(`bars.constraint.${value}`) }))];
    const constraint = () => [form.field('kind', t('bars.column.constraint'), { options: kinds() }),
      isDated(form.draft.kind) && form.field('day', t('bars.constraint.day'), { required: true, hint: '2026-09-30' })];
    const hints = { links: 'A010; A020SS+3', start: '2026-03-01', finish: '2026-03-31' };

    return () => (open.length
      ? html`<${DialogForm} title=${named(bar.names)} test="bars-details" confirm=${t('bars.details.take')} form=${form} onClose=${() => emit('close')}>
          ${facts()}
          ${open.includes('start') && html`<div class="bars-days">${steps('move', move)}${open.includes('duration') && steps('last', lengthen)}</div>`}
          ${open.map((name) => form.field(name, t(`bars.column.${name}`), { hint: hints[name], required: name !== 'links', key: name }))}
          ${isBound && constraint()}
        </${DialogForm}>`
      : html`<${Modal} title=${named(bar.names)} test="bars-details-dialog" onClose=${() => emit('close')}>${facts()}</${Modal}>`);
  },
};
