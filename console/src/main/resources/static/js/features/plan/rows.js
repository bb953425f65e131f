// The rows of a plan while it is edited: what each cell says, as text, and what it said when the plan was loaded. Each change
// makes another list, so that it can be taken back. Pure.

import { constraintText } from './constraints.js';
import { linksText } from './links.js';
import { YES } from './reading.js';

/** In the order in which they are shown and pasted. */
export const COLUMNS = ['id', 'names.zh', 'plannedStart', 'plannedFinish', 'weight', 'responsibleUnit', 'milestone', 'names.en', 'position',
  'parent', 'durationDays', 'links', 'constraint'];

const STRIDE = 10;
const NUMBERED = /^(.*?)(\d+)$/;

/**
 * @typedef {Record<string, string>} Cells by column
 * @typedef {{key: string, was: Cells | null, cells: Cells, removed: boolean, links?: object[]}} Row was is null for a new activity; links are those of
 *   the plan as it was loaded: they go back as they came unless their cell is changed
 */

/** @returns {Row[]} */
export function rowsOf(activities) {
  return activities.map((activity) => {
    const cells = cellsOf(activity);
    return { key: `=${activity.id}`, was: cells, cells, removed: false, links: activity.links };
  });
}

export function isChanged({ was, cells, removed }) {
  return removed || !was || COLUMNS.some((column) => cells[column] !== was[column]);
}

/** @param {Row[]} rows @param {string} key @param {Partial<Cells>} cells */
export function withCells(rows, key, cells) {
  return rows.map((row) => (row.key === key ? written(row, cells) : row));
}

/**
 * A row with other cells. A duration that was given ends where there are more days or fewer: it then follows from them; with as
 * many days as at first it is back.
 * @param {Row} row @param {Partial<Cells>} cells @returns {Row}
 */
export function written(row, cells) {
  const next = { ...row.cells, ...cells };
  const had = row.was?.durationDays;
  if (had && cells.durationDays === undefined && lengthOf(next) !== lengthOf(row.cells) && [had, ''].includes(next.durationDays)) {
    next.durationDays = lengthOf(next) === lengthOf(row.was) ? had : '';
  }
  return { ...row, cells: next };
}

/** The planned finish; a milestone has one day. @param {Cells} cells @returns {string} */
export function finishOf({ plannedStart, plannedFinish, milestone }) {
  return plannedFinish || (milestone === YES ? plannedStart : '');
}

function lengthOf(cells) {
  return `${Date.parse(finishOf(cells)) - Date.parse(cells.plannedStart)} ${cells.milestone}`;
}

/** New activities behind the others; those without an id get one that follows the last. */
export function withNew(rows, added) {
  let id = rows.at(-1)?.cells.id;
  let number = rows.reduce((most, { key }) => Math.max(most, key.startsWith('+') ? Number(key.slice(1)) : 0), 0);
  const taken = new Set(rows.map(({ cells }) => cells.id));
  const made = added.map((cells) => {
    id = cells.id || following(id, taken);
    taken.add(id);
    return { key: `+${++number}`, was: null, cells: { ...blank(), ...cells, id }, removed: false };
  });
  return [...rows, ...made];
}

/** A new activity goes altogether; one of the plan stays in sight, marked, until it is saved. */
export function without(rows, key) {
  return rows.flatMap((row) => (row.key !== key ? [row] : row.was ? [{ ...row, removed: true }] : []));
}

/** As it was when the plan was loaded. */
export function restored(rows, key) {
  return rows.map((row) => (row.key === key && row.was ? { ...row, cells: row.was, removed: false } : row));
}

/** What has been changed, to be kept, or to be put on top of a newer plan. */
export function editsOf(rows) {
  return rows.filter(isChanged).map(({ was, cells, removed }) => ({ was, cells, removed }));
}

/** The edits on top of another state of the plan; what somebody else has changed meanwhile stays where nothing was edited here. */
export function withEdits(rows, edits) {
  const byId = new Map(edits.map((edit) => [(edit.was ?? edit.cells).id, edit]));
  const edited = rows.map((row) => {
    const edit = byId.get(row.cells.id);
    if (!edit) {
      return row;
    }
    byId.delete(row.cells.id);
    const cells = Object.fromEntries(COLUMNS.map((column) => [column, kept(edit, column) ? edit.cells[column] : row.cells[column]]));
    return { ...row, cells, removed: edit.removed };
  });
  // An activity that somebody else has removed meanwhile is a new one, if it was edited here.
  return withNew(edited, [...byId.values()].filter(({ removed }) => !removed).map(({ cells }) => cells));
}

/** The end of a plan and the sum of its weights, as far as they can be read. */
export function totalsOf(rows) {
  const staying = rows.filter(({ removed }) => !removed);
  const finishes = staying.map(({ cells }) => cells.plannedFinish || cells.plannedStart).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  return {
    activities: staying.length,
    finish: finishes.reduce((last, day) => (day > last ? day : last), ''),
    weight: staying.reduce((sum, { cells }) => sum + (Number(cells.weight) || 0), 0),
  };
}

function kept({ was, cells }, column) {
  return !was || cells[column] !== was[column];
}

function cellsOf({ id, names, plannedStart, plannedFinish, weight, responsibleUnit, milestone, position, parent, durationDays, links, constraint }) {
  return {
    id, 'names.zh': names.zh, plannedStart, plannedFinish, weight: String(weight), responsibleUnit: responsibleUnit ?? '',
    milestone: milestone ? YES : '', 'names.en': names.en ?? '', position: String(position),
    parent: parent ?? '', durationDays: durationDays === undefined ? '' : String(durationDays), links: linksText(links), constraint: constraintText(constraint),
  };
}

function blank() {
  return Object.fromEntries(COLUMNS.map((column) => [column, '']));
}

/** The next id behind one that nothing has yet. */
export function following(id, taken) {
  let [, word, digits] = NUMBERED.exec(id ?? '') ?? [null, id ? `${id}-` : 'A', '000'];
  let next;
  do {
    digits = String(Number(digits) + STRIDE).padStart(digits.length, '0');
    next = word + digits;
  } while (taken.has(next));
  return next;
}
