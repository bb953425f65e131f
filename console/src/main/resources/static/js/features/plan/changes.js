// What is sent of an edited plan: only what differs from the plan as it was loaded. Pure.
import { isChanged, YES } from './rows.js';

/**
 * @param {import('./rows.js').Row[]} rows without faults
 * @returns {{body: {set: object[], removed: string[]}, keys: string[], added: number, amended: number, needsReason: boolean}}
 *   keys are those of the rows that are set, in their order
 */
export function changesOf(rows) {
  const set = rows.filter((row) => !row.removed && isChanged(row));
  const ids = new Set(set.map(({ cells }) => cells.id));
  // An activity that goes and comes again under its id is changed.
  const removed = rows.filter((row) => row.removed && !ids.has(row.cells.id)).map(({ cells }) => cells.id);
  const before = new Map(rows.filter(({ was }) => was).map(({ was }) => [was.id, was]));
  const added = set.filter(({ cells }) => !before.has(cells.id)).length;
  return {
    body: { set: set.map(({ cells, was, network }) => activityOf(cells, was, network)), removed },
    keys: set.map(({ key }) => key),
    added,
    amended: set.length - added,
    needsReason: removed.length > 0 || set.some(({ cells }) => hasMoved(cells, before.get(cells.id))),
  };
}

function activityOf(cells, was, network) {
  const { id, plannedStart, weight, responsibleUnit, position } = cells;
  const en = cells['names.en'];
  const milestone = cells.milestone === YES;
  return {
    id,
    names: { zh: cells['names.zh'], ...(en && { en }) },
    ...(milestone && { milestone }),
    plannedStart,
    plannedFinish: finishOf(cells),
    weight: Number(weight),
    ...(responsibleUnit && { responsibleUnit }),
    // Where it is not said an activity stays where it is, and a new one comes last.
    ...(position && position !== was?.position && { position: Number(position) }),
    ...networkOf(cells, was, network),
  };
}

// What the table does not show stays: what an activity waits for, and what it is a part of. A duration that was given ends where
// there are more days or fewer: it then follows from them.
function networkOf(cells, was, network) {
  const kept = { ...network };
  if (was && (lengthOf(cells) !== lengthOf(was) || cells.milestone !== was.milestone)) {
    delete kept.durationDays;
  }
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function lengthOf(cells) {
  return Date.parse(finishOf(cells)) - Date.parse(cells.plannedStart);
}

function hasMoved(cells, was) {
  return Boolean(was) && (cells.plannedStart !== was.plannedStart || finishOf(cells) !== was.plannedFinish);
}

function finishOf({ plannedStart, plannedFinish, milestone }) {
  return plannedFinish || (milestone === YES ? plannedStart : '');
}
