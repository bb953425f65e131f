// The first thing a new user sees: how to begin, for those who can.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { href } from '../../router.js';
import { ownPart } from '../../session/rights.js';

export function EmptyPortfolio() {
  return html`<section class="panel empty" data-test="empty">
    <img src="/img/gantry.svg" alt="" width="64" height="64" />
    <h2>${t('portfolio.empty.title')}</h2>
    ${ownPart() === 'register' ? howToBegin() : html`<p>${t(`portfolio.empty.to.${ownPart()}`)}</p>`}
  </section>`;
}

const howToBegin = () => html`<div class="stack">
  <p>${t('portfolio.empty.demo')}</p>
  <pre><code>./gantry demo</code></pre>
  <p>${t('portfolio.empty.own')}</p>
  <p class="button-row"><a class="button" data-test="empty-units" href=${href('/units')}>${t('portfolio.empty.units')}</a>
    <a class="button" data-test="empty-import" href=${href('/import')}>${t('portfolio.import')}</a>
    <a class="button primary" data-test="empty-register" href=${href('/register')}>${t('portfolio.register')}</a></p>
</div>`;
