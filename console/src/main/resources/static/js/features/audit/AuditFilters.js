import { onBeforeUnmount } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { t, tOpen } from '../../i18n/index.js';
import { amendQuery, route } from '../../router.js';
import { Choice } from '../../ui/Choice.js';
import { OUTCOMES, SERVICES } from './filters.js';
import { deed } from './Sentence.js';
import { DEEDS } from './told.js';

const TYPING_MILLIS = 400;

export const AuditFilters = {
  setup() {
    let timer = null;
    let typed = {};
    onBeforeUnmount(() => clearTimeout(timer));

    function later(change) {
      typed = { ...typed, ...change };
      clearTimeout(timer);
      timer = setTimeout(() => {
        amendQuery(typed);
        typed = {};
      }, TYPING_MILLIS);
    }

    const text = (name, width, hint) => html`<label class=${['choice', width]}><span>${t(`audit.${name}`)}</span>
      <input type="search" placeholder=${hint} data-test=${`audit-${name}`} value=${route.value.query[name] ?? ''} autocomplete="off" autocapitalize="off"
        onInput=${(e) => later({ [name]: e.target.value.trim() })} /></label>`;
    const day = (name) => html`<label class="choice"><span>${t(`audit.${name}-day`)}</span>
      <input type="date" data-test=${`audit-${name}`} value=${route.value.query[name] ?? ''} onChange=${(e) => amendQuery({ [name]: e.target.value })} /></label>`;
    const choice = (name, words, codes) => html`<${Choice} label=${t(`audit.${name}`)} test=${`audit-${name}`}
      options=${[{ value: '', label: t('common.all') }, ...codes.map((code) => ({ value: code, label: words(code, '') }))]}
      modelValue=${route.value.query[name] ?? ''} onUpdate:modelValue=${(value) => amendQuery({ [name]: value })} />`;

    return () => html`<form class="filters" role="search" onSubmit=${(e) => e.preventDefault()}>
      ${text('q', 'grow', t('audit.q.hint'))}
      ${text('account')}
      ${text('object')}
      ${choice('action', deed, DEEDS)}
      ${choice('outcome', (code) => tOpen('outcome', code), OUTCOMES)}
      ${choice('service', (code) => tOpen('service', code), SERVICES)}
      ${day('from')}
      ${day('to')}
      <label class="check"><input type="checkbox" data-test="audit-reports" checked=${route.value.query.reports === 'yes'}
        onChange=${(e) => amendQuery({ reports: e.target.checked ? 'yes' : '' })} /><span>${t('audit.reports')}</span></label>
    </form>`;
  },
};
