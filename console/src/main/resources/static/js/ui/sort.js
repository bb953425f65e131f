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

/**
 * How a list is sorted by a column that it was not sorted by before.
 * @param {{sort: string, descending?: boolean}} column
 * @returns {Sort}
 */
export const byColumn = ({ sort, descending }) => ({ by: sort, direction: descending ? 'DESC' : 'ASC' });

/** The other way round. @param {Sort} sort @returns {Sort} */
export const turned = ({ by, direction }) => ({ by, direction: direction === 'ASC' ? 'DESC' : 'ASC' });
