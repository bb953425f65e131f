// Around every page: head line, navigation, who is signed in.
import { computed } from '/js/vendor/vue.js';
import { useAlertCount } from './alerts/count.js';
import { html } from './html.js';
import { t } from './i18n/index.js';
import { isUnitSignal } from './projects.js';
import { liveState, useLive } from './live.js';
import { ownPages, pageAt, pathOf } from './pages.js';
import { href, route } from './router.js';
import { may } from './session/rights.js';
import { ended } from './session/session.js';
import { SignedOut } from './session/SignedOut.js';
import { Who } from './session/Who.js';
import { Languages } from './ui/Languages.js';
import { loadUnits } from './units.js';

export const Frame = {
  setup() {
    const refreshUnits = () => loadUnits().catch(() => setTimeout(refreshUnits, 10_000));
    if (may('units')) {
      refreshUnits();
      useLive(isUnitSignal, loadUnits);
    }
    const alerts = may('read') ? useAlertCount() : null;
    const page = computed(() => pageAt(route.value.segments));

    const tab = (own) => html`
      <a key=${own.name} href=${href(pathOf(own))} data-test=${`nav-${own.name}`} aria-current=${page.value.name === own.name ? 'page' : null}>
        ${t(`nav.${own.name}`)}${own.name === 'alerts' && alerts.count.value && html`<span class="badge" data-test="alert-badge">${alerts.count.value}</span>`}
      </a>`;
    const live = () => html`<span class=${`live live-${liveState.value}`} role="status" data-test="live-indicator" data-state=${liveState.value}
      title=${t(`live.${liveState.value}`)}><span>${t(`live.${liveState.value}`)}</span></span>`;

    return () => html`<div class="frame">
      <a class="skip" href="#content" onClick=${skipToContent}>${t('nav.skip')}</a>
      <header class="top">
        <a class="brand" href=${href('/')}>
          <img src="/img/gantry.svg" alt="" width="34" height="34" />
          <span><strong>${t('app.name')}</strong><small>${t('app.subtitle')}</small></span>
        </a>
        <nav class="tabs" aria-label=${t('nav.main')}>${ownPages().map(tab)}</nav>
        ${may('read') && live()}
        <${Who} />
        <${Languages} />
      </header>
      ${ended.value && html`<${SignedOut} />`}
      <main id="content" tabindex="-1">${page.value.node()}</main>
      <p class="visually-hidden" aria-live="polite" data-test="announcement">${alerts?.announcement.value}</p>
    </div>`;
  },
};

// The hash belongs to the router, so the jump is made by hand.
function skipToContent(e) {
  e.preventDefault();
  document.getElementById('content').focus();
}
