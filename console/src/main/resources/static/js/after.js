// What has been heard of lies in the log; the stores follow it within a moment. Reads say what they come after, so that they
// do not find the state before it.

const REMEMBERED_MILLIS = 30_000;
const MOST = 60;

const newest = new Map();
const behindListeners = new Set();

/** Notes the place of a record that has been heard of. */
export function heardOf({ topic, partition, offset }) {
  const place = `${topic}-${partition}`;
  const known = newest.get(place);
  if (!known || known.offset <= offset) {
    // Set anew, so that the map is in the order of time.
    newest.delete(place);
    newest.set(place, { offset, at: Date.now() });
  }
}

/** Whether anything has been heard of. */
export function hasHeard() {
  return newest.size > 0;
}

/** The header of a read that comes after all that has been heard of lately. */
export function afterHeader() {
  const since = Date.now() - REMEMBERED_MILLIS;
  for (const [place, { at }] of newest) {
    if (at >= since && newest.size <= MOST) {
      break;
    }
    newest.delete(place);
  }
  const places = [...newest].map(([place, { offset }]) => `${place}@${offset}`);
  return places.length ? { 'Gantry-After': places.join(', ') } : {};
}

/** Has listener called when an answer did not come after all that had been heard of. */
export function whenBehind(listener) {
  behindListeners.add(listener);
}

/** Looks whether an answer came after all that had been heard of. */
export function lookAt(response) {
  if (response.headers.get('Gantry-Behind')) {
    behindListeners.forEach((listener) => listener());
  }
}
