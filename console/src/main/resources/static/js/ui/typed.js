// What somebody types over values that come, or change, while it is typed. Values are what JSON has. Pure.

/** Whether two values of a field are the same. */
export function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What was typed stays, and what was not follows what is saved now.
 * @param {Record<string, any>} draft as typed
 * @param {Record<string, any>} base what the typing began with
 * @param {Record<string, any>} fresh what is saved now
 * @returns {{draft: Record<string, any>, others: string[]}} others are the fields that are saved with another value now
 */
export function rebased(draft, base, fresh) {
  const names = Object.keys(fresh);
  const isTyped = (name) => name in draft && name in base && !isSame(draft[name], base[name]);
  return {
    draft: Object.fromEntries(names.map((name) => [name, isTyped(name) ? draft[name] : fresh[name]])),
    others: names.filter((name) => name in base && !isSame(fresh[name], base[name])),
  };
}
