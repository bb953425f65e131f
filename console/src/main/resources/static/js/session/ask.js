// The first request of a page: who is signed in, and along with it what the page asked for the last time. It needs nothing but what
// this device keeps, so that it can be sent before the rest of the page is there.
import { chosenLang } from '../i18n/chosen.js';
import { keptVisits, place } from './visits.js';

export const SESSION = '/api/console/session';
const PATIENCE_MILLIS = 30_000;

/** @typedef {{path: string, asked: number, at?: number, response: Promise<Response>}} Early asked by performance.now(), at by Date.now() */

/** @type {Map<string, Early>} by the path; none once it has been taken */
const early = new Map();

/** Sends it. */
export function askEarly() {
  const { path, asked } = firstQuestion();
  const response = fetch(path, {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
    headers: { Accept: 'application/json', 'Accept-Language': chosenLang() },
  });
  /** @type {Early} */
  const sent = { path, asked, response };
  early.set(path, sent);
  // Whoever takes it hears of a failure.
  response.then(() => (sent.at = Date.now()), () => {});
}

/** What a page asks first, and when it has been sent: now, unless it was before. */
export function firstQuestion() {
  const [sent] = early.values();
  return sent ?? { path: pathOf(keptVisits()), asked: performance.now() };
}

/**
 * What was sent before for that path, once.
 * @param {string} path
 */
export function takeEarly(path) {
  const taken = early.get(path);
  early.delete(path);
  return taken;
}

function pathOf({ rights, places }) {
  const paths = new Map(places).get(place()) ?? [];
  return paths.length ? `/api/console/visit?${new URLSearchParams([['rights', rights], ...paths.map((path) => ['of', path])])}` : SESSION;
}
