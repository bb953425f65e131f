// HTTP, with RFC 9457 problems as errors.
import { afterHeader, heardOf, lookAt } from './after.js';
import { hearTime } from './clock.js';
import { lang } from './i18n/index.js';
import { takeEarly } from './session/ask.js';

export class Problem extends Error {
  constructor(status, body = {}, retryAfter = null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? null;
    this.field = body.field ?? null;
    this.errors = body.errors ?? (body.field ? [{ field: body.field, detail: body.detail }] : []);
    this.retryAfter = retryAfter;
    /** The service that has not answered, where that is of use. @type {string | null} */
    this.silent = null;
  }

  /** The outcome is unknown or the service is away: the same request may be sent again. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

/**
 * Sends one request and gives the JSON it is answered with.
 * @param {string} path
 * @param {RequestInit} [request]
 */
export async function exchange(path, request) {
  const { body } = await exchangeTagged(path, request);
  if (body?.topic && body.offset !== undefined) {
    heardOf(body); // what was accepted, and will be read in a moment
  }
  return body;
}

/**
 * The same with the tag of the revision that the JSON is of.
 * @param {string} path
 * @param {RequestInit} [request]
 */
export async function exchangeTagged(path, request) {
  const response = await answerTo(path, request);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw problemOf(response, body);
  }
  return { body, tag: response.headers.get('ETag') };
}

/**
 * A file, as it comes.
 * @param {string} path
 * @param {RequestInit} [request]
 */
export async function fetchFile(path, request) {
  const response = await answerTo(path, { ...request, headers: { ...request?.headers, Accept: '*/*' } });
  if (!response.ok) {
    throw problemOf(response, await response.json().catch(() => ({})));
  }
  return response.blob();
}

/**
 * @param {string} path
 * @param {RequestInit} [request]
 */
async function answerTo(path, request = {}) {
  const { headers, ...options } = request;
  try {
    const early = takeEarly(path);
    const response = await (early?.response ?? fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
      headers: { Accept: 'application/json', 'Accept-Language': lang.value, ...(options.method ? {} : afterHeader()), ...headers },
      ...options,
    }));
    lookAt(response);
    hearTime(response.headers.get('Date'), early?.at);
    return response;
  } catch (e) {
    throw new Problem(0, { detail: e.message });
  }
}

function problemOf(response, body) {
  return new Problem(response.status, body, Number(response.headers.get('Retry-After')) || null);
}
