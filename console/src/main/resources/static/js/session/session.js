// Who is signed in, as the server says. It knows by a cookie that scripts cannot read.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { exchange } from '../http.js';

/** {account, names, unit, roles, csrf: {header, token}}; null before it is known and while nobody is signed in. */
export const session = shallowRef(null);

/** The session has come to its end while the page was open; what is on the page stays. */
export const ended = ref(false);

/** Asks the server; false if nobody is signed in. */
export async function loadSession() {
  try {
    await take(await exchange('/api/console/session'));
    return true;
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    sessionEnded();
    return false;
  }
}

/** A request was answered with 401. */
export function sessionEnded() {
  ended.value = session.value !== null;
}

/** Asks again when somebody comes back to the page: they may have signed in, or out, elsewhere. */
export function watchSession() {
  document.addEventListener('visibilitychange', () => document.hidden || check());
  addEventListener('focus', () => ended.value && check());
}

function check() {
  loadSession().catch((e) => console.warn('session not checked', e));
}

async function take(next) {
  if (session.value && session.value.account !== next.account) {
    // Everything on the page is of somebody else. What they have typed is kept under their own account.
    location.reload();
    await new Promise(() => {});
  }
  session.value = next;
  ended.value = false;
}
