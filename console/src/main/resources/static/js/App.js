// The frame of every page: head line, navigation, and the page the address names.
import { computed, onErrorCaptured } from 'vue';
import { AlertsPage } from './alerts/AlertsPage.js';
import { useAlertCount } from './alerts/count.js';
import { html } from './html.js';
import { lang, setLang, t } from './i18n/index.js';
import { isUnitSignal } from './projects.js';
import { liveState, useLive } from './live.js';
import { PortfolioPage } from './portfolio/PortfolioPage.js';
import { ProjectPage } from './project/ProjectPage.js';
import { href, route } from './router.js';
import { loadUnits } from './units.js';

export const App = {
  setup() {
    const { count, announcement } = useAlertCount();
    const refreshUnits = () => loadUnits().catch(() => setTimeout(refreshUnits, 10_000));
    refreshUnits();
    useLive(isUnitSignal, loadUnits);
    onErrorCaptured((e) => console.error(e));

    const page = computed(() => {
      const [first, id] = route.value.segments;
      if (!first) {
        return { name: 'portfolio', node: () => html`<${PortfolioPage} />` };
      }
      if (first === 'projects' && id) {
        return { name: 'portfolio', node: () => html`<${ProjectPage} key=${id} id=${id} />` };
      }
      if (first === 'alerts') {
        return { name: 'alerts', node: () => html`<${AlertsPage} />` };
      }
      return { name: '', node: () => html`<p class="notice">${t('page.unknown')}</p>` };
    });

    const tab = (name, path, badge) => html`
      <a href=${href(path)} data-test=${`nav-${name}`} aria-current=${page.value.name === name ? 'page' : null}>
        ${t(`nav.${name}`)}${badge && html`<span class="badge" data-test="alert-badge">${badge}</span>`}
      </a>`;
    const language = (value, text) => html`
      <button type="button" data-test=${`lang-${value}`} lang=${value} aria-pressed=${String(lang.value === value)} onClick=${() => setLang(value)}>${text}</button>`;

    return () => html`
      <div class="frame">
        <a class="skip" href="#content" onClick=${skipToContent}>${t('nav.skip')}</a>
        <header class="top">
          <a class="brand" href=${href('/')}>
            <img src="/img/gantry.svg" alt="" width="34" height="34" />
            <span><strong>${t('app.name')}</strong><small>${t('app.subtitle')}</small></span>
          </a>
          <nav class="tabs" aria-label=${t('nav.main')}>
            ${tab('portfolio', '/')}
            ${tab('alerts', '/alerts', count.value)}
          </nav>
          <span class=${`live live-${liveState.value}`} role="status" data-test="live-indicator" data-state=${liveState.value}
            title=${t(`live.${liveState.value}`)}><span>${t(`live.${liveState.value}`)}</span></span>
          <div class="languages" role="group" aria-label=${t('lang.label')} data-test="language-switch">
            ${language('zh', '中文')}${language('en', 'EN')}
          </div>
        </header>
        <main id="content" tabindex="-1">${page.value.node()}</main>
        <p class="visually-hidden" aria-live="polite" data-test="announcement">${announcement.value}</p>
      </div>`;
  },
};

// The hash belongs to the router, so the jump is made by hand.
function skipToContent(e) {
  e.preventDefault();
  document.getElementById('content').focus();
}
