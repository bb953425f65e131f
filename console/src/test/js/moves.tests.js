import { changesOf } from '/js/features/history/moves.js';
import { equal, test } from './harness.js';

test('what a calendar has moved is told by activity, with its first and last day', () => {
  equal(changesOf({ activities: [{ activityId: 'A', startBefore: '2026-10-08', finishBefore: '2026-10-08', startAfter: '2026-10-09', finishAfter: '2026-10-09' }] }),
    [{ field: 'A', before: '2026-10-08/2026-10-08', after: '2026-10-09/2026-10-09' }]);
});
