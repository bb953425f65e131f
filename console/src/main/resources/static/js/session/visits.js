// What pages have asked for when they began, by their addresses, for whoever was signed in last: kept on this device.
import { forget, recall, remember } from '../memory.js';

const KEY = 'gantry.visits';
const PLACES = 20;

/** @typedef {{rights: string, places: [string, string[]][]}} Kept whose visits, and what was asked at each address, the latest last */

/** @returns {Kept} */
export function keptVisits() {
  try {
    const { rights, places } = JSON.parse(recall(KEY));
    return { rights, places: places.map(([address, paths]) => [address, paths.map(String)]) };
  } catch {
    return { rights: '', places: [] };
  }
}

/** @param {Kept} visits of which the latest are kept */
export function keepVisits({ rights, places }) {
  remember(KEY, JSON.stringify({ rights, places: places.slice(-PLACES) }));
}

export function dropVisits() {
  forget(KEY);
}

/** The address that one is at. */
export function place() {
  return location.hash || '#/';
}
