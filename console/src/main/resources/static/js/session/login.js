// The ways to the sign-in page and back, and out.
import { postJson } from '../api.js';
import { openAddress } from '../router.js';
import { leaving, staying } from './session.js';

const RETURN = 'gantry.return';

export function signIn() {
  try {
    sessionStorage.setItem(RETURN, location.hash);
  } catch {
    // Without it one comes back to the first page.
  }
  location.assign('/oauth2/authorization/gantry');
}

/** Goes on where one was before signing in. */
export function comeBack() {
  try {
    const hash = sessionStorage.getItem(RETURN);
    sessionStorage.removeItem(RETURN);
    if (hash && !location.hash) {
      openAddress(hash);
    }
  } catch {
    // The first page it is.
  }
}

export async function signOut() {
  leaving();
  try {
    const { location: next } = await postJson('/logout', {});
    location.assign(next ?? '/');
  } catch (problem) {
    if (problem.status !== 401) {
      staying();
      throw problem;
    }
    location.assign('/');
  }
}
