// What the meters of instances say, as the operations page shows it. Pure.

/** The meters of that name, and with these tags. */
export function readings(report, name, tags = {}) {
  return (report?.readings ?? []).filter((reading) => reading.name === name && Object.entries(tags).every(([tag, value]) => reading.tags[tag] === value));
}

/** Their values added up; null where there is none. */
export function sum(report, name, { tags = {}, value = 'value' } = {}) {
  const values = readings(report, name, tags).map(({ values: all }) => all[value]).filter((each) => each !== undefined);
  return values.length ? values.reduce((a, b) => a + b) : null;
}

/**
 * The same over all instances. What the store counts is the same in each: of that, the highest.
 * @param {any} survey
 * @param {string} name
 * @param {{among?: (values: number[]) => number, tags?: Record<string, string>, value?: string}} [how]
 */
export function over(survey, name, { among = (values) => values.reduce((a, b) => a + b), ...options } = {}) {
  const values = survey.instances.map(({ report }) => sum(report, name, options)).filter((value) => value !== null);
  return values.length ? among(values) : null;
}

export const highest = (values) => Math.max(...values);

/** How often a second a counter has counted between two surveys; null where one of them does not tell. An instance that was started again begins at 0. */
export function rate(before, now, name, options) {
  const former = new Map((before?.instances ?? []).map((instance) => [keyOf(instance), instance]));
  const rates = now.instances.map((instance) => {
    const then = former.get(keyOf(instance));
    const seconds = then ? (Date.parse(instance.at) - Date.parse(then.at)) / 1000 : 0;
    const count = sum(instance.report, name, { value: 'count', ...options });
    const start = sum(then?.report, name, { value: 'count', ...options });
    return count === null || start === null || !(seconds > 0) ? null : (count < start ? count : count - start) / seconds;
  }).filter((each) => each !== null);
  return rates.length ? rates.reduce((a, b) => a + b) : null;
}

/**
 * What to compare the next survey with: of each instance the last report that is another than the next one's. Consoles are told
 * of by the store, which has a new report of them less often than the page asks.
 */
export function former(before, now, next) {
  const older = new Map((before?.instances ?? []).map((instance) => [keyOf(instance), instance]));
  const upToDate = new Map((next?.instances ?? []).map((instance) => [keyOf(instance), instance.at]));
  return now && { ...now, instances: now.instances.map((instance) => (upToDate.get(keyOf(instance)) === instance.at ? older.get(keyOf(instance)) ?? instance : instance)) };
}

/** How much of its heap a process uses, from 0 to 1; services that share a process share that. */
export function heapOf(report) {
  const used = sum(report, 'jvm.memory.used');
  const most = sum(report, 'jvm.memory.max');
  return used === null || !(most > 0) ? null : used / most;
}

export const LAG = 'spring.cloud.stream.binder.kafka.offset';

/** [{service, address, topic, group, lag}]: what each instance has not consumed yet, the most first. */
export function consumersIn(survey) {
  return survey.instances.flatMap(({ service, address, report }) => readings(report, LAG).map(({ tags, values }) => ({
    service, address: address ?? '', topic: tags.topic, group: tags.group ?? '', lag: values.value,
  }))).sort((a, b) => b.lag - a.lag || a.topic.localeCompare(b.topic) || a.service.localeCompare(b.service));
}

/** The slowest of the latencies that instances tell: a fast one must not hide it. */
export function slowest(latencies) {
  return latencies.filter(Boolean).reduce((worst, each) => ((each.p99 ?? 0) > (worst.p99 ?? -1) ? each : worst), {});
}

/** What names an instance from one survey to the next. */
export function keyOf({ service, address }) {
  return `${service} ${address ?? ''}`;
}
