// All there is to know of an activity, and, for those who may, its days and links to be changed without a mouse.
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { Modal } from '../../ui/Modal.js';
import { isOpen, typed, typedText } from './columns.js';
import { factsOf } from './tips.js';

const FIELDS = ['start', 'duration', 'finish', 'links'];

export const DetailsDialog = {
  props: ['editor', 'bar', 'projectUnit', 'report'],
  emits: ['close'],
  setup(props, { emit }) {
    const { editor, bar } = props;
    const open = editor.mayEdit.value ? FIELDS.filter((name) => isOpen(name, bar)) : [];
    const before = Object.fromEntries(open.map((name) => [name, typedText(name, bar)]));
    const form = useForm('bars-details', { ...before }, { check: () => changes().faults, send: async () => take() });

    // One after the other, so that a start and a duration may both be given.
    function changes() {
      let activity = editor.now(bar.id);
      const stored = editor.stored.value.get(bar.id);
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
      return { fields, faults };
    }

    function take() {
      editor.edit(bar.id, changes().fields);
      emit('close');
    }

    const facts = () => html`<dl class="facts bars-facts">${factsOf(bar, props.projectUnit, props.report).map(([name, words]) => html`<div key=${name}><dt>${t(`bars.fact.${name}`)}</dt><dd>${words}</dd></div>`)}</dl>`;
    const hints = { links: 'A010; A020SS+3', start: '2026-03-01', finish: '2026-03-31' };

    return () => (open.length
      ? html`<${DialogForm} title=${named(bar.names)} test="bars-details" confirm=${t('bars.details.take')} form=${form} onClose=${() => emit('close')}>
          ${facts()}
          ${open.map((name) => form.field(name, t(`bars.column.${name}`), { hint: hints[name], required: name !== 'links', key: name }))}
        </${DialogForm}>`
      : html`<${Modal} title=${named(bar.names)} test="bars-details-dialog" onClose=${() => emit('close')}>${facts()}</${Modal}>`);
  },
};
