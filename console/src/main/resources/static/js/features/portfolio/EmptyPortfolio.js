// The first thing a new user sees: how to begin, for those who can.
import { html } from '../../html.js';
import { t } from '../../i18n/index.js';
import { ownPart } from '../../session/rights.js';

const FIRST_UNIT = `curl -X POST ${location.origin}/api/registry/units -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"code": "GX", "names": {"zh": "高新区", "en": "High-tech Zone"}, "kind": "DISTRICT"}'`;

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
  <p>${t('portfolio.empty.post')}</p>
  <pre><code>${FIRST_UNIT}</code></pre>
</div>`;
