// A lamp is told by shape and sign as well as by colour.
import { html } from '../html.js';
import { t } from '../i18n/index.js';

const SHAPES = {
  RED: () => html`<circle cx="12" cy="12" r="11" /><path class="sign" d="M12 6v7.5M12 17.4v.2" />`,
  YELLOW: () => html`<path d="M12 1.8 23 21.6H1z" /><path class="sign" d="M12 9v6M12 18.3v.2" />`,
  GREEN: () => html`<circle cx="12" cy="12" r="11" /><path class="sign" d="m7 12.4 3.4 3.4L17 9" />`,
  BLUE: () => html`<rect x="1.5" y="1.5" width="21" height="21" rx="5" /><path class="sign" d="m5 12.6 3.2 3.2L13.6 9M12.4 15.6 19 9" />`,
  GREY: () => html`<circle class="hollow" cx="12" cy="12" r="9.5" /><path class="sign" d="M8 12h8" />`,
};

export function Lamp({ lamp, size = 22, text = false }) {
  const name = t(`lamp.${lamp}`);
  const meaning = t(`lamp.${lamp}.means`);
  return html`<span class=${`lamp lamp-${lamp}`} data-test="lamp" data-lamp=${lamp} title=${`${name} · ${meaning}`}>
    <svg viewBox="0 0 24 24" width=${size} height=${size} role="img" aria-label=${`${name} ${meaning}`}>${SHAPES[lamp]?.()}</svg>
    ${text && html`<span>${name}<small>${meaning}</small></span>`}
  </span>`;
}
Lamp.props = ['lamp', 'size', 'text'];
