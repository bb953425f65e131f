// For an account that cannot do anything yet: what is missing, and who can help.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { session } from '../session/session.js';

export function NoRights() {
  const { account, roles } = session.value;
  return html`<section class="panel empty" data-test="no-rights">
    <img src="/img/gantry.svg" alt="" width="64" height="64" />
    <h1>${t('session.no-rights.title')}</h1>
    <p>${t(roles.length ? 'session.no-rights.unit' : 'session.no-rights.roles')}</p>
    <p>${t('session.no-rights.ask', { account })}</p>
  </section>`;
}
