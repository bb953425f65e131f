// What there is to know of a form before one goes on typing: it could not be loaded, what was typed is there again, somebody else
// was faster.
import { html } from '../html.js';
import { instant } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { Notice } from './Notice.js';

export function FormHead({ form, test }) {
  const others = form.others();
  return html`
    ${form.failed.value && html`<${Notice} problem=${form.failed.value} onRetry=${form.load} />`}
    ${form.restored.value !== null && html`<p class="notice" role="status" data-test=${`${test}-restored`}>
      <span>${t('form.kept', { at: instant(new Date(form.restored.value).toISOString()) })}</span>
      <button type="button" class="button small" data-test=${`${test}-discard`} onClick=${form.discard}>${t('form.throw-away')}</button></p>`}
    ${others.length > 0 && html`<p class="notice" role="status" data-test=${`${test}-others`}>${t('form.others', { fields: others.join(t('common.and')) })}</p>`}`;
}
FormHead.props = ['form', 'test'];
