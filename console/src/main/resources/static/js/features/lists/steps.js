// What a list does, and in which steps. Pure.

const DOES = ['NEW', 'AMENDED'];

/** How many rows of which state: {NEW, AMENDED, UNCHANGED, OVERTAKEN}. */
export function countsOf(projects) {
  const counts = { NEW: 0, AMENDED: 0, UNCHANGED: 0, OVERTAKEN: 0 };
  projects.forEach(({ state }) => counts[state]++);
  return counts;
}

/**
 * Rows in steps, so that one sees how far it is: ["2-501", …], each with so many projects that something is done with.
 * @param {{row: number, state: string}[]} projects
 * @param {number} size
 */
export function stepsOf(projects, size) {
  const rows = projects.filter(({ state }) => DOES.includes(state)).map(({ row }) => row).sort((a, b) => a - b);
  const steps = [];
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size);
    steps.push({ rows: `${part[0]}-${part.at(-1)}`, projects: part.length });
  }
  return steps;
}

/** Everything that was done in the steps, as one: of rows that came twice the last word. */
export function joined(reports) {
  return reports.flatMap(({ projects }) => projects);
}
