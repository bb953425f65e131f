// How the address of a page sorts its list. Pure.

/** @typedef {{by: string, direction: 'ASC' | 'DESC'}} Sort */

/**
 * @param {Record<string, string | undefined>} query of the address: sort and direction
 * @param {string[]} known what the list can be sorted by; the first counts where the address names none
 * @param {string[]} [descending] those that begin with the most of something
 * @returns {Sort}
 */
export function sortFrom({ sort, direction }, known, descending = []) {
  const by = known.includes(sort) ? sort : known[0];
  return { by, direction: direction === 'ASC' || direction === 'DESC' ? direction : descending.includes(by) ? 'DESC' : 'ASC' };
}
