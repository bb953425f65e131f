// What is wrong with the cells of a plan: found here before it is sent, or by the service. Pure.
import { constraintIn } from './constraints.js';
import { linksIn } from './links.js';
import { dayOf, durationOf, milestoneOf, weightOf, YES } from './reading.js';
import { isChanged } from './rows.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const POSITION = /^\d{1,9}$|^1000000000$/;
const SENT = /^set\[(\d+)]\.(.+)$/;

/**
 * @param {import('./rows.js').Row[]} rows
 * @param {Set<string>} units the codes of units that may answer for something
 * @returns {Map<string, Record<string, string>>} by key of the row, then column: what is wrong, as the end of a key of the dictionary
 */
export function faultsIn(rows, units) {
  const times = new Map();
  rows.forEach(({ cells, removed }) => removed || times.set(cells.id, (times.get(cells.id) ?? 0) + 1));
  const found = new Map();
  for (const row of rows) {
    if (!row.removed && isChanged(row)) {
      const faults = faultsOf(row, times, units);
      Object.keys(faults).length && found.set(row.key, faults);
    }
  }
  return found;
}

/**
 * The faults that the service has found, by row and column; rest are those that no cell has.
 * @param {{field: string, detail: string}[]} errors
 * @param {string[]} keys of the rows in the order in which they were sent
 */
export function cellFaults(errors, keys) {
  const cells = new Map();
  const rest = [];
  for (const error of errors) {
    const [, index, field] = SENT.exec(error.field) ?? [];
    const key = keys[index];
    if (key) {
      cells.set(key, { ...cells.get(key), [columnOf(field)]: error.detail });
    } else {
      rest.push(error);
    }
  }
  return { cells, rest };
}

// links[0].predecessor stands in the cell of the links.
function columnOf(field) {
  return field === 'names' ? 'names.zh' : /^(links|constraint)\b/.exec(field)?.[0] ?? field;
}

function faultsOf({ was, cells }, times, units) {
  const { plannedStart: start, plannedFinish: finish, milestone, durationDays } = cells;
  const isKnown = (id) => id !== cells.id && times.has(id);
  const checks = {
    id: !cells.id ? 'missing' : !CODE.test(cells.id) ? 'code' : times.get(cells.id) > 1 ? 'twice' : was && was.id !== cells.id && 'kept',
    'names.zh': !cells['names.zh'] && 'missing',
    plannedStart: !start ? 'missing' : !dayOf(start) && 'day',
    plannedFinish: !finish ? !milestone && 'missing' : !dayOf(finish) ? 'day' : orderFault(start, finish, milestone),
    weight: !cells.weight ? 'missing' : weightOf(cells.weight) === null && 'weight',
    responsibleUnit: cells.responsibleUnit && cells.responsibleUnit !== was?.responsibleUnit && !units.has(cells.responsibleUnit) && 'unit',
    milestone: milestoneOf(milestone) === null && 'yes-no',
    parent: cells.parent && !isKnown(cells.parent) && 'parent',
    durationDays: durationDays && (durationOf(durationDays) === null || (durationDays === '0') !== (milestone === YES)) && 'duration',
    links: cells.links !== was?.links && linksIn(cells.links, isKnown).unknown.length > 0 && 'links',
    constraint: constraintIn(cells.constraint) === undefined && 'constraint',
    position: cells.position && !POSITION.test(cells.position) && 'position',
  };
  return Object.fromEntries(Object.entries(checks).filter(([, fault]) => fault));
}

function orderFault(start, finish, milestone) {
  if (!dayOf(start) || start === finish) {
    return null;
  }
  if (milestone) {
    return 'one-day';
  }
  return finish < start && 'order';
}
