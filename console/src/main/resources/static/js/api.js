// HTTP, with RFC 9457 problems as errors.

export class Problem extends Error {
  constructor(status, body = {}, retryAfter = null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? null;
    this.field = body.field ?? null;
    this.errors = body.errors ?? (body.field ? [{ field: body.field, detail: body.detail }] : []);
    this.retryAfter = retryAfter;
  }

  /** The outcome is unknown or the service is away: the same request may be sent again. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

export function getJson(path) {
  return request(path, { headers: { Accept: 'application/json' } });
}

export function postJson(path, body) {
  return request(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
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

export function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const text = new URLSearchParams(given).toString();
  return text ? `${path}?${text}` : path;
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(30_000), ...options });
  } catch (e) {
    throw new Problem(0, { detail: e.message });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(response.status, body, Number(response.headers.get('Retry-After')) || null);
  }
  return body;
}
