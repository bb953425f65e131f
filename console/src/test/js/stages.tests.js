import { needsReason, waysFrom } from '/js/features/project/standing.js';
import { stepTimes } from '/js/features/project/stage-times.js';
import { equal, test } from './harness.js';

const moved = (at, before, after) => ({ at, what: 'stage-changed', changes: [{ field: 'stage', before, after }] });
const registered = (at) => ({ at, what: 'project-registered', changes: [] });

test('each step of a project has the day on which it was said', () => {
  const history = [moved('t3', 'REGISTERED', 'STARTED'), moved('t2', 'SIGNED', 'REGISTERED'), registered('t1')];
  equal(stepTimes(history, 'STARTED'), { SIGNED: 't1', REGISTERED: 't2', SITE_SECURED: 't3', STARTED: 't3' });
});
test('a step that was taken back has the time of the last time', () => {
  const history = [moved('t4', 'SIGNED', 'STARTED'), moved('t3', 'STARTED', 'SIGNED'), moved('t2', 'SIGNED', 'STARTED'), registered('t1')];
  equal(stepTimes(history, 'STARTED'), { SIGNED: 't1', REGISTERED: 't4', SITE_SECURED: 't4', STARTED: 't4' });
  equal(stepTimes(history.slice(1), 'SIGNED'), { SIGNED: 't1' });
});
test('of a project that was registered further on only that step has a time', () => equal(stepTimes([registered('t1')], 'UNDER_CONSTRUCTION'), { STARTED: 't1' }));
test('a standing is left only as the registry lets it, and with a reason but for the end of an onboarding', () => {
  equal([waysFrom('WITHDRAWN'), waysFrom('ONBOARDING'), waysFrom(undefined)], [['ACTIVE'], ['ACTIVE', 'WITHDRAWN'], []]);
  equal([needsReason('ONBOARDING', 'ACTIVE'), needsReason('ACTIVE', 'SUSPENDED'), needsReason('WITHDRAWN', 'ACTIVE')], [false, true, true]);
});
