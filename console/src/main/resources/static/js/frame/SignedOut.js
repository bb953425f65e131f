// The session has ended; the page stays as it is, and what was typed is kept.
import { html } from '../html.js';
import { t } from '../i18n/index.js';
import { signIn } from '../session/login.js';
import { left } from '../session/session.js';

export function SignedOut() {
  return html`<div class="ended" role="alert" data-test="signed-out">
    <span>${t(left.value ? 'session.left' : 'session.ended')}</span>
    <button type="button" class="button small" data-test="sign-in-again" onClick=${signIn}>${t('session.sign-in-again')}</button>
  </div>`;
}
