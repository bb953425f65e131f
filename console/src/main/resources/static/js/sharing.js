// What is the same as before stays the same object, so that whoever shows it sees that there is nothing to do. Pure.

/**
 * An answer with the parts of the one before it that are equal; all of that if nothing has changed.
 * @template T
 * @param {any} before
 * @param {T} now as JSON has it
 * @returns {T}
 */
export function shared(before, now) {
  if (Object.is(before, now) || !isPart(before) || !isPart(now) || Array.isArray(before) !== Array.isArray(now)) {
    return now;
  }
  /** @type {any} */
  const parts = Array.isArray(now) ? now.map((part, i) => shared(before[i], part)) : sharedFields(before, now);
  const names = Object.keys(parts);
  const same = names.length === Object.keys(before).length && names.every((name) => name in before && Object.is(parts[name], before[name]));
  return same ? before : parts;
}

function sharedFields(before, now) {
  return Object.fromEntries(Object.entries(now).map(([name, part]) => [name, shared(before[name], part)]));
}

// Nothing but what JSON has: a Map, say, is taken as it comes.
function isPart(value) {
  return Array.isArray(value) || (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);
}
