// Addresses after the hash, taken apart and put together: #/?lamp=RED, #/projects/GX-2026-017. Pure.

/** {hash, path, segments, query}; segments are null where the address is cut or misspelt. */
export function parseAddress(hash) {
  const [path, query = ''] = (hash.replace(/^#/, '') || '/').split('?');
  return { hash: hash || '#/', path, segments: segmentsOf(path), query: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * @param {string} path
 * @param {Record<string, string | null | undefined>} [query] what is empty is left out
 */
export function href(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value);
  const text = new URLSearchParams(/** @type {[string, string][]} */ (given)).toString();
  return `#${path}${text ? `?${text}` : ''}`;
}

/** The values that an address has where a pattern such as /projects/:id has names; null if it is another address. */
export function paramsOf(pattern, segments) {
  const names = pattern.split('/').filter(Boolean);
  if (names.length !== segments.length) {
    return null;
  }
  const params = {};
  const fits = names.every((name, i) => {
    if (!name.startsWith(':')) {
      return name === segments[i];
    }
    params[name.slice(1)] = segments[i];
    return true;
  });
  return fits ? params : null;
}

function segmentsOf(path) {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return null;
  }
}
