// Around every page: head line, navigation, who is signed in.
import { computed } from '/js/vendor/vue.js';
import { outdatedSince } from '../cache.js';
import { featureAt, ownFeatures } from '../features.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { heardUntil } from '../live.js';
import { href, route } from '../router.js';
import { may } from '../session/rights.js';
import { ended } from '../session/session.js';
import { useUnits } from '../units.js';
import { Badge } from './Badge.js';
import { Languages } from './Languages.js';
import { LiveState } from './LiveState.js';
import { Page } from './Page.js';
import { SignedOut } from './SignedOut.js';
import { Toasts } from './Toasts.js';
import { Unsent } from './Unsent.js';
import { Who } from './Who.js';

export const Frame = {
  setup() {
    if (may('units')) {
      useUnits();
    }
    const found = computed(() => featureAt(route.value.segments));
    const current = computed(() => found.value.feature?.within ?? found.value.feature?.name);
    // What is first in the navigation is what the bare address shows.
    const address = (feature, i) => href(i ? feature.routes[0] : '/');

    const isOld = () => outdatedSince.value !== null || heardUntil.value;
    const tab = (feature, i) => html`
      <a key=${feature.name} href=${address(feature, i)} data-test=${`nav-${feature.name}`} aria-current=${current.value === feature.name ? 'page' : null}>
        ${named(feature.title)}${feature.badge && html`<${Badge} badge=${feature.badge} test=${feature.name} />`}
      </a>`;

    return () => html`<div class=${['frame', isOld() && 'not-current']}>
      <a class="skip" href="#content" onClick=${skipToContent}>${t('nav.skip')}</a>
      <header class="top">
        <a class="brand" href=${href('/')}>
          <img src="/img/gantry.svg" alt="" width="34" height="34" />
          <span><strong>${t('app.name')}</strong><small>${t('app.subtitle')}</small></span>
        </a>
        <nav class="tabs" aria-label=${t('nav.main')}>${ownFeatures().map(tab)}</nav>
        <${LiveState} />
        <${Who} />
        <${Languages} />
      </header>
      ${ended.value && html`<${SignedOut} />`}
      <${Unsent} />
      <main id="content" tabindex="-1"><${Page} found=${found.value} /></main>
      <${Toasts} />
    </div>`;
  },
};

// The hash belongs to the router, so the jump is made by hand.
function skipToContent(e) {
  e.preventDefault();
  document.getElementById('content').focus();
}
