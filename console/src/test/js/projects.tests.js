import { isReportSignal, positionsOf } from '/js/projects.js';
import { equal, test } from './harness.js';

test('a list of reports is concerned by reports and by what is doubted about them', () => {
  const told = ['progress-reported', 'report-confirmed', 'report-corrected', 'delay-detected', 'delay-changed', 'delay-cleared'];
  equal(told.filter((type) => !isReportSignal({ type })), []);
  equal(['plan-revised', 'alert-triggered', 'unit-changed', 'project-amended'].filter((type) => isReportSignal({ type })), []);
});
test('a project is waited for as far as progress-service reads', () => {
  const signals = [
    { topic: 'gantry.delay-events.v1', offset: 7 },
    { topic: 'gantry.delay-events.v1', offset: 5 },
    { topic: 'gantry.alert-events.v1', offset: 9 },
  ];
  equal(positionsOf(signals), { 'gantry.delay-events.v1': 7 });
});
