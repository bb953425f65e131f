// What a schedule file would make of a plan, arranged for readers. Pure.

const MOST_NAMES = 6;

/** Notes of one kind together, the most frequent kind first: [{code, notes}]. */
export function kindsOf(notes) {
  const kinds = new Map();
  for (const note of notes) {
    kinds.set(note.code, [...(kinds.get(note.code) ?? []), note]);
  }
  return [...kinds].map(([code, of]) => ({ code, notes: of })).sort((a, b) => b.notes.length - a.notes.length);
}

/** Some names that are not plain letters: by them people see whether the encoding is right. */
export function namesToLookAt(activities) {
  const names = activities.map(({ names: { zh } }) => zh).filter((name) => /[^\x20-\x7e]/.test(name));
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** Whether accepting it would change anything. */
export function isChange({ changes }) {
  return changes.addedCount + changes.changedCount + changes.removedCount > 0;
}

/** Whether the file's own baseline can become the original one of the plan: that is frozen with the first revision. */
export function canKeepBaseline({ revision, activities, baseline }) {
  return revision === 0 && withBaseline({ activities, baseline }).some((activity, i) => activity !== activities[i]);
}

/** The activities with the dates of the file's baseline, as far as it has both. */
export function withBaseline({ activities, baseline }) {
  const dates = new Map(baseline.filter(({ start, finish }) => start && finish).map((one) => [one.id, one]));
  return activities.map((activity) => {
    const before = dates.get(activity.id);
    const same = !before || (before.start === activity.plannedStart && before.finish === activity.plannedFinish);
    return same ? activity : { ...activity, plannedStart: before.start, plannedFinish: before.finish };
  });
}

/**
 * The file's progress as reports that the field unit may send: a line of JSON for each activity.
 * @param {{activities: any[], progress: {id: string, percentComplete?: number, actualStart?: string, actualFinish?: string}[]}} answer
 * @param {{projectId: string, unit: string, occurredAt: string, newId: () => string}} how
 */
export function reportLines({ activities, progress }, { projectId, unit, occurredAt, newId }) {
  const units = new Map(activities.map(({ id, responsibleUnit }) => [id, responsibleUnit]));
  return progress.filter(({ percentComplete }) => percentComplete !== undefined).map(({ id, percentComplete, actualStart, actualFinish }) => `${JSON.stringify({
    id: newId(), projectId, activityId: id, unit: units.get(id) ?? unit, percentComplete, actualStart, actualFinish, occurredAt,
  })}\n`).join('');
}
