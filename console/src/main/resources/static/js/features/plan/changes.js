// What is sent of an edited plan: only what differs from the plan as it was loaded. Pure.
import { constraintIn } from './constraints.js';
import { linksIn } from './links.js';
import { YES } from './reading.js';
import { finishOf, isChanged } from './rows.js';

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
  const known = new Set(rows.filter(({ removed: gone }) => !gone).map(({ cells }) => cells.id));
  const before = new Map(rows.filter(({ was }) => was).map(({ was }) => [was.id, was]));
  const added = set.filter(({ cells }) => !before.has(cells.id)).length;
  return {
    body: { set: set.map((row) => activityOf(row, known)), removed },
    keys: set.map(({ key }) => key),
    added,
    amended: set.length - added,
    needsReason: removed.length > 0 || set.some(({ cells }) => hasMoved(cells, before.get(cells.id))),
  };
}

/** @param {import('./rows.js').Row} row @param {Set<string>} known */
function activityOf({ cells, was, links }, known) {
  const { id, plannedStart, weight, responsibleUnit, position, parent, durationDays } = cells;
  const waitsFor = was && cells.links === was.links ? (links ?? []) : linksIn(cells.links, (other) => known.has(other)).links;
  const constraint = constraintIn(cells.constraint);
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
    ...(parent && { parent }),
    ...(durationDays && { durationDays: Number(durationDays) }),
    ...(waitsFor.length && { links: waitsFor }),
    ...(constraint && { constraint }),
  };
}

function hasMoved(cells, was) {
  return Boolean(was) && (cells.plannedStart !== was.plannedStart || finishOf(cells) !== was.plannedFinish);
}
