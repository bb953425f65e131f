// A new element of a project, or another lead time, authority or need of one there is.
import { getJson, postJson, putJson } from '../../api.js';
import { useAnswer } from '../../cache.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { useForm } from '../../ui/form.js';
import { toast } from '../../ui/toasts.js';
import { ownUnitOptions, unitName } from '../../units.js';
import { bodyOf, CATEGORIES, draftOf } from './elements.js';

export const ElementDialog = {
  // id is that of the element that is changed; absent for a new one.
  props: ['project', 'id', 'activities'],
  emits: ['close', 'done'],
  setup(props, { emit }) {
    const path = `/api/registry/projects/${encodeURIComponent(props.project.id)}/elements`;
    const own = props.id && `${path}/${encodeURIComponent(props.id)}`;
    const form = useForm('element', draftOf, { about: `${props.project.id} ${props.id ?? ''}`, load: own && (() => getJson(own)), send });
    const { draft, field } = form;
    const defaults = useAnswer(() => `/api/registry/units/${encodeURIComponent(props.project.responsibleUnit)}/element-defaults`, { live: null });
    const ofCategory = () => defaults.value.value?.items.find(({ category }) => category === draft.category);

    async function send(known) {
      const element = await (known ? putJson(own, bodyOf(draft), { 'If-Match': `"${known.revision}"` }) : postJson(path, bodyOf(draft)));
      toast(t('elements.saved', { element: named(element.names) }));
      emit('done');
    }

    const units = (code) => (!code || ownUnitOptions.value.some(({ value }) => value === code) ? ownUnitOptions.value : [...ownUnitOptions.value, { value: code, label: unitName(code) }]);
    const activities = () => {
      const all = props.activities.map(({ id, names }) => ({ value: id, label: `${id} ${named(names)}` }));
      return [{ value: '', label: t('elements.by-day') }, ...all, ...(draft.activity && !all.some(({ value }) => value === draft.activity) ? [{ value: draft.activity, label: draft.activity }] : [])];
    };
    const preset = (name) => (ofCategory()?.[name] === undefined ? '' : t('elements.default', { n: ofCategory()[name] }));

    return () => html`<${DialogForm} title=${t(own ? 'elements.amend' : 'elements.add')} test="element" confirm=${t('elements.save')} conflict=${t('elements.stale')} form=${form} onClose=${() => emit('close')}>
      ${!own && field('id', t('elements.id'), { required: true, autocomplete: 'off', hint: 'LAND-1' })}
      <div class="pair">${field('names.zh', t('elements.names.zh'), { required: true })}${field('names.en', t('elements.names.en'))}</div>
      ${field('category', t('elements.category'), { required: true, options: CATEGORIES.map((code) => ({ value: code, label: t(`elements.category.${code}`) })) })}
      ${field('authority', t('elements.authority'), { required: true, options: units(draft.authority) })}
      <div class="pair">${field('activity', t('elements.activity'), { options: activities() })}${!draft.activity && field('neededOn', t('elements.needBy'), { type: 'date', required: true })}</div>
      <div class="pair">${field('leadDays', t('elements.leadDays'), { type: 'number', min: 0, hint: preset('leadDays') })}${field('validityDays', t('elements.validityDays'), { type: 'number', min: 1, hint: preset('validityDays') })}</div>
      ${ofCategory() && html`<p class="muted">${t('elements.source', { source: ofCategory().source })}</p>`}
      ${own && field('reason', t('elements.reason'))}
    </${DialogForm}>`;
  },
};
