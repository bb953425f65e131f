// Who is signed in, for which unit and as what, and the way out.
import { ref } from '/js/vendor/vue.js';
import { html } from '../html.js';
import { named, t, tOpen } from '../i18n/index.js';
import { href } from '../router.js';
import { unitName } from '../units.js';
import { signOut } from '../session/login.js';
import { session } from '../session/session.js';
import { featureNamed } from '../features.js';

export const Who = {
  setup() {
    const leaving = ref(false);

    async function leave() {
      leaving.value = true;
      try {
        await signOut();
      } catch (e) {
        console.warn('not signed out', e);
        leaving.value = false;
      }
    }

    return () => {
      const { account, names, unit, roles } = session.value;
      const name = named(names) || account;
      const place = [unit && unitName(unit), ...roles.map((role) => tOpen('role', role))].filter(Boolean).join(' · ');
      return html`<div class="who" data-test="who" data-account=${account}>
        <a href=${href('/me')} data-test="nav-me" title=${[name, place, named(featureNamed('me').title)].join('\n')}><strong data-test="who-name">${name}</strong><small>${place}</small></a>
        <button type="button" data-test="sign-out" disabled=${leaving.value} onClick=${leave}>${t('session.sign-out')}</button>
      </div>`;
    };
  },
};
