// Views that somebody has saved of the portfolio: what is selected, in which order, with which columns. Pure.
import { FILTERS } from './selection.js';

/** What of the page's address is part of a view. */
export const NAMES = [...FILTERS, 'sort', 'direction'];

/**
 * @typedef {object} SavedView
 * @property {string} name
 * @property {string} query
 * @property {string[]} hidden columns that are not as they are by themselves: not shown, or shown though few want them
 */

/** The selection in an address as text; the same selection is the same text. */
export function queryOf(query) {
  return new URLSearchParams(NAMES.filter((name) => query[name]).map((name) => [name, query[name]])).toString();
}

/** What has to change in an address, so that it selects what was saved and nothing else. */
export function changeTo(text) {
  const saved = new URLSearchParams(text);
  return Object.fromEntries(NAMES.map((name) => [name, saved.get(name) ?? '']));
}

/**
 * @param {SavedView[]} items
 * @param {SavedView} view takes the place of the one that is called former, or comes last
 * @param {string} [former]
 */
export function withView(items, view, former) {
  return items.some(({ name }) => name === former) ? items.map((item) => (item.name === former ? view : item)) : [...items, view];
}

export function withoutView(items, name) {
  return items.filter((item) => item.name !== name);
}

/** Faults of any view belong to the name that is typed: the others are as the service has them. */
export function faultsOfName(problem) {
  const fault = problem?.errors?.find(({ field }) => field.endsWith('.name'));
  return fault ? { name: fault.detail } : {};
}
