import { isNetwork, leastFloat, listed, pathOf } from '/js/features/project/schedule.js';
import { withQuery } from '/js/api.js';
import { grouped, questionOf as alertsAsked } from '/js/features/alerts/arrange.js';
import { centred, fitsBehind, monthsOf, placeOfTip, rowOfToday, spanOf } from '/js/features/project/gantt-scale.js';
import { withChanges, worstUnits } from '/js/features/portfolio/selection.js';
import { lateUnits } from '/js/delays.js';
import { equal, test } from './harness.js';

const alert = (id, project, rank, at) => ({ id, triggeredAt: at, delay: { projectId: project, projectNames: { zh: `项目${project}` }, subject: {}, level: { rank } } });
const alerts = [alert('a', 'P1', 1, '2026-11-01'), alert('b', 'P2', 2, '2026-11-02'), alert('c', 'P1', 2, '2026-11-03')];
const ids = (list) => list.map(({ id }) => id);
const project = (id, lamp, delays = {}, more = {}) => ({ id, lamp, names: { zh: id }, stage: 'STARTED', delays: { open: 0, byUnit: {}, ...delays }, ...more });

test('alerts stay in the order in which they come', () => equal(grouped(alerts, { byProject: false }).map((group) => ids(group.alerts)), [['a', 'b', 'c']]));
test('groups are in the order of their first alert', () => {
  equal(grouped(alerts, { byProject: true }).map((group) => [group.project.projectId, ids(group.alerts)]), [['P1', ['a', 'c']], ['P2', ['b']]]);
});
test('what the address says of alerts is asked of the service', () => {
  equal(alertsAsked({ state: 'all', unit: 'GX', order: 'worst' }, '桥'), { unit: 'GX', state: '', q: '桥', sort: 'WORST' });
  equal(alertsAsked({ order: 'luck' }, ''), { unit: undefined, state: 'open', q: '', sort: 'NEWEST' });
});
test('a project knows the units that hold what is late on it', () => {
  equal([lateUnits(project('A', 'RED', { byUnit: { X: { YELLOW: 1 }, Y: { RED: 2 }, Z: {} } })), lateUnits(project('B', 'GREEN'))], [['Y', 'X'], []]);
});
test('a row that has changed is shown as it is now, and the list is fetched again where it may stand elsewhere', () => {
  const rows = [project('A', 'RED', { open: 1 }), project('B', 'GREEN')];
  const reported = project('A', 'RED', { open: 1 }, { percentComplete: 40 });
  equal(withChanges(rows, [reported], undefined), { rows: [reported, rows[1]], stale: false });
  const late = project('B', 'YELLOW', { open: 1 });
  equal(withChanges(rows, [late], undefined), { rows: [rows[0], late], stale: true });
  equal(withChanges([rows[1]], [late], 'GREEN'), { rows: [], stale: true });
});
test('units are ranked by what is late', () => {
  equal(worstUnits({ X: { RED: 1 }, Y: { YELLOW: 3 }, Z: {} }, 5), [{ unit: 'Y', critical: 0, warning: 3 }, { unit: 'X', critical: 1, warning: 0 }]);
});
test('a chart shows all dates and today, with room around', () => {
  const day = 86_400_000;
  const today = Date.UTC(2026, 10, 23);
  const { start, end } = spanOf([{ plannedStart: '2026-11-01', plannedFinish: '2026-12-31' }], today);
  equal([(Date.UTC(2026, 10, 1) - start) / day, (end - Date.UTC(2026, 11, 31)) / day], [10, 11]);
});
test('months begin with the span and follow without a gap', () => {
  const months = monthsOf({ start: Date.UTC(2026, 10, 20), end: Date.UTC(2027, 1, 1) });
  equal(months.map(({ year, month }) => `${year}-${month}`), ['2026-10', '2026-11', '2027-0']);
  equal(months.slice(1).every(({ from }, i) => from === months[i].to), true);
});
test('a chart opens at the first row that runs or is overdue, else at the first that is to come', () => {
  const row = (plannedStart, plannedFinish, percentComplete) => ({ plannedStart, plannedFinish, percentComplete });
  const today = Date.parse('2026-11-29');
  equal(rowOfToday([row('2026-01-01', '2026-02-01', 100), row('2026-10-01', '2026-12-31', 40), row('2027-01-01', '2027-02-01', 0)], today), 1);
  equal(rowOfToday([row('2026-01-01', '2026-02-01', 100), row('2027-01-01', '2027-02-01', 0)], today), 1);
  equal(rowOfToday([row('2026-01-01', '2026-02-01', 100)], today), 0);
});
test('what was in the middle of a pane can be put there again', () => equal([centred(1000, 300), centred(100, 300)], [850, 0]));
test('a tip is whole within what is seen', () => {
  const view = { left: 500, top: 100, width: 400, height: 200 };
  equal([placeOfTip([520, 120], [100, 80], view), placeOfTip([890, 290], [100, 80], view), placeOfTip([600, 150], [600, 400], view)], [[532, 132], [778, 198], [500, 100]]);
});
test('what stands beside a bar stands before it where the chart ends', () => equal([fitsBehind(100, 50, 200), fitsBehind(180, 50, 200)], [true, false]));
test('a query is added to an address that has one', () => {
  equal([withQuery('/a', { x: 1, y: '' }), withQuery('/a?unit=GX', { limit: 500 }), withQuery('/a', {})], ['/a?x=1', '/a?unit=GX&limit=500', '/a']);
});
const schedule = {
  drivingLinks: [{}], conflicts: [], criticalPath: ['B', 'A', 'gone'],
  activities: [{ id: 'A', totalFloat: -3 }, { id: 'B', totalFloat: 2 }, { id: 'S', totalFloat: -9, summary: true }],
};
test('a schedule tells something only of a plan whose activities wait for each other', () => {
  equal([isNetwork(schedule), isNetwork({ drivingLinks: [], conflicts: [] }), isNetwork(null)], [true, false, false]);
});
test('the critical path is told in its order, by the names of the plan', () => {
  equal(pathOf(schedule, [{ id: 'A', names: { zh: '甲' } }]).map(({ id, names }) => [id, names?.zh ?? null]), [['B', null], ['A', '甲']]);
});
test('what is nearly critical is listed with its names, as it comes', () => equal(listed(schedule, ['A', 'gone', 'B'], [{ id: 'A', names: { zh: '甲' } }]).map(({ id }) => id), ['A', 'B']));
test('the least float is that of the work that is left, not of summaries', () => equal([leastFloat(schedule), leastFloat({ activities: [] }), leastFloat({ activities: [{ id: 'A', totalFloat: 0, state: 'DONE' }, { id: 'B', totalFloat: 2, state: 'OPEN' }] })], [-3, null, 2]));
