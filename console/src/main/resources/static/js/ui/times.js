// Times in tables. Their cells say them as is short; whoever points at one, or takes the table along, gets them whole.
import { html } from '../html.js';
import { ago, instant } from '../i18n/format.js';

/** How long ago; "never" without a time. */
export function age(iso) {
  return html`<time datetime=${iso} title=${iso && instant(iso)}>${ago(iso)}</time>`;
}

export function at(iso) {
  return html`<time datetime=${iso}>${instant(iso)}</time>`;
}
