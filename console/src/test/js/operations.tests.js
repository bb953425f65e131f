import { consumersIn, former, heapOf, highest, over, rate, slowest, sum } from '/js/features/operations/readings.js';
import { lasting, wrongIn } from '/js/features/operations/wrong.js';
import { equal, test } from './harness.js';

const reading = (name, values, tags = {}) => ({ name, tags, values });
const instance = (service, readings, more = {}) => ({ service, address: 'h:1', report: { health: 'UP', version: '1', process: 1, parts: [], readings, ...more } });
const time = (second) => `2026-11-29T08:00:${String(second).padStart(2, '0')}Z`;
const survey = (second, ...instances) => ({ at: time(second), instances: instances.map((each) => ({ at: time(second), ...each })) });
const accepted = (count) => reading('gantry.reports', { count }, { outcome: 'accepted' });
const whats = (wrong) => wrong.map(({ what }) => what);

test('meters of one name are added up, those with a tag by themselves', () => {
  const { report } = instance('progress-service', [accepted(5), reading('gantry.reports', { count: 2 }, { outcome: 'refused' })]);
  equal([sum(report, 'gantry.reports', { value: 'count' }), sum(report, 'gantry.reports', { value: 'count', tags: { outcome: 'refused' } }), sum(report, 'gantry.none')], [7, 2, null]);
});
test('what each instance counts in the store is the same number', () => {
  const failed = (value) => instance('notification-service', [reading('gantry.deliveries', { value }, { state: 'FAILED' })]);
  equal(over(survey(0, failed(3), failed(3)), 'gantry.deliveries', { among: highest }), 3);
});
test('a rate is what was counted between two surveys', () => {
  equal(rate(survey(0, instance('a', [accepted(100)])), survey(5, instance('a', [accepted(150)])), 'gantry.reports'), 10);
  equal(rate(null, survey(5, instance('a', [accepted(150)])), 'gantry.reports'), null);
});
test('an instance that was started again counts from its start', () => {
  equal(rate(survey(0, instance('a', [accepted(100)])), survey(5, instance('a', [accepted(20)])), 'gantry.reports'), 4);
});
test('an instance that has said nothing new is compared with what it said before', () => {
  const console = (second, count) => ({ ...instance('console', [reading('http.server.requests', { count })]), at: time(second) });
  const [first, second, third] = [survey(5, console(3, 100)), survey(10, console(3, 100)), survey(15, console(13, 150))];
  const before = former(null, first, second);
  const still = former(before, second, third);
  equal([rate(before, second, 'http.server.requests'), rate(still, third, 'http.server.requests')], [null, 5]);
  equal(rate(former(still, third, survey(20, console(13, 150))), survey(20, console(13, 150)), 'http.server.requests'), 5);
});
test('memory is told as its share, and not where it has no limit', () => {
  const heap = (used, most) => heapOf(instance('a', [reading('jvm.memory.used', { value: used }), reading('jvm.memory.max', { value: most })]).report);
  equal([heap(50, 200), heap(50, -1)], [0.25, null]);
});
test('nothing is wrong with instances that are well', () => equal(wrongIn(survey(0, instance('a', [accepted(1)])), null), []));
test('who gives no report comes first, with the reason', () => {
  const wrong = wrongIn(survey(0, instance('a', [reading('gantry.dead.letters', { count: 2 }, { topic: 't' })]), { service: 'b', address: 'h:2', problem: 'refused' }), null);
  equal([whats(wrong), wrong[0].values.problem], [['silent', 'dead'], 'refused']);
});
test('an outage of the intake, and a channel whose receiver is gone, are told', () => {
  const disabled = () => instance('notification-service', [reading('gantry.channels.disabled', { value: 1 })]);
  const wrong = wrongIn(survey(0, instance('progress-service', [reading('gantry.intake.outages', { count: 1 })]), disabled(), disabled()), null);
  equal(wrong.map(({ what, values }) => [what, values.n]), [['outage', 1], ['channels', 1]]);
});
test('a part that is down is told with its details', () => {
  const down = instance('a', [], { health: 'DOWN', parts: [{ name: 'stream', health: 'DOWN', details: { 'gantry.progress-events.v1-3@7': 'no room' } }, { name: 'mongo', health: 'UP', details: {} }] });
  equal(wrongIn(survey(0, down), null).map(({ values }) => [values.part, values.details]), [['stream', 'no room']]);
});
test('what waits is wrong only when it has lasted', () => {
  const waits = survey(0, instance('a', [reading('gantry.outbox.pending', { value: 3 })]));
  const since = new Map();
  equal([whats(lasting(wrongIn(waits, null), since, 0)), whats(lasting(wrongIn(waits, null), since, 59_000)), whats(lasting(wrongIn(waits, null), since, 60_000))], [[], [], ['outbox']]);
  lasting([], since, 61_000);
  equal(whats(lasting(wrongIn(waits, null), since, 120_000)), []);
});
test('server errors count as a share of what was asked meanwhile', () => {
  const asked = (good, bad) => instance('a', [reading('http.server.requests', { count: good }, { outcome: 'SUCCESS' }), reading('http.server.requests', { count: bad }, { outcome: 'SERVER_ERROR' })]);
  equal([whats(wrongIn(survey(5, asked(200, 0)), survey(0, asked(100, 0)))), whats(wrongIn(survey(5, asked(190, 10)), survey(0, asked(100, 0))))], [[], ['errors']]);
});
test('reports that the log does not confirm are told at once', () => {
  const unconfirmed = (count) => instance('a', [reading('gantry.reports', { count }, { outcome: 'unconfirmed' })]);
  equal(whats(wrongIn(survey(5, unconfirmed(1)), survey(0, unconfirmed(0)))), ['unconfirmed']);
});
test('versions that differ are told last', () => equal(whats(wrongIn(survey(0, instance('a', [], { version: '1' }), instance('b', [], { version: '2' })), null)), ['versions']));
test('consumers are told by instance and topic, the farthest behind first', () => {
  const lag = (topic, value) => reading('spring.cloud.stream.binder.kafka.offset', { value }, { topic, group: 'g' });
  const now = survey(0, instance('a', [lag('x', 0), lag('y', 7)]), instance('b', [lag('x', 9)]));
  equal(consumersIn(now).map(({ service, topic, lag: n }) => [service, topic, n]), [['b', 'x', 9], ['a', 'y', 7], ['a', 'x', 0]]);
});
test('the slowest latency is shown, not that of the first instance', () => {
  equal(slowest([undefined, { p50: 0.1, p99: 0.2 }, { p50: 0.3, p99: 0.9 }]), { p50: 0.3, p99: 0.9 });
  equal(slowest([undefined]), {});
});
test('that the default calendar ends is told two months before, and that it has ended', () => {
  const left = (value) => survey(0, instance('project-service', [reading('gantry.calendar.default.days', { value })]));
  equal([60, 59, -3].map((days) => wrongIn(left(days), null).map(({ what, values }) => [what, values.n])), [[], [['calendar-ends', 59]], [['calendar-ended', 3]]]);
});
