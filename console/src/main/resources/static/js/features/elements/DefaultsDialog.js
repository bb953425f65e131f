// How long the authorities of a unit usually take, and how long what they grant usually holds, with where that is from.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson, putJson } from '../../api.js';
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { faultsOf } from '../../ui/faults.js';
import { useForm } from '../../ui/form.js';
import { Notice } from '../../ui/Notice.js';
import { toast } from '../../ui/toasts.js';
import { unitName } from '../../units.js';
import { itemsOf, placeOf, valuesOf } from './defaults.js';
import { CATEGORIES } from './elements.js';

export const DefaultsDialog = {
  props: ['unit'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/units/${encodeURIComponent(props.unit)}/element-defaults`;
    const known = shallowRef(null);
    const failed = ref(null);
    const form = useForm('defaults', { ...valuesOf([]), reason: '' }, { send, faults });
    const { draft, field } = form;
    let base = valuesOf([]);

    // What was typed stays; somebody else's changes come to where nothing was typed.
    async function load() {
      try {
        known.value = await getJson(path);
        failed.value = null;
        const fresh = valuesOf(known.value.items);
        Object.keys(fresh).forEach((name) => (draft[name] = draft[name] === base[name] ? fresh[name] : draft[name]));
        base = fresh;
      } catch (e) {
        failed.value = e;
      }
    }

    function faults(problem) {
      const items = itemsOf(draft);
      return Object.fromEntries(Object.entries(faultsOf(problem)).map(([name, words]) => [placeOf(name, items), words]));
    }

    async function send() {
      const reason = draft.reason.trim();
      try {
        await putJson(path, { items: itemsOf(draft), ...(reason && { reason }) }, { 'If-Match': `"${known.value.revision}"` });
      } catch (e) {
        if (e.status === 412) {
          await load();
        }
        throw e;
      }
      toast(t('elements.defaults.saved', { unit: unitName(props.unit) }));
      emit('done');
    }

    load();

    const row = (category) => html`<div class="pair" key=${category}>
        ${field(`${category}-leadDays`, t('elements.defaults.lead', { category: t(`elements.category.${category}`) }), { type: 'number', min: 0 })}
        ${field(`${category}-validityDays`, t('elements.defaults.validity'), { type: 'number', min: 1 })}</div>
      ${(draft[`${category}-leadDays`] || draft[`${category}-validityDays`]) && field(`${category}-source`, t('elements.defaults.source'), { required: true })}`;

    return () => html`<${DialogForm} title=${t('elements.defaults.title', { unit: unitName(props.unit) })} test="defaults" confirm=${t('elements.save')} conflict=${t('elements.stale')} form=${form}
        unready=${!known.value} onClose=${() => emit('close')}>
      ${failed.value && html`<${Notice} problem=${failed.value} onRetry=${load} />`}
      <p class="muted">${t('elements.defaults.hint')}</p>
      ${CATEGORIES.map(row)}
      ${field('reason', t('elements.reason'))}
    </${DialogForm}>`;
  },
};
