// The page of an address: fetched when it is visited; or why there is none, and a way on.
import { computed, provide, ref, shallowRef, watch, watchEffect } from '/js/vendor/vue.js';
import { CONCERNS } from '../cache.js';
import { loadFeature } from '../features.js';
import { html } from '../html.js';
import { named, t } from '../i18n/index.js';
import { href } from '../router.js';
import { Notice } from '../ui/Notice.js';
import { NoRights } from './NoRights.js';
import { ownTitle } from './title.js';

const TITLES = { unknown: 'page.unknown.title', forbidden: 'page.forbidden.title', 'no-rights': 'session.no-rights.title' };

export const Page = {
  props: ['found'],
  setup(props) {
    const component = shallowRef(null);
    const problem = ref(null);
    const feature = computed(() => props.found.feature);

    watch(feature, load, { immediate: true });
    watchEffect(() => {
      const title = ownTitle.value || named(feature.value?.title) || (props.found.none && t(TITLES[props.found.none]));
      document.title = [title, t('app.title')].filter(Boolean).join(' · ');
    });

    async function load(wanted) {
      ownTitle.value = '';
      problem.value = null;
      component.value = null;
      if (!wanted) {
        return;
      }
      try {
        const found = await loadFeature(wanted);
        component.value = feature.value === wanted ? found : component.value;
      } catch (e) {
        console.warn('page not loaded', e);
        problem.value = e;
      }
    }

    const none = () => (props.found.none === 'no-rights'
      ? html`<${NoRights} />`
      : html`<section class="panel empty" data-test=${props.found.none === 'forbidden' ? 'forbidden' : 'unknown-page'}>
        <h1>${t(`page.${props.found.none}.title`)}</h1>
        <p>${t(`page.${props.found.none}`)}</p>
        <p><a class="button primary" href=${href('/')} data-test="way-home">${t('page.home')}</a></p>
      </section>`);

    return () => {
      if (props.found.none) {
        return none();
      }
      if (problem.value) {
        // A newer version may be served by now, with other files.
        return html`<div class="page"><${Notice} problem=${{ status: 0 }} onRetry=${() => location.reload()} /></div>`;
      }
      const { params } = props.found;
      return component.value
        ? html`<${Concerned} key=${feature.value.name} concerns=${feature.value.live}><${component.value} key=${Object.values(params).join('/')} ...${params} /></>`
        : html`<div class="page" aria-busy="true" />`;
    };
  },
};

/** Tells everything on a page which signals concern it. */
const Concerned = {
  props: ['concerns'],
  setup(props, { slots }) {
    provide(CONCERNS, props.concerns);
    return () => slots.default();
  },
};
