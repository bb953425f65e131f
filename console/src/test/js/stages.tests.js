import { needsReason, waysFrom } from '/js/features/project/standing.js';
import { stepDays } from '/js/features/project/stage-times.js';
import { draftOf, movesDay, plannedOf } from '/js/features/stages/days.js';
import { equal, test } from './harness.js';

const reached = (days) => Object.entries(days).map(([stage, actual]) => ({ stage, actual }));

test('each step of a project has its day, or that of the stage with which it was passed', () =>
  equal(stepDays(reached({ SIGNED: 'd1', REGISTERED: 'd2', STARTED: 'd3' }), 'STARTED'), { SIGNED: 'd1', REGISTERED: 'd2', SITE_SECURED: 'd3', STARTED: 'd3' }));
test('a step that was taken back has no day', () => equal(stepDays(reached({ SIGNED: 'd1', SITE_SECURED: 'd4' }), 'SITE_SECURED'), { SIGNED: 'd1', REGISTERED: 'd4', SITE_SECURED: 'd4' }));
test('of a project that was registered further on only that step has a day', () => equal(stepDays(reached({ UNDER_CONSTRUCTION: 'd1' }), 'UNDER_CONSTRUCTION'), { STARTED: 'd1' }));
test('a project without days has none', () => equal(stepDays([{ stage: 'SIGNED' }], 'SIGNED'), {}));
test('planned days are sent in the order of the stages, and one that moves or goes is told', () => {
  const steps = [{ stage: 'COMPLETED', planned: '2027-06-30' }, { stage: 'SIGNED' }];
  const draft = draftOf(steps);
  equal(movesDay(steps, draft), false);
  equal(plannedOf({ ...draft, STARTED: '2026-05-18' }), [{ stage: 'STARTED', on: '2026-05-18' }, { stage: 'COMPLETED', on: '2027-06-30' }]);
  equal([movesDay(steps, { ...draft, COMPLETED: '' }), movesDay(steps, { ...draft, SIGNED: '2026-01-01' })], [true, false]);
});
test('a standing is left only as the registry lets it, and with a reason but for the end of an onboarding', () => {
  equal([waysFrom('WITHDRAWN'), waysFrom('ONBOARDING'), waysFrom(undefined)], [['ACTIVE'], ['ACTIVE', 'WITHDRAWN'], []]);
  equal([needsReason('ONBOARDING', 'ACTIVE'), needsReason('ACTIVE', 'SUSPENDED'), needsReason('WITHDRAWN', 'ACTIVE')], [false, true, true]);
});
