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
