// How projects are listed, and what stands out among them. Pure.
import { toneOfCode } from '../../delays.js';
import { sortFrom } from '../../ui/sort.js';

export const gap = (project) => (project.plannedPercent ?? 0) - (project.percentComplete ?? 0);

/** The orders that the service knows. */
export const SORTS = ['worst', 'gap', 'delays', 'silent', 'investment', 'finish', 'stage', 'unit', 'code', 'name',
  'chain', 'classification', 'tier', 'year_class', 'task_force', 'flagship', 'in_statistics'];
/** Those that begin with the most of something. */
const DESCENDING = ['worst', 'gap', 'delays', 'investment', 'tier', 'flagship', 'in_statistics'];

/** What of the page's address selects projects. */
export const FILTERS = ['lamp', 'stage', 'unit', 'q', 'classification', 'chain', 'tier', 'yearClass'];

/** How an address sorts projects. */
export const sortOf = (/** @type {Record<string, string | undefined>} */ query) => sortFrom(query, SORTS, DESCENDING);

/** What of an address selects projects, as the services ask for it. */
export function filterOf(query) {
  return Object.fromEntries(FILTERS.map((name) => [name, name === 'q' ? query.q?.trim() : query[name]]));
}

/**
 * What of the page's address selects and orders projects, as the service asks for it.
 * @param {Record<string, string | undefined>} query
 */
export function questionOf(query) {
  const { by, direction } = sortOf(query);
  return { ...filterOf(query), sort: by.toUpperCase(), direction };
}

/**
 * The rows with what has changed of them. Whether the list has to be fetched again in order to be right: a row no longer belongs, or may
 * stand elsewhere, or what has changed is not shown.
 * @param {any[]} rows
 * @param {any[]} changed projects as they are now
 * @param {string | undefined} lamp the only one that is listed
 */
export function withChanges(rows, changed, lamp) {
  const now = new Map(changed.map((project) => [project.id, project]));
  const isElsewhere = (row) => now.has(row.id) && (now.get(row.id).lamp !== row.lamp || now.get(row.id).delays.open !== row.delays.open);
  return {
    rows: rows.map((row) => now.get(row.id) ?? row).filter((row) => !lamp || row.lamp === lamp),
    stale: rows.some(isElsewhere),
  };
}

/**
 * The units that answer for most open delays: [{unit, critical, warning}].
 * @param {Record<string, Record<string, number>>} byUnit open delays by unit and level
 */
export function worstUnits(byUnit, limit) {
  const units = Object.entries(byUnit).map(([unit, levels]) => {
    const entry = { unit, critical: 0, warning: 0 };
    Object.entries(levels).forEach(([code, count]) => (entry[toneOfCode(code)] += count));
    return entry;
  });
  const all = (u) => u.critical + u.warning;
  return units.filter(all).sort((a, b) => all(b) - all(a) || b.critical - a.critical).slice(0, limit);
}
