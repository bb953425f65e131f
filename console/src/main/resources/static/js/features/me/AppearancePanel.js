// How the pages look in this browser.
import { html } from '../../html.js';
import { lang, setLang, t } from '../../i18n/index.js';
import { setTheme, theme, THEMES } from '../../ui/theme.js';

const LANGUAGES = { zh: '中文', en: 'English' };

export function AppearancePanel() {
  const chip = (name, value, chosen, text, choose) => html`<button type="button" class="chip" key=${value} data-test=${`${name}-${value}`} lang=${name === 'language' ? value : null}
    aria-pressed=${String(chosen === value)} onClick=${() => choose(value)}>${text}</button>`;
  return html`<section class="panel" data-test="appearance">
    <h2>${t('me.appearance')}</h2>
    <div class="filters">
      <div class="chips" role="group" aria-label=${t('lang.label')}>${Object.entries(LANGUAGES).map(([value, text]) => chip('language', value, lang.value, text, setLang))}</div>
      <div class="chips" role="group" aria-label=${t('me.theme')}>${THEMES.map((value) => chip('theme', value, theme.value, t(`me.theme.${value}`), setTheme))}</div>
    </div>
    <p class="muted">${t('me.appearance.hint')}</p>
  </section>`;
}
