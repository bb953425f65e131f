// What a page asks for when it begins, all at once: this device keeps which answers that took the last time at the same address,
// for whoever was signed in last, and asks for them together with the session.
import { hasHeard } from '../after.js';
import { exchange } from '../http.js';
import { firstQuestion, SESSION } from './ask.js';
import { dropVisits, keepVisits, keptVisits, place } from './visits.js';

/** What the server gives at most. */
const MOST = 8;
const LONGEST_PATH = 600;
const BEGINNING_MILLIS = 5_000;

// Answers that came along and nobody has asked for yet, by their paths.
const along = new Map();

/** @type {{at: string, asked: number} | null} */
let begun = null;

// What has been asked so far, as long as the page begins.
let noted = null;

/** Who is signed in, and along with it what is asked for next. */
export async function askForVisit() {
  const { path, asked } = firstQuestion();
  const session = await (path === SESSION ? askForSession() : askFor(path));
  begun = { at: session.at, asked };
  return session;
}

export function askForSession() {
  return exchange(SESSION);
}

async function askFor(path) {
  try {
    const { session, answers } = await exchange(path);
    Object.entries(answers).forEach(([each, answer]) => along.set(each, answer));
    return session;
  } catch (problem) {
    if (problem.status === 401 || problem.passing) {
      throw problem;
    }
    // A console of another version knows nothing of it, or not of such paths.
    forgetVisits();
    return askForSession();
  }
}

/** When the visit has begun, by the server's clock and by performance.now(). */
export function visitBegun() {
  return begun;
}

/** What is asked for now belongs to the visit, until the page has been there for a moment or is used. */
export function beginVisit({ rights }) {
  noted = { rights, place: place(), paths: [] };
  const end = () => {
    noted = null;
    along.clear();
  };
  setTimeout(end, BEGINNING_MILLIS);
  ['pointerdown', 'keydown'].forEach((use) => addEventListener(use, end, { capture: true, once: true }));
}

/**
 * One answer to a GET: what came along, once, otherwise what ask gives.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
export async function answerOf(path, ask) {
  // After what has been heard of meanwhile, what came along may be of before it.
  const isFirst = !hasHeard();
  const early = along.get(path);
  along.delete(path);
  const answer = isFirst && early !== undefined ? early : await ask();
  if (isFirst) {
    note(path);
  }
  return answer;
}

/** Forgets what was asked. */
export function forgetVisits() {
  noted = null;
  dropVisits();
}

// What is refused is not noted, so it is asked for once and not with each visit.
function note(path) {
  if (!noted || noted.paths.length === MOST || noted.paths.includes(path) || path.startsWith('/api/console/') || path.length > LONGEST_PATH) {
    return;
  }
  noted.paths.push(path);
  const { rights, places } = keptVisits();
  const next = new Map(rights === noted.rights ? places : []);
  // A page may complete its address: with the selection that one had last, say.
  for (const address of [noted.place, place()]) {
    next.delete(address);
    next.set(address, noted.paths);
  }
  keepVisits({ rights: noted.rights, places: [...next] });
}
