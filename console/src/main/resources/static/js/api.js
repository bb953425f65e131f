// Requests in the name of whoever is signed in.
import { exchange, exchangeTagged, fetchFile } from './http.js';
import { loadSession, session, sessionEnded } from './session/session.js';
import { answerOf } from './session/visit.js';

/**
 * @template {string} P
 * @param {P} path
 * @param {RequestInit} [request]
 * @returns {Promise<import('./types/paths').AnswerAt<P>>}
 */
export function getJson(path, request) {
  return asking(() => answerOf(path, () => exchange(path, request)));
}

/**
 * @template {string} P
 * @param {P} path
 * @param {import('./types/paths').BodyTo<'POST', P>} [body]
 * @param {Record<string, string>} [headers]
 */
export function postJson(path, body, headers) {
  return command('POST', path, body, headers);
}

/** A table may take the service longer than anything a form sends. */
export function postCsv(path, text) {
  return command('POST', path, text, { 'Content-Type': 'text/csv' }, { signal: AbortSignal.timeout(120_000) });
}

/**
 * Sends a file as it is; gives the JSON it is answered with, and its tag.
 * @param {string} path
 * @param {Blob} file
 * @param {Record<string, string>} [headers]
 */
export function postFile(path, file, headers) {
  return command('POST', path, file, { 'Content-Type': 'application/octet-stream', ...headers }, { signal: AbortSignal.timeout(120_000) }, exchangeTagged);
}

/** A file, as it comes. */
export function getFile(path) {
  return asking(() => fetchFile(path));
}

/** The file that is made of what is sent. */
export function fileFor(path, body) {
  return command('POST', path, body, {}, { signal: AbortSignal.timeout(120_000) }, fetchFile);
}

/**
 * @template {string} P
 * @param {P} path
 * @param {import('./types/paths').BodyTo<'PUT', P>} [body]
 * @param {Record<string, string>} [headers]
 */
export function putJson(path, body, headers) {
  return command('PUT', path, body, headers);
}

export function deleteAt(path) {
  return command('DELETE', path);
}

/** Every page of a list, as it comes. */
export async function* pagesOf(path, limit = 500) {
  let after = null;
  do {
    const page = await getJson(withQuery(path, { limit, after }));
    yield page.items;
    after = page.next;
  } while (after);
}

/** The same as one list. */
export async function allOf(path) {
  const all = [];
  for await (const page of pagesOf(path)) {
    all.push(...page);
  }
  return all;
}

export function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(given).toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

async function command(method, path, body, more, options, by = exchange) {
  const send = () => {
    const { header, token } = session.value.csrf;
    const content = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = isPlain(body) ? JSON.stringify(body) : body;
    return by(path, { method, headers: { ...content, ...more, [header]: token }, body: sent, ...options });
  };
  return asking(async () => {
    try {
      return await send();
    } catch (problem) {
      // The token belongs to the session, and that may be another by now.
      if (problem.status !== 403 || !problem.type?.endsWith('/csrf') || !(await loadSession())) {
        throw problem;
      }
      return send();
    }
  });
}

function isPlain(body) {
  return typeof body === 'object' && !(body instanceof Blob);
}

async function asking(request) {
  try {
    return await request();
  } catch (problem) {
    if (problem.status === 401) {
      sessionEnded();
    }
    throw problem;
  }
}
