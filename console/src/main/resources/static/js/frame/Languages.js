import { html } from '../html.js';
import { lang, setLang, t } from '../i18n/index.js';

export function Languages() {
  const button = (value, text) => html`
    <button type="button" data-test=${`lang-${value}`} lang=${value} aria-pressed=${String(lang.value === value)} onClick=${() => setLang(value)}>${text}</button>`;
  return html`<div class="languages" role="group" aria-label=${t('lang.label')} data-test="language-switch">
    ${button('zh', '中文')}${button('en', 'EN')}
  </div>`;
}
