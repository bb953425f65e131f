// Whether the figures are those of now, and if not, of when they are.
import { html } from '../html.js';
import { instant } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { heardUntil, liveState } from '../live.js';

export function LiveState() {
  const since = heardUntil.value && instant(new Date(heardUntil.value).toISOString());
  const words = since ? t('live.as-of', { at: since }) : t(`live.${liveState.value}`);
  return html`<span class=${`live live-${liveState.value}`} role="status" data-test="live-indicator" data-state=${liveState.value}
    title=${since ? t('live.lost') : words}><span>${words}</span></span>`;
}
