import { barsOf, isLate } from '/js/features/gantt/bars.js';
import { calendarOf } from '/js/features/gantt/calendar.js';
import { changesOf, newBelow, planWith, remaining } from '/js/features/gantt/changes.js';
import { typed } from '/js/features/gantt/columns.js';
import { dayNumber, firstOf, isoDay, nextOf, weekday } from '/js/features/gantt/days.js';
import { amended, endMovedBy, finishingOn, heldAtStart, lasting, linkedAs, movedBy, patched, startingOn } from '/js/features/gantt/edits.js';
import { passedIn, remedied } from '/js/features/gantt/remedies.js';
import { boxOf, daysBetween, dragged, hitOf, linkDrawn, ROW } from '/js/features/gantt/gesture.js';
import { routeOf, typeBetween } from '/js/features/gantt/routes.js';
import { LAYERS } from '/js/features/gantt/layers.js';
import { inSight, paintRows } from '/js/features/gantt/paint.js';
import { HEAD, paintHead } from '/js/features/gantt/paint-head.js';
import { followersOf } from '/js/features/gantt/paint-links.js';
import { marksOf } from '/js/features/gantt/painting.js';
import { paintTable, shortening } from '/js/features/gantt/paint-table.js';
import { dayAt, fitting, headOf, keeping, placeToShow, scaleOf, stretches, widthOf, xOf, zoomOf, ZOOMS } from '/js/features/gantt/scale.js';
import { usePointer } from '/js/features/gantt/pointer.js';
import { factsOf } from '/js/features/gantt/tips.js';
import { above, nextRow, siblingAbove, treeOf, unfolded } from '/js/features/gantt/tree.js';
import { linksIn, linksText } from '/js/features/plan/links.js';
import { useSteps } from '/js/features/plan/steps.js';
import { equal, test, until } from './harness.js';

const WEEK = calendarOf(null);
const CHINA = calendarOf({
  weekend: ['SATURDAY', 'SUNDAY'], off: [{ from: '2026-02-15', until: '2026-02-23', name: '春节' }],
  working: ['2026-02-14', '2026-02-28'].map((only) => ({ from: only, until: only })),
});
const day = dayNumber;
/** @type {import('/js/features/gantt/days.js').Span[]} */
const SPANS = ['day', 'week', 'month', 'quarter', 'year'];
/** @returns {any} */
const activity = (id, plannedStart, plannedFinish, more = {}) => ({
  id, names: { zh: `工作${id}` }, milestone: false, plannedStart, plannedFinish, weight: 1, position: 10, ...more,
});
// Case B15.
const PAINT = activity('B15', '2026-11-19', '2026-11-25');
const FROM_AUGUST = { first: day('2026-08-03'), last: day('2027-01-31'), px: 13 };
const nothing = { patches: {}, computed: new Map(), reported: new Map(), elements: new Map(), moves: new Map(), latest: new Map(), calendar: WEEK, today: day('2026-11-23') };
const bars = (activities, more = {}) => barsOf(activities, { ...nothing, ...more });
const days = ({ plannedStart, plannedFinish }) => [plannedStart, plannedFinish];

