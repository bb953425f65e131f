// What of a computed schedule people look at first. Pure.

/** Whether there is anything to tell: a plan whose activities wait for each other. */
export function isNetwork(schedule) {
  return Boolean(schedule && (schedule.drivingLinks.length || schedule.conflicts.length));
}

/** The activities on the critical path in their order, with the names of the plan; those without a computed place are left out. */
export function pathOf(schedule, activities) {
  return listed(schedule, schedule.criticalPath, activities);
}

/** Activities of the schedule by their ids, in that order, with the names of the plan. */
export function listed(schedule, ids, activities) {
  const names = new Map(activities.map(({ id, names: known }) => [id, known]));
  const computed = new Map(schedule.activities.map((activity) => [activity.id, activity]));
  return ids.filter((id) => computed.has(id)).map((id) => ({ ...computed.get(id), names: names.get(id) }));
}

/** The least float of what has not finished, in working days: below 0, so many days are missing; null where nothing is left. */
export function leastFloat(schedule) {
  const floats = schedule.activities.filter(({ summary, state }) => !summary && state !== 'DONE').map(({ totalFloat }) => totalFloat);
  return floats.length ? floats.reduce((a, b) => Math.min(a, b)) : null;
}
