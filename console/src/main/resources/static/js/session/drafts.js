// What has been typed and is not accepted yet. It stays on this device, for the account that has typed it and nobody
// else, until it is accepted; it outlives the end of a session, a reload and a crash.
import { ref } from '/js/vendor/vue.js';
import { session } from './session.js';

const PREFIX = 'gantry.draft/';
const KEPT_MILLIS = 30 * 86_400_000;

// Counted up when one comes or goes, in this tab or another, so that what lists drafts follows; not with every key that is typed.
const changes = ref(0);
addEventListener('storage', ({ oldValue, newValue }) => (oldValue === null || newValue === null) && changes.value++);

/** The place of one draft: of what kind it is, and what it is about. */
export function draftStore(kind, subject) {
  const key = PREFIX + [session.value.account, kind, subject].map(encodeURIComponent).join('/');
  return {
    /** {at, place, value}, or null if there is none; place is the address at which it was typed. */
    read: () => attempt(() => current(localStorage.getItem(key)), null),
    write: (value) => changed(key, () => localStorage.setItem(key, JSON.stringify({ at: Date.now(), place: location.hash, value }))),
    clear: () => changed(key, () => localStorage.removeItem(key)),
  };
}

/** The drafts that the account has here, the oldest first. @returns {{kind: string, subject: string, place: string, at: number}[]} */
export function ownDrafts() {
  const prefix = `${PREFIX}${encodeURIComponent(session.value.account)}/`;
  return changes.value >= 0 && attempt(() => Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, draft: current(localStorage.getItem(key)) }))
    .filter(({ draft }) => draft)
    .map(({ key, draft: { at, place = '' } }) => {
      const [kind, subject] = key.slice(prefix.length).split('/').map(decodeURIComponent);
      return { kind, subject, place, at };
    })
    .sort((a, b) => a.at - b.at), []);
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

function changed(key, action) {
  const isThere = () => attempt(() => localStorage.getItem(key) !== null, false);
  const before = isThere();
  attempt(action);
  if (isThere() !== before) {
    changes.value++;
  }
}

// A full or forbidden storage must not keep anybody from typing.
function attempt(action, otherwise) {
  try {
    return action();
  } catch {
    return otherwise;
  }
}