test('a day is a number, and back, whatever the clocks of the browser do', () => {
  for (let at = day('2026-01-01'); at < day('2028-01-01'); at++) {
    equal(day(isoDay(at)), at);
  }
  equal([day('1970-01-01'), day(undefined), weekday(day('2026-11-23')), weekday(day('1969-12-28'))], [0, null, 0, 6]);
});
test('weeks begin on Monday, quarters with their month', () => {
  const at = day('2026-11-19');
  equal(SPANS.map((span) => isoDay(firstOf(span, at))), ['2026-11-19', '2026-11-16', '2026-11-01', '2026-10-01', '2026-01-01']);
  equal(SPANS.slice(1).map((span) => isoDay(nextOf(span, firstOf(span, at)))), ['2026-11-23', '2026-12-01', '2027-01-01', '2027-01-01']);
});
test('month heads stand on the same days in every zone, across the change of clocks (B15)', () => {
  const heads = stretches('month', FROM_AUGUST.first, FROM_AUGUST.last).map(({ first }) => isoDay(first));
  equal(heads, ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']);
  equal(heads.slice(1).map((head) => xOf(FROM_AUGUST, day(head)) / 13), [29, 59, 90, 120, 151]);
});
test('the bar is seven days wide everywhere (B15)', () => {
  const { left, right } = boxOf(bars([PAINT])[0], FROM_AUGUST);
  equal([left / 13, (right - left) / 13], [108, 7]);
});
test('a click without moving changes nothing (B15)', () => {
  equal([daysBetween(500, 503, 13), dragged(PAINT, 'bar', 0, WEEK), dragged(PAINT, 'finish', 0, WEEK)], [0, null, null]);
});
test('a drag by a day gives 11-20 to 11-26, and back gives the start (B15)', () => {
  const there = movedBy(PAINT, daysBetween(500, 513, 13), WEEK);
  equal(days(there), ['2026-11-20', '2026-11-26']);
  const back = movedBy({ ...PAINT, ...there }, daysBetween(513, 500, 13), WEEK);
  equal([days(back), amended({ B15: there }, PAINT, back)], [['2026-11-19', '2026-11-25'], {}]);
});
test('an end drawn by a day and back is no change (B15)', () => {
  for (const own of [PAINT, { ...PAINT, durationDays: 4 }]) {
    const there = endMovedBy(own, 'finish', 1, WEEK);
    equal(there.plannedFinish, '2026-11-26');
    equal(amended({ B15: there }, own, endMovedBy({ ...own, ...there }, 'finish', -1, WEEK)), {});
  }
});

test('holidays and make-up workdays count as the calendar says (B01)', () => {
  equal([isoDay(CHINA.finishOf(day('2026-02-11'), 10)), isoDay(WEEK.finishOf(day('2026-02-11'), 10))], ['2026-03-02', '2026-02-24']);
  equal([CHINA.count(day('2026-02-11'), day('2026-03-02')), isoDay(CHINA.startOf(day('2026-03-02'), 10)), CHINA.nameOf(day('2026-02-17'))], [10, '2026-02-11', '春节']);
});
test('a move takes as many working days as before, over holidays too, and lands on days that count', () => {
  const work = activity('A', '2026-02-02', '2026-02-06');
  equal(days(movedBy(work, 9, CHINA)), ['2026-02-11', '2026-02-24']);
  equal(days(movedBy(work, 12, WEEK)), ['2026-02-16', '2026-02-20']); // the 14th is a Saturday
  equal(days(movedBy(work, -1, WEEK)), ['2026-01-30', '2026-02-05']); // the 1st is a Sunday
});
test('work that was planned for days off keeps its days, a milestone its one', () => {
  equal(days(movedBy(activity('A', '2026-02-07', '2026-02-08'), 2, WEEK)), ['2026-02-09', '2026-02-10']);
  equal(days(movedBy(activity('M', '2026-02-06', '2026-02-06', { milestone: true }), 1, WEEK)), ['2026-02-07', '2026-02-07']);
  equal(endMovedBy(activity('M', '2026-02-06', '2026-02-06', { milestone: true }), 'finish', 1, WEEK), null);
});
test('a given duration grows with the bar and keeps its reserve; one that follows from the days is not written down', () => {
  equal(endMovedBy({ ...PAINT, durationDays: 3 }, 'finish', 2, WEEK), { plannedStart: '2026-11-19', plannedFinish: '2026-11-27', durationDays: 5 });
  equal(endMovedBy(PAINT, 'start', -30, WEEK), { plannedStart: '2026-10-20', plannedFinish: '2026-11-25' });
  equal(endMovedBy(PAINT, 'start', 30, WEEK), { plannedStart: '2026-11-25', plannedFinish: '2026-11-25' });
  equal(lasting({ ...PAINT, durationDays: 5 }, 6, WEEK), { plannedFinish: '2026-11-26', durationDays: 6 });
});
test('what is typed is taken as it stands, whatever day it is', () => {
  equal(days(startingOn(PAINT, day('2026-11-21'), WEEK)), ['2026-11-21', '2026-11-27']);
  equal(days(finishingOn(PAINT, day('2026-11-29'), WEEK)), ['2026-11-19', '2026-11-29']);
});
test('cells read what people write and say what is wrong', () => {
  const of = { activity: PAINT, stored: PAINT, calendar: WEEK, isKnown: (id) => id === 'A010' };
  equal(typed('start', '2026年11月20日', of).fields.plannedStart, '2026-11-20');
  equal(typed('duration', '６', of).fields.plannedFinish, '2026-11-26');
  equal(['start', 'finish', 'duration', 'links'].map((name) => typed(name, { start: 'soon', finish: '2026-11-01', duration: '0', links: 'X' }[name], of).fault), ['day', 'order', 'duration', 'links']);
});

test('links are read and written as people do', () => {
  const known = (id) => ['A010', 'B-1', 'C+2'].includes(id);
  const { links, unknown } = linksIn('A010; B-1SS+3, A010 ff -2；C+2；A010+7e; X', known);
  equal(unknown, ['X']);
  equal(linksText(links), 'A010FS+7e; B-1SS+3; A010FF-2; C+2');
  equal(linksIn(linksText(links), known).links, links);
});
test('a line from one end to another says the type', () => {
  equal([['finish', 'start'], ['start', 'start'], ['finish', 'finish'], ['start', 'finish']].map(([from, to]) => typeBetween(from, to)), ['FS', 'SS', 'FF', 'SF']);
});
test('links leave and arrive on the sides that their types say', () => {
  const from = { left: 100, right: 200, y: 15 };
  const to = { left: 300, right: 400, y: 75 };
  const ends = (type) => [routeOf(type, from, to, 30)[0][0], routeOf(type, from, to, 30).at(-1)[0]];
  equal(['FS', 'SS', 'FF', 'SF'].map(ends), [[200, 300], [100, 300], [200, 400], [100, 400]]);
  const back = routeOf('FS', from, { left: 150, right: 250, y: 75 }, 30);
  equal([back.length, back.every(([x, y], i) => !i || x === back[i - 1][0] || y === back[i - 1][1])], [6, true]);
});
test('drawing a link changes the one that waits, once', () => {
  const rows = bars([activity('A', '2026-11-02', '2026-11-06'), activity('B', '2026-11-09', '2026-11-13')]);
  const { left, right } = boxOf(rows[1], FROM_AUGUST);
  const drawn = (x, bar = rows[1]) => linkDrawn(rows[0], 'from-finish', { bar }, x, FROM_AUGUST, bar?.activity);
  equal(drawn(left + 2).fields.links.add, [{ predecessor: 'A', type: 'FS' }]);
  equal([drawn(right - 2).type, drawn(left + 2, rows[0]), drawn(right + 99), drawn(5, null)], ['FF', null, null, null]);
  const [, linked] = bars([rows[0].activity, { ...rows[1].activity, links: [{ predecessor: 'A', type: 'FS' }] }]);
  equal(drawn(left + 2, linked), null);
});

test('the pointer finds the row and the part of the bar; summaries are not dragged', () => {
  const rows = bars([activity('S', '2026-11-01', '2026-11-02'), { ...PAINT, parent: 'S' }]);
  const { left, right } = boxOf(rows[1], FROM_AUGUST);
  const parts = [left - 30, left - 5, left + 3, left + 40, right - 3, right + 5, right + 30].map((x) => hitOf(rows, FROM_AUGUST, x, ROW + 12).part);
  equal(parts, [null, 'from-start', 'start', 'bar', 'finish', 'from-finish', null]);
  equal([hitOf(rows, FROM_AUGUST, left + 40, 12).part, hitOf(rows, FROM_AUGUST, 0, 99 * ROW).bar], [null, null]);
});

test('parts stand below what they are a part of, in the order of the plan', () => {
  const plan = [activity('B', '2026-01-01', '2026-01-02'), activity('A1', '2026-01-01', '2026-01-02', { parent: 'A' }), activity('A', '2026-01-01', '2026-01-02'), activity('A11', '2026-03-01', '2026-03-02', { parent: 'A1' }), activity('X', '2026-01-01', '2026-01-02', { parent: 'gone' })];
  const rows = treeOf(plan);
  equal(rows.map(({ activity: { id }, depth, parts }) => [id, depth, parts]), [['B', 0, 0], ['A', 0, 2], ['A1', 1, 1], ['A11', 2, 0], ['X', 0, 0]]);
  const shown = bars(plan);
  equal(unfolded(shown, new Set(['A'])).map(({ id }) => id), ['B', 'A', 'X']);
  equal(above(shown, 'A11'), ['A1', 'A']);
  equal([isoDay(shown[1].start), isoDay(shown[1].finish), shown[1].summary], ['2026-03-01', '2026-03-02', true]);
});
test('the next that fits comes after the place, and begins anew at the end', () => {
  const rows = [1, 2, 3, 4];
  equal([nextRow(rows, 0, (n) => n > 1), nextRow(rows, 3, (n) => n > 1), nextRow(rows, -1, (n) => n > 3), nextRow(rows, 1, () => false)], [1, 1, 3, -1]);
});
test('a bar has what is planned, computed, tried and reported', () => {
  const [bar] = bars([PAINT], {
    patches: { B15: { plannedFinish: '2026-11-20' } },
    computed: new Map([['B15', { earlyStart: '2026-11-19', earlyFinish: '2026-11-25', lateStart: '2026-11-20', lateFinish: '2026-11-26', totalFloat: 1, critical: false }]]),
    moves: new Map([['B15', { newStart: '2026-11-20', newFinish: '2026-11-23' }]]),
    reported: new Map([['B15', { actualStart: '2026-11-19', percentComplete: 40, baselineStart: '2026-11-10', baselineFinish: '2026-11-14', delay: { rank: 1 } }]]),
  });
  equal([isoDay(bar.finish), isoDay(bar.early.start), isoDay(bar.late.finish), isoDay(bar.base.finish), bar.actual.finish, bar.daysLate, bar.changed, bar.moved, isLate(bar)],
    ['2026-11-20', '2026-11-20', '2026-11-26', '2026-11-14', null, 3, true, true, true]);
});

test('what has finished has actual days only, what is under way a forecast', () => {
  const dates = { earlyStart: '2026-11-18', earlyFinish: '2026-11-24', lateStart: '2026-11-18', lateFinish: '2026-11-24', totalFloat: 0, critical: false };
  const reported = new Map([['B15', { actualStart: '2026-11-18', actualFinish: '2026-11-24', percentComplete: 100 }]]);
  const of = (state) => bars([PAINT], { computed: new Map([['B15', { ...dates, state }]]), reported })[0];
  equal([of('DONE').early, of('DONE').late, of('DONE').float, isoDay(of('DONE').actual.finish)], [null, null, null, '2026-11-24']);
  equal([isoDay(of('UNDER_WAY').early.finish), of('UNDER_WAY').float], ['2026-11-24', 0]);
  const facts = (state) => factsOf(of(state), 'GX').map(([name]) => name);
  equal(['DONE', 'UNDER_WAY', 'OPEN'].map((state) => ['early', 'forecast'].filter((name) => facts(state).includes(name))), [[], ['forecast'], ['early']]);
});
test('the line of the data date is where the schedule has it', () => {
  const value = (it) => ({ value: it });
  const marks = (schedule) => marksOf({ today: value(day('2026-11-23')), schedule: value(schedule), project: value({ requiredFinish: '2026-12-31' }), elements: value(new Map()) });
  equal([marks({ dataDate: '2026-11-23' }).dataDate, marks({}).dataDate, marks(null).dataDate], [day('2026-11-23'), null, null]);
});

test('a trial that leaves other latest days leaves another float', () => {
  const computed = new Map([['B15', { earlyStart: '2026-11-19', earlyFinish: '2026-11-25', lateStart: '2026-11-19', lateFinish: '2026-11-25', totalFloat: 0, critical: true }]]);
  const floats = ['2026-11-25', '2026-12-01', '2026-11-20'].map((finish) => bars([PAINT], { computed, latest: new Map([['B15', { start: '2026-11-18', finish }]]) })[0].float);
  equal(floats, [0, 4, -3]);
});

test('changes are kept field by field, and lie on what others save', () => {
  const stored = activity('A', '2026-11-02', '2026-11-06', { links: [{ predecessor: 'X', type: 'FS' }, { predecessor: 'Y', type: 'SS', lagDays: 2, lagUnit: 'WORKING' }] });
  let patches = amended({}, stored, { plannedFinish: '2026-11-09' });
  patches = amended(patches, stored, linkedAs(stored, [stored.links[1], { predecessor: 'Z', type: 'FF' }]));
  equal(patches.A, { plannedFinish: '2026-11-09', links: { add: [{ predecessor: 'Z', type: 'FF' }], drop: ['X FS'] } });
  const theirs = { ...stored, weight: 7, links: [...stored.links, { predecessor: 'W', type: 'FS' }] };
  equal([patched(theirs, patches.A).weight, linksText(patched(theirs, patches.A).links)], [7, 'YSS+2; W; ZFF']);
  equal(remaining(patches, new Map()), {});
});
test('what is sent is the activity as it is to be, and a reason where a date moves', () => {
  const stored = activity('A', '2026-11-02', '2026-11-06', { parent: 'S', durationDays: 5, responsibleUnit: 'U', constraint: { kind: 'ASAP' } });
  const plan = new Map([['A', stored]]);
  const { set, needsReason } = changesOf(plan, amended({}, stored, { ...lasting(stored, 6, WEEK), ...heldAtStart(stored) }));
  equal(set, [{ id: 'A', names: { zh: '工作A' }, plannedStart: '2026-11-02', plannedFinish: '2026-11-09', weight: 1, responsibleUnit: 'U', parent: 'S', durationDays: 6, constraint: { kind: 'SNET', date: '2026-11-02' } }]);
  equal([needsReason, changesOf(plan, amended({}, stored, heldAtStart(stored))).needsReason, changesOf(plan, amended({}, stored, { durationDays: null })).set[0].durationDays], [true, false, undefined]);
});
test('what is taken out goes with its parts, needs a reason, and nothing waits for it any more', () => {
  const plan = [activity('S', '2026-11-02', '2026-11-06'), activity('A', '2026-11-02', '2026-11-06', { parent: 'S' }),
    activity('B', '2026-11-09', '2026-11-13', { links: [{ predecessor: 'A', type: 'FS' }, { predecessor: 'C', type: 'SS' }] }), activity('C', '2026-11-02', '2026-11-03')];
  const stored = new Map(plan.map((one) => [one.id, one]));
  const patches = amended({}, plan[0], { removed: true });
  const { set, removed, needsReason } = changesOf(stored, patches);
  equal([removed, set.map(({ id, links }) => [id, linksText(links)]), needsReason], [['S', 'A'], [['B', 'CSS']], true]);
  equal(bars(plan, { patches }).filter((bar) => bar.removed).map(({ id }) => id), ['S', 'A']);
  equal([...followersOf(bars(plan, { patches })).keys()], ['C']);
  equal(changesOf(stored, { ...patches, ...amended({}, plan[1], { parent: null }) }).removed, ['S']);
  equal(amended(patches, plan[0], { removed: undefined }), {});
});
test('what is new stands below what was chosen, is changed itself, and goes at once', () => {
  const plan = [activity('S', '2026-11-02', '2026-11-06'), activity('A010', '2026-11-02', '2026-11-06', { parent: 'S', position: 20 }), activity('A020', '2026-11-02', '2026-11-06', { parent: 'S', position: 30 })];
  const added = newBelow(plan, 'A010', { names: { zh: '新' }, plannedStart: '2026-11-09', plannedFinish: '2026-11-10', weight: 1 });
  equal([added.id, added.parent, added.position, newBelow(plan, 'A020', {}).position], ['A030', 'S', 25, 40]);
  const patches = amended({ A030: { added } }, added, { plannedFinish: '2026-11-11', parent: null });
  equal(planWith(plan, patches).map(({ id }) => id), ['S', 'A010', 'A030', 'A020']);
  const { set, needsReason } = changesOf(new Map(plan.map((one) => [one.id, one])), patches);
  equal([set, needsReason], [[{ id: 'A030', names: { zh: '新' }, plannedStart: '2026-11-09', plannedFinish: '2026-11-11', weight: 1, position: 25 }], false]);
  equal(amended(patches, added, { removed: true }), {});
  equal(Object.keys(remaining(patches, new Map([['A030', added]]))), ['A040']);
});
test('an activity becomes a part of the one above on its level, and comes up again', () => {
  const plan = [activity('A', '2026-01-01', '2026-01-02'), activity('A1', '2026-01-01', '2026-01-02', { parent: 'A' }), activity('B', '2026-01-01', '2026-01-02'), activity('C', '2026-01-01', '2026-01-02')];
  const rows = bars(plan, { patches: { C: { parent: 'A' } } });
  equal(rows.map(({ id, depth }) => [id, depth]), [['A', 0], ['A1', 1], ['C', 1], ['B', 0]]);
  equal([siblingAbove(rows, 'A'), siblingAbove(rows, 'A1'), siblingAbove(rows, 'C'), siblingAbove(rows, 'B')], [undefined, undefined, 'A1', 'A']);
  equal(siblingAbove(bars(plan, { patches: { B: { removed: true } } }), 'C'), 'A');
});
test('a remedy is an edit: fewer days, or a lead', () => {
  const crash = remedied({ kind: 'CRASH', activity: 'B15', days: 2 }, { ...PAINT, durationDays: 4 }, PAINT, WEEK);
  equal(crash, { plannedFinish: '2026-11-23', durationDays: 2 });
  const waits = { ...PAINT, links: [{ predecessor: 'A', type: 'SS' }, { predecessor: 'A', type: 'FS', lagDays: 1, lagUnit: 'WORKING' }] };
  const lead = (days) => linksText(patched(waits, remedied({ kind: 'OVERLAP', activity: 'B15', predecessor: 'A', days }, waits, waits, WEEK)).links);
  equal([lead(3), lead(1)], ['ASS; AFS-2', 'ASS; A']);
  const steps = useSteps(0);
  steps.inOne(() => [1, 2].forEach(steps.to));
  steps.undo();
  equal([steps.now.value, steps.canUndo.value], [0, false]);
});
test('a latest start that has passed counts where nobody has begun', () => {
  const rows = bars([activity('A', '2026-11-02', '2026-11-03'), PAINT], { reported: new Map([['A', { actualStart: '2026-11-02', percentComplete: 10 }]]) });
  const latest = ['A', 'B15'].map((id) => ({ id, passed: true }));
  equal([passedIn({ latest }, rows).map(({ id }) => id), passedIn({ latest: [{ id: 'B15', passed: false }] }, rows)], [['B15'], []]);
});
test('constraints and free float are told, and constraints are typed', () => {
  const bound = { ...PAINT, constraint: { kind: 'FNLT', date: '2026-11-20' } };
  const computed = new Map([['B15', { earlyStart: '2026-11-19', earlyFinish: '2026-11-25', lateStart: '2026-11-16', lateFinish: '2026-11-20', totalFloat: -3, freeFloat: 2, critical: true }]]);
  const names = factsOf(bars([bound], { computed })[0], 'U1').map(([name]) => name);
  equal([names.includes('constraint'), names.includes('freeFloat')], [true, true]);
  const of = { activity: bound, stored: bound, calendar: WEEK, isKnown: () => false };
  equal([typed('constraint', 'mso 2026.12.1', of).fields, typed('constraint', '', of).fields, typed('constraint', 'soon', of).fault], [{ constraint: { kind: 'MSO', date: '2026-12-01' } }, { constraint: null }, 'constraint']);
});
test('what was taken back can be done again, until something else is done', () => {
  const steps = useSteps('a');
  steps.to('b');
  steps.undo();
  steps.redo();
  equal([steps.now.value, steps.canRedo.value], ['b', false]);
  steps.undo();
  steps.to('c');
  steps.redo();
  equal([steps.now.value, steps.canRedo.value], ['c', false]);
});

test('days and places are inverse to each other', () => {
  const { first, last } = FROM_AUGUST;
  for (const px of Object.values(ZOOMS)) {
    const scale = { first, last, px };
    equal([dayAt(scale, xOf(scale, day('2026-10-05')) + px / 2), Math.abs(widthOf(scale) - (last + 1 - first) * px) < 1], [day('2026-10-05'), true]);
  }
});
test('zooming keeps the day at its place', () => {
  const [left, place] = [900, 400];
  const before = dayAt(FROM_AUGUST, left + place);
  equal(dayAt({ ...FROM_AUGUST, px: 30 }, keeping(FROM_AUGUST, 30, left, place) + place), before);
});
test('a chart reaches over all that is planned, computed, reported, and today', () => {
  const scale = scaleOf(bars([PAINT], { reported: new Map([['B15', { actualStart: '2026-01-05', percentComplete: 1 }]]) }), [day('2027-02-01')], 5);
  equal([isoDay(scale.first), isoDay(scale.last), fitting(scale, widthOf(scale)).toFixed(1), zoomOf(5), zoomOf(40)], ['2025-12-15', '2027-02-22', '5.0', 'month', 'day']);
  equal([30, 13, 4.6, 1.9, 0.7, 0.2].map((px) => headOf(px).minor), ['day', 'week', 'month', 'month', 'quarter', 'year']);
});
test('what is in sight already is not scrolled to', () => equal([placeToShow(50, 40, 100, 30), placeToShow(130, 40, 100, 30), placeToShow(30, 40, 100, 30), placeToShow(999, 40, 90, 30)], [40, 60, 30, 969]));
test('of ten thousand rows those in sight are drawn, and all are made ready in a moment', () => {
  const begin = performance.now();
  const rows = bars(Array.from({ length: 10_000 }, (_, i) => activity(`A${i}`, '2026-11-02', '2026-12-04', {
    parent: i % 50 ? `A${i - (i % 50)}` : undefined, links: i % 50 > 1 ? [{ predecessor: `A${i - 1}`, type: 'FS' }] : undefined,
  })));
  const calls = painted({ rows, top: 5000 * ROW, scale: FROM_AUGUST });
  equal([rows.length, calls.beside, calls.fillText > 20, calls.total < 3_000, performance.now() - begin < 2_000], [10_000, 21, true, true, true]);
});
test('what is tried, dragged, drawn and pointed at is shown, and so are milestones, actual and first planned days', () => {
  const plan = [activity('S', '2026-11-02', '2026-11-03'), activity('A', '2026-11-02', '2026-11-06', { parent: 'S' }), activity('M', '2026-11-09', '2026-11-09', { milestone: true, links: [{ predecessor: 'A', type: 'FS' }] })];
  const rows = bars(plan, {
    patches: { A: { plannedFinish: '2026-11-09' } },
    computed: new Map(plan.map(({ id }) => [id, { earlyStart: '2026-11-03', earlyFinish: '2026-11-09', lateStart: '2026-11-02', lateFinish: '2026-11-06', totalFloat: -1, critical: true }])),
    reported: new Map([['A', { actualStart: '2026-11-04', percentComplete: 30, baselineStart: '2026-10-01', baselineFinish: '2026-10-05', delay: { rank: 2 } }]]),
  });
  const doing = { hover: 'A', selected: 'M', preview: { id: 'A', start: day('2026-11-03'), finish: day('2026-11-10') }, line: { x1: 0, y1: 0, x2: 50, y2: 50 } };
  const { roundRect, arc, stroke, beside } = painted({ rows, top: 0, scale: FROM_AUGUST, ...doing });
  equal([roundRect, arc, stroke > 8, beside], [4, 2, true, 3]);
});

/** @type {any} */
const LAND = { names: { zh: '用地' }, state: 'NEEDED', warnings: ['APPLY_OVERDUE'], latestApplyBy: '2026-08-20', needBy: '2026-11-19' };
test('what an activity needs from others is shown with it, and what is needed by a day in the head', () => {
  const rows = bars([PAINT], { elements: new Map([['B15', [LAND, { ...LAND, latestApplyBy: null }]]]) });
  const without = painted({ rows: bars([PAINT]), top: 0, scale: FROM_AUGUST });
  const pins = (more) => painted({ rows, top: 0, scale: FROM_AUGUST, left: 0, width: 3000, ...more }).closePath;
  const marks = { today: day('2026-11-23'), dataDate: null, required: null, elements: [LAND] };
  equal([without.closePath, pins({}), pins({ layers: new Set() }), pins({ marks }), pins({ left: 2000 })], [undefined, 3, undefined, 5, undefined]);
});
test('the chart begins before what has to be applied for, and the facts name it', () => {
  const rows = bars([PAINT], { elements: new Map([['B15', [LAND]]]) });
  equal(isoDay(scaleOf(rows, [day('2026-11-23')], 5).first), '2026-07-30');
  equal(factsOf(rows[0], 'U1').filter(([name]) => name === 'elements').length, 1);
});

test('a table that moves shows the rows in sight, as wide as its columns let it', () => {
  const rows = bars(Array.from({ length: 10000 }, (_, i) => activity(`A${i}`, '2026-11-02', '2026-11-06', { names: { zh: `地下连续墙施工第${i}段` } })));
  const ctx = document.createElement('canvas').getContext('2d');
  const written = [];
  ctx.fillText = (words, x, y) => written.push({ words, x, y });
  const columns = [{ name: 'name', width: 90, numeric: false }, { name: 'duration', width: 60, numeric: true }];
  const type = { plain: '13px sans-serif', bold: '13px sans-serif', late: '13px sans-serif', links: '13px sans-serif', inset: 8 };
  const text = (name, bar) => (name === 'name' ? bar.names.zh : String(bar.duration));
  paintTable(ctx, { rows, columns, selected: 'A5001', column: 0, folded: new Set(), text, top: 5000 * ROW, left: 0, width: 150, height: 10 * ROW, colors: {}, type }, shortening());

  equal(written.filter(({ x }) => x > 90).map(({ words }) => words), Array(10).fill('5'));
  const names = written.filter(({ x }) => x < 90).map(({ words }) => words);
  equal(names.length, 10);
  equal(names.every((words) => /^地下.*…$/.test(words) && ctx.measureText(words).width <= 90 - 12 - 8), true);
  equal(written.filter(({ y }) => y < 0 || y > 10 * ROW).length, 0);
});

// Calls of a canvas, counted.
function painted(of) {
  const calls = { total: 0, beside: 0 };
  const ctx = new Proxy({}, {
    get: (_, name) => (name === 'measureText' ? () => ({ width: 20 }) : () => {
      calls.total++;
      calls[name] = (calls[name] ?? 0) + 1;
    }),
    set: () => true,
  });
  const view = {
    left: xOf(of.scale, day('2026-11-01')), width: 1000, height: 600, calendar: WEEK, colors: new Proxy({}, { get: (_, name) => name }), layers: new Set(LAYERS), driving: new Set(['A M FS']),
    marks: { today: day('2026-11-23'), dataDate: day('2026-11-20'), required: day('2027-01-01'), elements: [] }, hover: null, selected: null, preview: null, line: null,
    index: new Map(of.rows.map(({ id }, row) => [id, row])), followers: followersOf(of.rows), besides: () => `${calls.beside++}`, ...of,
  };
  const whole = { ...view, ...inSight(view) };
  paintRows(/** @type {any} */ (ctx), whole);
  paintHead(/** @type {any} */ (ctx), whole);
  return calls;
}

/** A pointer on a chart of one bar, and the edits that it makes. */
function pointing(pane, box = new DOMRect()) {
  const edits = [];
  const canvas = Object.assign(document.createElement('canvas'), { setPointerCapture() {}, getBoundingClientRect: () => box });
  /** @type {any} */
  const editor = { mayEdit: { value: true }, calendar: { value: WEEK }, edit: (id, fields) => edits.push([id, days(fields)]) };
  const rows = bars([PAINT]);
  const pointer = usePointer({ rows, scale: FROM_AUGUST, editor, projectUnit: null }, {
    pane: { value: pane }, canvas: { value: canvas }, painting: { show() {} }, emit() {}, zoomTo() {},
  });
  const { left, right } = boxOf(rows[0], FROM_AUGUST);
  const at = (x, pointerType = 'mouse') => ({ button: 0, pointerId: 1, pointerType, clientX: (left + right) / 2 + x, clientY: HEAD + 12 });
  return { ...pointer, edits, at, week: 7 * FROM_AUGUST.px };
}

test('a drag ends where it is let go, though the last move was not told', () => {
  const { canvas, edits, at, week } = pointing(document.createElement('div'));

  canvas.onPointerdown(at(0));
  canvas.onPointerup(at(week));
  canvas.onPointerdown(at(0));
  canvas.onPointerup(at(0));

  equal(edits, [['B15', ['2026-11-26', '2026-12-02']]]);
});

test('a finger that stops a rolling chart drags from where it rests', async () => {
  const pane = Object.assign(document.createElement('div'), { scrollBy() {} });
  let left = 60;
  Object.defineProperty(pane, 'scrollLeft', { get: () => left });
  const { canvas, shape, edits, at, week } = pointing(pane);

  canvas.onPointerdown(at(-left, 'touch'));
  left = 30;
  await until(() => shape.value === 'held');
  canvas.onPointermove(at(week - 60, 'touch'));
  canvas.onPointerup(at(week - 60, 'touch'));

  equal(edits, [['B15', ['2026-11-26', '2026-12-02']]]);
});

test('what is dragged away from an edge does not scroll beyond it, what is dragged to it does', () => {
  const pane = Object.assign(document.createElement('div'), { scrollBy: (x) => (left += x) });
  let left = 0;
  Object.defineProperty(pane, 'scrollLeft', { get: () => left });
  const { canvas, edits, at, week } = pointing(pane, new DOMRect(0, 0, 5000, 600));
  const edge = at(0).clientX - 10;
  left = edge;
  const near = (x) => ({ ...at(x), clientX: at(x).clientX - edge });

  canvas.onPointerdown(near(0));
  canvas.onPointermove(near(2));
  canvas.onPointermove(near(week));
  canvas.onPointerup(near(week));

  equal([left, edits], [edge, [['B15', ['2026-11-26', '2026-12-02']]]]);
  canvas.onPointerdown(near(0));
  canvas.onPointermove(near(-5));
  equal(left < edge, true);
  canvas.onPointercancel();
});
