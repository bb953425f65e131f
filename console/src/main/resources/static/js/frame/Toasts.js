import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { dismiss, toasts } from '../ui/toasts.js';

export function Toasts() {
  const words = ({ words: text, address }) => (address ? html`<a href=${address}>${text}</a>` : text);
  return html`<div class="toasts" role="status" aria-live="polite" data-test="toasts">${toasts.value.map((one) => html`
    <div key=${one.id} class="toast" data-test="toast"><span>${words(one)}</span>
      <button type="button" class="button icon" aria-label=${t('common.close')} onClick=${() => dismiss(one.id)}>✕</button></div>`)}
  </div>`;
}
