import { tenThousands, yuan } from '/js/amounts.js';
import * as target from '/js/features/project/target.js';
import { bodyOf, busyWeeks, draftOf, fieldOf, isShort, linesOf, weeksIn } from '/js/features/taskbooks/book.js';
import { equal, test } from './harness.js';

const line = (projects, more) => ({ projects, ...more });
const weeks = [{ week: '2026-W22', from: '2026-05-25', until: '2026-05-31' }, { week: '2026-W23', from: '2026-06-01', until: '2026-06-07' },
  { week: '2026-W27', from: '2026-06-29', until: '2026-07-05' }];

test('amounts are written in ten thousands of yuan and sent to the fen', () => {
  equal([tenThousands(1234.56), tenThousands(undefined), tenThousands(240000000)], ['0.123456', '', '24000']);
  equal([yuan('0.123456'), yuan(''), yuan('24000')], [1234.56, '', 240000000]);
});
test('a book is its year and its months, and its weeks are those in which something happens', () => {
  const months = Array.from({ length: 12 }, (_, i) => line(i));
  equal(linesOf({ whole: line(66), months }).map(({ key }) => key).slice(0, 3), ['year', '1', '2']);
  equal(busyWeeks({ weeks: [{ week: 'W1', line: line(0) }, { week: 'W2', line: line(0, { ordered: 0 }) }, { week: 'W3', line: line(1) }] }).map(({ week }) => week), ['W2', 'W3']);
});
test('a line is short where one of its differences is not nothing', () =>
  equal([line(1), line(1, { shortOfProjects: 0, shortOfUnits: 0 }), line(1, { shortOfProjects: 0, shortOfUnits: -2 })].map(isShort), [false, false, true]));
test('what is ordered is sent as it was read, its weeks too', () => {
  const ordered = { investment: 1200000000, months: [{ month: 6, investment: 50000 }], weeks: [{ week: '2026-W23', investment: 1 }], starts: 12 };
  const draft = draftOf({ ordered, weeks });
  equal([draft['w2026-W23'], draft['w2026-W27']], ['0.0001', '']);
  equal([draft.investment, draft.m6, draft.m7, draft.starts, draft.completions], ['120000', '5', '', '12', '']);
  equal(bodyOf(draft, { weeks }), ordered);
  equal(bodyOf({ ...draft, 'w2026-W23': '', 'w2026-W27': '3' }, { weeks }).weeks, [{ week: '2026-W27', investment: 30000 }]);
  equal(bodyOf({ ...draftOf({ weeks }), investment: '1', reason: ' x ' }, { weeks }), { investment: 10000, months: [], weeks: [], reason: 'x' });
});
test('what is wrong with a month or a week stands at the one that was sent', () =>
  equal(['months[1].investment', 'weeks[0].investment', 'starts'].map((name) => fieldOf(name, { ...draftOf({ weeks }), m3: '1', m9: '-1', 'w2026-W27': '-1' }, { weeks })), ['m9', 'w2026-W27', 'starts']));
test('a week belongs to each month that it has a day in', () =>
  equal([5, 6, 7, 8].map((month) => weeksIn({ weeks }, month).length), [1, 2, 1, 0]));
test('a target without months leaves them out, and with one of them says all', () => {
  const draft = target.draftOf(undefined);
  equal(target.bodyOf({ ...draft, investment: '8', startMonth: '5' }), { investment: 80000, startMonth: 5 });
  equal(target.bodyOf({ ...draft, investment: '2', m1: '1', m12: '1' }).months, [10000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10000]);
});
test('that months do not add up is said at the last one', () => equal(['months', 'months[0]', 'reason'].map(target.fieldOf), ['m12', 'm1', 'reason']));
test('bars are as high as their month is of the largest', () => equal([target.sharesOf([0, 5, 10]), target.sharesOf([0, 0])], [[0, 50, 100], [0, 0]]));
