// Who is signed in, as the server says. It knows by a cookie that scripts cannot read.
import { ref, shallowRef } from '/js/vendor/vue.js';
import { settings } from '../settings.js';
import { askForSession, forgetVisits } from './visit.js';

/** {account, names, unit, roles, csrf: {header, token}, zone}; null before it is known and while nobody is signed in. */
export const session = shallowRef(null);

/** The session has come to its end while the page was open; what is on the page stays. */
export const ended = ref(false);

/** It has because they have signed out in another tab. */
export const left = ref(false);

// What is refused while one signs out has not expired.
let isLeaving = false;

const LEFT = 'gantry.left';
const EXPIRED = 'gantry.expired';

/**
 * Asks the server; false if nobody is signed in.
 * @param {() => Promise<any>} [ask]
 */
export async function loadSession(ask = askForSession) {
  try {
    await take(await ask());
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
  if (isLeaving) {
    return;
  }
  ended.value = session.value !== null;
  if (ended.value && !left.value) {
    keep(sessionStorage, EXPIRED, 'true');
  }
}

/** Whether this tab's last session has expired, not been left; known after the page is loaded anew, too. */
export function hasExpired() {
  try {
    return sessionStorage.getItem(EXPIRED) !== null;
  } catch {
    return false;
  }
}

/** Somebody signs out here: other tabs are told, and this one's session does not count as expired. */
export function leaving() {
  isLeaving = true;
  keep(localStorage, LEFT, String(Date.now()));
  forgetVisits();
  keep(sessionStorage, EXPIRED, null);
}

/** It has failed: one is still here. */
export function staying() {
  isLeaving = false;
}

/** Asks again when somebody comes back to the page: they may have signed in, or out, elsewhere. */
export function watchSession() {
  document.addEventListener('visibilitychange', () => document.hidden || check());
  addEventListener('focus', () => ended.value && check());
  addEventListener('storage', ({ key }) => {
    if (key === LEFT && session.value) {
      left.value = true;
      ended.value = true;
    }
  });
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
  settings.zone = next.zone;
  session.value = next;
  ended.value = false;
  left.value = false;
  keep(sessionStorage, EXPIRED, null);
}

function keep(storage, name, value) {
  try {
    if (value === null) {
      storage.removeItem(name);
    } else {
      storage.setItem(name, value);
    }
  } catch {
    // Only words depend on it.
  }
}
