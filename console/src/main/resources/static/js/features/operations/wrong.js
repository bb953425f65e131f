// What is wrong with what the instances say, the worst first. The limits are those of ops/prometheus/rules.yml, for shorter. Pure.
import { heapOf, keyOf, LAG, over, highest, rate, readings, sum } from './readings.js';

const MINUTE = 60_000;
// The lag is counted once a minute only.
const LAG_LASTS = 2.5 * MINUTE;
const HEAP_FULL = 0.9;
const ERRORS_OF_ALL = 0.01;
const CALENDAR_DAYS = 60;

/**
 * @param {object} now the survey
 * @param {object | null} before the one before it
 * @returns {{key: string, rank: number, what: string, values: object, after?: number}[]} after: how long it has to last, in milliseconds
 */
export function wrongIn(now, before) {
  const reports = now.instances.filter(({ report }) => report);
  return [
    ...now.instances.filter(({ report }) => !report).map((instance) => found(instance, 2, 'silent', { problem: instance.problem })),
    ...reports.flatMap(unhealthy),
    ...reports.flatMap(behind),
    ...reports.flatMap(full),
    ...ofAll(now, before),
  ].sort((a, b) => b.rank - a.rank);
}

function found(instance, rank, what, values = {}, after = 0) {
  return { key: `${keyOf(instance)} ${what} ${values.part ?? values.topic ?? ''}`, rank, what, values: { service: instance.service, address: instance.address ?? '', ...values }, after };
}

function unhealthy(instance) {
  const parts = instance.report.parts.filter(({ health }) => health !== 'UP');
  const told = parts.map(({ name, health, details }) => found(instance, 2, 'part', { part: name, health, details: Object.values(details).join('; ') }));
  return told.length || instance.report.health === 'UP' ? told : [found(instance, 2, 'part', { part: 'readiness', health: instance.report.health, details: '' })];
}

function behind(instance) {
  const { report } = instance;
  const lags = readings(report, LAG).filter(({ values }) => values.value > 0);
  const outbox = sum(report, 'gantry.outbox.pending');
  const outages = sum(report, 'gantry.intake.outages', { value: 'count' });
  const dead = readings(report, 'gantry.dead.letters').filter(({ values }) => values.count > 0);
  return [
    ...lags.map(({ tags, values }) => found(instance, 1, 'lag', { topic: tags.topic, n: values.value }, LAG_LASTS)),
    ...(outbox > 0 ? [found(instance, 2, 'outbox', { n: outbox }, MINUTE)] : []),
    ...(outages > 0 ? [found(instance, 1, 'outage', { n: outages })] : []),
    ...dead.map(({ tags, values }) => found(instance, 1, 'dead', { topic: tags.topic, n: values.count })),
  ];
}

function full(instance) {
  const { report } = instance;
  const heap = heapOf(report);
  const lost = sum(report, 'gantry.audit.lost', { value: 'count' });
  const faults = sum(report, 'gantry.audit.faults');
  return [
    ...(heap > HEAP_FULL ? [found(instance, 1, 'heap', { n: Math.round(heap * 100) }, MINUTE)] : []),
    ...(lost > 0 ? [found(instance, 2, 'audit-lost', { n: lost })] : []),
    ...(faults > 0 ? [found(instance, 2, 'audit-faults', { n: faults })] : []),
  ];
}

function ofAll(now, before) {
  const all = { service: '', address: '' };
  const unconfirmed = rate(before, now, 'gantry.reports', { tags: { outcome: 'unconfirmed' } });
  const errors = rate(before, now, 'http.server.requests', { tags: { outcome: 'SERVER_ERROR' } });
  const requests = rate(before, now, 'http.server.requests');
  const failed = over(now, 'gantry.deliveries', { tags: { state: 'FAILED' }, among: highest });
  const disabled = over(now, 'gantry.channels.disabled', { among: highest });
  const days = over(now, 'gantry.calendar.default.days', { among: (values) => Math.min(...values) });
  const versions = new Set(now.instances.map(({ report }) => report?.version).filter(Boolean));
  return [
    ...(unconfirmed > 0 ? [found(all, 2, 'unconfirmed')] : []),
    ...(errors > requests * ERRORS_OF_ALL ? [found(all, 1, 'errors', { n: Math.round((100 * errors) / requests) })] : []),
    ...(failed > 0 ? [found(all, 1, 'deliveries', { n: failed })] : []),
    ...(disabled > 0 ? [found(all, 1, 'channels', { n: disabled })] : []),
    ...(days !== null && days < CALENDAR_DAYS ? [found(all, 0, days < 0 ? 'calendar-ended' : 'calendar-ends', { n: Math.abs(days) })] : []),
    ...(versions.size > 1 ? [found(all, 0, 'versions', { versions: [...versions].sort().join(', ') })] : []),
  ];
}

/**
 * Those that have lasted as long as they have to.
 * @param {Map<string, number>} since since when each is seen, by its key; is brought up to date
 */
export function lasting(wrong, since, at) {
  const keys = new Set(wrong.map(({ key }) => key));
  [...since.keys()].filter((key) => !keys.has(key)).forEach((key) => since.delete(key));
  wrong.forEach(({ key }) => since.has(key) || since.set(key, at));
  return wrong.filter(({ key, after = 0 }) => at - since.get(key) >= after);
}
