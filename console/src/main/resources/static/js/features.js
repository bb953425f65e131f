// The features: whose they are, which addresses are theirs, and what is fetched when one is visited.
import { watch } from '/js/vendor/vue.js';
import { manifests } from './features/all.js';
import { paramsOf } from './address.js';
import { addTexts } from './i18n/index.js';
import { href, route } from './router.js';
import { may } from './session/rights.js';

/** @typedef {import('./types/feature').Feature} Feature */

/** @type {Feature[]} */
const FEATURES = Object.entries(manifests).map(([name, manifest]) => ({ name, ...manifest }));
const loading = new Map();
const addresses = new Map();

export function featureNamed(name) {
  return FEATURES.find((feature) => feature.name === name);
}

/** What the navigation shows to whoever is signed in. */
export function ownFeatures() {
  return FEATURES.filter(({ place, right }) => place && may(right)).sort((a, b) => a.place - b.place);
}

/** Where one was last in a feature, with the filters one had. */
export function lastAddress(name) {
  return addresses.get(name) ?? href(featureNamed(name).routes[0]);
}

watch(route, ({ segments, hash }) => {
  const { feature } = featureAt(segments);
  feature && addresses.set(feature.name, hash);
}, { flush: 'sync' });

/** The feature and the values of the address, or why there is none: 'unknown', 'forbidden', 'no-rights'. */
export function featureAt(segments) {
  const [home] = ownFeatures();
  if (segments?.length === 0) {
    return home ? { feature: home, params: {} } : { none: 'no-rights' };
  }
  for (const feature of segments ? FEATURES : []) {
    for (const pattern of feature.routes) {
      const params = paramsOf(pattern, segments);
      if (params) {
        return !feature.right || may(feature.right) ? { feature, params } : { none: home ? 'forbidden' : 'no-rights' };
      }
    }
  }
  return { none: 'unknown' };
}

/** Fetches a feature's page, and the texts and styles of it and of those it needs; once. */
export function loadFeature({ name, page, texts, styles = [], needs = [] }) {
  if (!loading.has(name)) {
    const parts = [page(), Promise.all(texts()), ...styles.map((file) => addStyles(name, file)), ...needs.map((other) => loadFeature(featureNamed(other)))];
    const loaded = Promise.all(parts).then(([component, [zh, en]]) => {
      addTexts({ zh: zh.default, en: en.default });
      return component;
    });
    loading.set(name, loaded);
    loaded.catch(() => loading.delete(name));
  }
  return loading.get(name);
}

/** Packed pages have all styles in one file, which is there from the start. */
async function addStyles(name, file) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/js/features/${name}/${file}`;
  if (!document.querySelector('link[data-all]')) {
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(new Error(`no styles: ${link.href}`));
      document.head.append(link);
    });
  }
}
