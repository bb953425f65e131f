// How long the authorities of a unit usually take, and how long what they grant usually holds, with where that is from.
import { getJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { unitName } from '../../units.js';
import { itemsOf, placeOf, valuesOf } from './defaults.js';
import { CATEGORIES } from './elements.js';

export const DefaultsDialog = {
  props: ['unit'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/units/${encodeURIComponent(props.unit)}/element-defaults`;
    const form = useForm('defaults', (known) => ({ ...valuesOf(known?.items ?? []), reason: '' }), { about: props.unit, load: () => getJson(path), send, faults });
    const { draft, field } = form;

    function faults(problem) {
      const items = itemsOf(draft);
      return faultsOf(problem, (name) => placeOf(name, items));
    }

    async function send({ revision }) {
      const reason = draft.reason.trim();
      await putJson(path, { items: itemsOf(draft), ...(reason && { reason }) }, { 'If-Match': `"${revision}"` });
      toast(t('elements.defaults.saved', { unit: unitName(props.unit) }));
      emit('done');
    }

    const row = (category) => html`<div class="pair" key=${category}>
        ${field(`${category}-leadDays`, t('elements.defaults.lead', { category: t(`elements.category.${category}`) }), { type: 'number', min: 0 })}
        ${field(`${category}-validityDays`, t('elements.defaults.validity'), { type: 'number', min: 1 })}</div>
      ${(draft[`${category}-leadDays`] || draft[`${category}-validityDays`]) && field(`${category}-source`, t('elements.defaults.source'), { required: true })}`;

    return () => html`<${DialogForm} title=${t('elements.defaults.title', { unit: unitName(props.unit) })} test="defaults" confirm=${t('elements.save')} conflict=${t('elements.stale')} form=${form} onClose=${() => emit('close')}>
      <p class="muted">${t('elements.defaults.hint')}</p>
      ${CATEGORIES.map(row)}
      ${field('reason', t('elements.reason'))}
    </${DialogForm}>`;
  },
};
