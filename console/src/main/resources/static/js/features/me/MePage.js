// One's own account: where one is signed in, the password, the second factor, and tokens for scripts.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { getJson } from '../../api.js';
import { html } from '../../html.js';
import { named, t } from '../../i18n/index.js';
import { signOut } from '../../session/login.js';
import { AppearancePanel } from './AppearancePanel.js';
import { EverywhereDialog } from './EverywhereDialog.js';
import { FactorDialog } from './FactorDialog.js';
import { FactorOffDialog } from './FactorOffDialog.js';
import manifest from './manifest.js';
import { OwnPasswordDialog } from './OwnPasswordDialog.js';
import { SessionsPanel } from './SessionsPanel.js';
import { TokensPanel } from './TokensPanel.js';

export const MePage = {
  setup() {
    // null: not known yet, or kept by another provider
    const own = shallowRef(null);
    const open = ref('');

    async function load() {
      try {
        own.value = await getJson('/api/identity/own');
      } catch (e) {
        own.value = null;
      }
    }

    function done() {
      open.value = '';
      load();
    }

    const close = () => (open.value = '');
    load();

    const account = () => html`<section class="panel">
      <h2>${t('me.account')}</h2>
      <p>${t(own.value.secondFactor ? 'me.factor.is-on' : 'me.factor.is-off', { n: own.value.recoveryCodesLeft })}</p>
      <p class="button-row">
        <button type="button" class="button" data-test="own-password" onClick=${() => (open.value = 'password')}>${t('me.password')}</button>
        ${own.value.secondFactor
          ? html`<button type="button" class="button" data-test="factor-off" onClick=${() => (open.value = 'factor-off')}>${t('me.factor.off')}</button>`
          : html`<button type="button" class="button" data-test="factor-on" onClick=${() => (open.value = 'factor')}>${t('me.factor.on')}</button>`}
      </p>
    </section>`;

    return () => html`<div class="page" data-test="me">
      <div class="page-head"><h1>${named(manifest.title)}</h1></div>
      ${own.value && account()}
      <${AppearancePanel} />
      <${SessionsPanel} onEverywhere=${() => (open.value = 'everywhere')} />
      <${TokensPanel} />
      ${open.value === 'password' && html`<${OwnPasswordDialog} onClose=${close} onDone=${signOut} />`}
      ${open.value === 'everywhere' && html`<${EverywhereDialog} kept=${own.value !== null} onClose=${close} onDone=${signOut} />`}
      ${open.value === 'factor' && html`<${FactorDialog} onClose=${done} />`}
      ${open.value === 'factor-off' && html`<${FactorOffDialog} onClose=${close} onDone=${done} />`}
    </div>`;
  },
};
