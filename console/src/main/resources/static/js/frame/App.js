// The pages for whoever is signed in; the sign-in page for everybody else.
import { onErrorCaptured, ref, watch } from '/js/vendor/vue.js';
import { forgetAll } from '../cache.js';
import { html } from '../html.js';
import { session } from '../session/session.js';
import { Notice } from '../ui/Notice.js';
import { Frame } from './Frame.js';
import { SignInPage } from './SignInPage.js';

// With other rights it is another set of pages. What was typed is kept.
const rightsOf = (known) => known && [known.account, known.unit, ...known.roles].join(' ');

export const App = {
  props: ['begin'],
  setup(props) {
    const problem = ref(null);
    const ready = ref(false);
    onErrorCaptured((e) => console.error(e));
    watch(() => rightsOf(session.value), forgetAll, { flush: 'sync' });

    async function begin() {
      problem.value = null;
      try {
        await props.begin();
        ready.value = true;
      } catch (e) {
        console.warn('session not known', e);
        problem.value = e;
      }
    }

    begin();
    return () => {
      if (problem.value) {
        return html`<main class="entry"><${Notice} problem=${problem.value} onRetry=${begin} /></main>`;
      }
      if (!ready.value) {
        return html`<main class="entry" aria-busy="true" />`;
      }
      return session.value ? html`<${Frame} key=${rightsOf(session.value)} />` : html`<${SignInPage} />`;
    };
  },
};
