// How alerts are put together. Pure.

export const ORDERS = ['newest', 'oldest', 'worst'];

/**
 * What the address says, as it is asked of the service; an order that nobody knows is the first one.
 * @param {Record<string, string>} query
 * @param {string} words
 */
export function questionOf({ unit, state, order }, words) {
  return {
    unit,
    state: state === 'all' ? '' : state ?? 'open',
    q: words,
    sort: (ORDERS.includes(order) ? order : ORDERS[0]).toUpperCase(),
  };
}

/** [{project, alerts}], the project of the first alert first; one group without a project where none are wanted. */
export function grouped(alerts, { byProject }) {
  if (!byProject) {
    return [{ project: null, alerts }];
  }
  const groups = new Map();
  alerts.forEach((alert) => groups.set(alert.delay.projectId, [...(groups.get(alert.delay.projectId) ?? []), alert]));
  return [...groups.values()].map((own) => ({ project: own[0].delay, alerts: own }));
}
