import { canKeepBaseline, chosenTaking, isPlanChange, kindsOf, namesToLookAt, progressBody, progressFaults, withBaseline } from '/js/features/planfile/answer.js';
import { CHARTS, isForBrowser } from '/js/features/planfile/charts.js';
import { equal, test } from './harness.js';

const named = (...all) => all.map((zh) => ({ names: { zh } }));

test('what became of rows is told by kind, the most frequent first', () => {
  const notes = [{ code: 'a', row: '1' }, { code: 'b', row: '2' }, { code: 'b', row: '3' }];
  equal(kindsOf(notes).map(({ code, notes: of }) => [code, of.length]), [['b', 2], ['a', 1]]);
});
test('an encoding is looked at by names that are not plain letters, each once', () => {
  equal(namesToLookAt(named('Piles', '桩基', '桩基', '承台')), ['桩基', '承台']);
  equal(namesToLookAt(named('一', '二', '三', '四', '五', '六', '七')).length, 6);
});
test('a file that is the plan changes nothing', () => {
  equal(isPlanChange({ changes: { addedCount: 0, changedCount: 0, removedCount: 0 } }), false);
  equal(isPlanChange({ changes: { addedCount: 0, changedCount: 0, removedCount: 1 } }), true);
});
test('a chart is drawn on paper of two sizes, and as a picture', () => {
  equal(CHARTS.map(({ query }) => Object.values(query).join(' ')), ['PDF A3', 'PDF A0', 'PNG']);
});
test('the browser prints what the server has no font for, and nothing else', () => {
  equal(isForBrowser({ type: 'https://gantry.io/problems/characters-without-font' }), true);
  equal(isForBrowser({ type: 'https://gantry.io/problems/unavailable' }), false);
  equal(isForBrowser({ type: null }), false);
});
test('the file\'s baseline can become the original one of a plan that is not there yet', () => {
  const activities = [{ id: 'A', plannedStart: '2026-03-02', plannedFinish: '2026-03-20' }, { id: 'B', plannedStart: '2026-04-01', plannedFinish: '2026-04-10' }];
  const baseline = [{ id: 'A', start: '2026-03-01', finish: '2026-03-15' }, { id: 'B', start: '2026-04-01' }];
  equal(withBaseline({ activities, baseline }).map(({ plannedStart, plannedFinish }) => [plannedStart, plannedFinish]), [['2026-03-01', '2026-03-15'], ['2026-04-01', '2026-04-10']]);
  equal([0, 1].map((revision) => canKeepBaseline({ revision, activities, baseline })), [true, false]);
  equal(canKeepBaseline({ revision: 0, activities, baseline: [{ id: 'A', start: '2026-03-02', finish: '2026-03-20' }] }), false);
});
test('the calendar that was chosen is what has to be registered', () => {
  const calendars = [{ name: 'a', chosen: false, taking: { revision: 0 } }, { name: 'b', chosen: true, taking: { revision: 3 } }];
  equal(chosenTaking({ calendars }), { revision: 3 });
  equal(chosenTaking({ calendars: calendars.slice(0, 1) }), undefined);
});
test('the file\'s progress goes along as far as it says percentages', () => {
  const progress = [{ id: 'A', percentComplete: 40, actualStart: '2026-03-02' }, { id: 'B', percentComplete: 0 }, { id: 'C', actualStart: '2026-03-02' }];
  equal(progressBody({ progress, statusDate: '2026-04-01' }, 'a.xer'), {
    file: 'a.xer', asOf: '2026-04-01', activities: [{ activityId: 'A', percentComplete: 40, actualStart: '2026-03-02' }, { activityId: 'B', percentComplete: 0 }],
  });
  equal(progressBody({ progress: [] }, 'a.xer'), { file: 'a.xer', activities: [] });
});
test('what is wrong with progress is told by its activity', () => {
  const body = { activities: [{ activityId: 'A' }, { activityId: 'B' }] };
  equal(progressFaults(body, [{ field: 'activities[1].actualStart', value: '2031-01-01', detail: 'later' }, { field: 'asOf', detail: 'later' }])
    .map(({ where, field }) => [where, field]), [['B', 'actualStart'], ['', 'asOf']]);
});
