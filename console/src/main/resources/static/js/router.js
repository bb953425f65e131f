// The address that is shown, as steps in the browser's history: each knows where it was come from and how far it was
// scrolled, so that Back leads to the same place.
import { nextTick, shallowRef } from '/js/vendor/vue.js';
import { href, parseAddress } from './address.js';

const STILL_MILLIS = 120;
const LONGEST_WAIT_MILLIS = 4000;

export { href };
export const route = shallowRef(parseAddress(location.hash));

let coming = null;
let stillTimer = 0;

history.scrollRestoration = 'manual';
addEventListener('popstate', arrive);
addEventListener('scroll', () => {
  clearTimeout(stillTimer);
  stillTimer = setTimeout(keepPlace, STILL_MILLIS);
}, { passive: true });
// Who follows a link while the page still moves leaves before it has come to rest.
addEventListener('click', keepPlace, { capture: true });
for (const own of ['wheel', 'touchmove', 'keydown']) {
  addEventListener(own, () => coming?.end(), { passive: true });
}
comeTo(history.state?.top ?? 0);

/** Goes to an address, as a link does. */
export function go(hash) {
  if (hash !== route.value.hash) {
    step(hash);
    comeTo(0);
  }
}

/** Changes the query of the page one is on, without a step in the history: for filters. */
export function amendQuery(change) {
  openAddress(amended(change));
}

/** Opens what lies on the page one is on, such as a drawer: a step in the history, and Back closes it. */
export function openOver(change) {
  step(amended(change));
}

/** Closes what openOver has opened, whether it was opened here or by a link. */
export function closeOver(name) {
  const below = amended({ [name]: '' });
  if (history.state?.from === below) {
    history.back();
  } else {
    openAddress(below);
  }
}

/** Shows another page of a list: a step in the history. */
export function turnTo(page) {
  go(amended({ page: page > 1 ? String(page) : '' }));
}

/** Goes to an address without a step in the history. */
export function openAddress(hash) {
  history.replaceState(history.state, '', hash);
  route.value = parseAddress(location.hash);
}

function amended(change) {
  return href(route.value.path, { ...route.value.query, ...change });
}

function step(hash) {
  keepPlace();
  history.pushState({ from: route.value.hash, top: scrollY }, '', hash);
  route.value = parseAddress(location.hash);
}

function arrive() {
  const before = route.value;
  if (!history.state) {
    // By a link: the browser has made the step.
    history.replaceState({ from: before.hash, top: 0 }, '');
  }
  route.value = parseAddress(location.hash);
  comeTo(history.state.top);
}

function keepPlace() {
  clearTimeout(stillTimer);
  if (!coming) {
    history.replaceState({ ...history.state, top: Math.round(scrollY) }, '');
  }
}

/** Scrolls there as soon as the page is long enough, for it may have to be fetched. */
function comeTo(top) {
  coming?.end();
  if (!top) {
    nextTick(() => scrollTo(0, 0));
    return;
  }
  const observer = new ResizeObserver(look);
  const timer = setTimeout(end, LONGEST_WAIT_MILLIS);
  coming = { end };
  observer.observe(document.body);

  function look() {
    if (document.documentElement.scrollHeight >= top + innerHeight) {
      scrollTo(0, top);
      end();
    }
  }

  function end() {
    observer.disconnect();
    clearTimeout(timer);
    coming = null;
  }
}
