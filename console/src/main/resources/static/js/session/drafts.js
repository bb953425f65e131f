// What has been typed and is not accepted yet. It stays on this device, for the account that has typed it and nobody
// else, until it is accepted; it outlives the end of a session, a reload and a crash.
import { ref } from '/js/vendor/vue.js';
import { session } from './session.js';

const PREFIX = 'gantry.draft/';
const KEPT_MILLIS = 30 * 86_400_000;

// Counted up with each change of this tab or another, so that what lists drafts follows.
const changes = ref(0);
addEventListener('storage', () => changes.value++);

/** The place of one draft: of what kind it is, and what it is about. */
export function draftStore(kind, subject) {
  const key = PREFIX + [session.value.account, kind, subject].map(encodeURIComponent).join('/');
  return {
    /** {at, value}, or null if there is none. */
    read: () => attempt(() => current(localStorage.getItem(key)), null),
    write: (value) => changed(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), value }))),
    clear: () => changed(() => localStorage.removeItem(key)),
  };
}

/** What the drafts of a kind that the account has here are about. */
export function draftSubjects(kind) {
  const prefix = `${PREFIX}${[session.value.account, kind].map(encodeURIComponent).join('/')}/`;
  return changes.value >= 0 && attempt(() => Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix) && current(localStorage.getItem(key)))
    .map((key) => decodeURIComponent(key.slice(prefix.length)))
    .sort(), []);
}

/** Drops what nobody has touched for thirty days, whoever has typed it. */
export function dropOldDrafts() {
  attempt(() => Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX) && !current(localStorage.getItem(key)))
    .forEach((key) => localStorage.removeItem(key)));
}

function current(text) {
  const draft = attempt(() => JSON.parse(text), null);
  return draft?.at > Date.now() - KEPT_MILLIS ? draft : null;
}

function changed(action) {
  attempt(action);
  changes.value++;
}

// A full or forbidden storage must not keep anybody from typing.
function attempt(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
