// In what order alerts are listed, and which of them match what is looked for. Pure.

export const ORDERS = {
  newest: (a, b) => b.triggeredAt.localeCompare(a.triggeredAt),
  oldest: (a, b) => a.triggeredAt.localeCompare(b.triggeredAt),
  worst: (a, b) => b.delay.level.rank - a.delay.level.rank || a.triggeredAt.localeCompare(b.triggeredAt),
};

/** The alerts of which a name, a code or the words contain the text. */
export function matching(alerts, text) {
  const wanted = (text ?? '').trim().toLowerCase();
  const said = ({ delay }) => [delay.projectId, ...[delay.projectNames, delay.subject.names, delay.summary, delay.title].flatMap((names) => Object.values(names ?? {}))];
  return wanted ? alerts.filter((alert) => said(alert).some((words) => String(words).toLowerCase().includes(wanted))) : alerts;
}

/** [{project, alerts}], the project of the first alert first; one group without a project where none are wanted. */
export function grouped(alerts, { order, byProject }) {
  const sorted = [...alerts].sort(ORDERS[order] ?? ORDERS.newest);
  if (!byProject) {
    return [{ project: null, alerts: sorted }];
  }
  const groups = new Map();
  sorted.forEach((alert) => groups.set(alert.delay.projectId, [...(groups.get(alert.delay.projectId) ?? []), alert]));
  return [...groups.values()].map((own) => ({ project: own[0].delay, alerts: own }));
}
