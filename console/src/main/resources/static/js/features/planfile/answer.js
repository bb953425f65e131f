// What a schedule file would make of a plan, arranged for readers. Pure.

const MOST_NAMES = 6;
const MOST_LETTERS = 200;

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

/** Whether accepting it would change the plan. */
export function isPlanChange({ changes }) {
  return changes.addedCount + changes.changedCount + changes.removedCount > 0;
}

/** What has to be registered for the project to count by the calendar of the file that was chosen; nothing if none was. */
export function chosenTaking({ calendars }) {
  return calendars.find(({ chosen }) => chosen)?.taking;
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
 * The file's progress, as far as it says percentages, as progress-service takes it.
 * @param {{progress: any[], statusDate?: string}} answer
 * @param {string} file
 */
export function progressBody({ progress, statusDate }, file) {
  return {
    file: file.slice(0, MOST_LETTERS),
    ...(statusDate && { asOf: statusDate }),
    activities: progress.filter(({ percentComplete }) => percentComplete !== undefined).map(({ id, percentComplete, actualStart, actualFinish }) => ({
      activityId: id, percentComplete, ...(actualStart && { actualStart }), ...(actualFinish && { actualFinish }),
    })),
  };
}

/** What is wrong with progress, each by its activity rather than by its place. */
export function progressFaults(body, errors) {
  return errors.map(({ field, value, detail }) => {
    const place = /^activities\[(\d+)]\.(.*)$/.exec(field);
    return { where: place ? body.activities[Number(place[1])].activityId : '', field: place ? place[2] : field, value, detail };
  });
}
