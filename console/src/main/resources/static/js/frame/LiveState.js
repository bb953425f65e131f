// Whether the figures are those of now, and if not, of when they are.
import { outdatedSince } from '../cache.js';
import { html } from '../html.js';
import { instant } from '../i18n/format.js';
import { t } from '../i18n/index.js';
import { heardUntil, liveState } from '../live.js';
import { may } from '../session/rights.js';

export function LiveState() {
  const behind = outdatedSince.value !== null && !heardUntil.value;
  if (!may('read') && !behind && !heardUntil.value) {
    return null; // They hear of nothing by themselves, so nothing is live: only what is wrong is told.
  }
  const state = behind ? 'behind' : liveState.value;
  const since = behind ? outdatedSince.value : heardUntil.value;
  const words = since ? t(behind ? 'live.not-refreshed' : 'live.as-of', { at: instant(new Date(since).toISOString()) }) : t(`live.${state}`);
  return html`<span class=${`live live-${state}`} role="status" data-test="live-indicator" data-state=${state}
    title=${since && !behind ? t('live.lost') : words}><span>${words}</span></span>`;
}
