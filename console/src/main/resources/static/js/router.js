// Addresses after the hash: #/?lamp=RED, #/projects/GX-2026-017, #/alerts?unit=GX-HB
import { shallowRef } from '/js/vendor/vue.js';

export const route = shallowRef(parse(location.hash));

addEventListener('hashchange', () => {
  const next = parse(location.hash);
  const samePage = next.path === route.value.path;
  route.value = next;
  if (!samePage) {
    scrollTo(0, 0);
  }
});

export function href(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(given).toString();
  return `#${path}${text ? `?${text}` : ''}`;
}

/** Goes to an address without a step in the history. */
export function openAddress(hash) {
  history.replaceState(null, '', hash);
  route.value = parse(location.hash);
}

/** Changes the query of the page one is on, without a step in the history. */
export function amendQuery(change) {
  openAddress(href(route.value.path, { ...route.value.query, ...change }));
}

function parse(hash) {
  const [path, query = ''] = (hash.replace(/^#/, '') || '/').split('?');
  const segments = path.split('/').filter(Boolean).map(decodeURIComponent);
  return { path, segments, query: Object.fromEntries(new URLSearchParams(query)) };
}
