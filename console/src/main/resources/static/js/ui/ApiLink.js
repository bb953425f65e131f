// Where scripts find what they can ask for, to try out with one's own rights.
import { html } from '../html.js';
import { t } from '../i18n/index.js';

export const ApiLink = () => html`<a class="button" href="/docs/api/" target="_blank" rel="noopener" data-test="api-page">${t('api.page')}</a>`;
