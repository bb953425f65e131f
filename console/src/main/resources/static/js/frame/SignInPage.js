import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { Languages } from './Languages.js';
import { signIn } from '../session/login.js';
import { hasExpired } from '../session/session.js';

export function SignInPage() {
  return html`<main class="entry" data-test="sign-in-page">
    <section class="panel">
      <img src="/img/gantry.svg" alt="" width="72" height="72" />
      <h1>${t('app.name')}</h1>
      <p class="muted">${t('app.subtitle')}</p>
      ${hasExpired() && html`<p class="notice" role="status" data-test="session-expired">${t('session.expired')}</p>`}
      <button type="button" class="button primary wide" data-test="sign-in" onClick=${signIn}>${t('session.sign-in')}</button>
      <${Languages} />
    </section>
  </main>`;
}
